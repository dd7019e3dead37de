/**
 * Facebook: the organisation's own Pages by the Graph API, with a Page's or a system user's token.
 */
@NullMarked
package org.viewledger.ingest.facebook;

import org.jspecify.annotations.NullMarked;
