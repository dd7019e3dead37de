/**
 * Zalo: the articles and videos of the organisation's Official Account. It tells views and shares,
 * no more.
 */
@NullMarked
package org.viewledger.ingest.zalo;

import org.jspecify.annotations.NullMarked;
