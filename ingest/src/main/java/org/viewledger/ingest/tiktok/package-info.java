/**
 * TikTok: the organisation's own account by the Display API v2, or by the Business API, which tells
 * reach and saves too.
 */
@NullMarked
package org.viewledger.ingest.tiktok;

import org.jspecify.annotations.NullMarked;
