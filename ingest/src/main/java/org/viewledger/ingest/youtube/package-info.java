/** YouTube: the owner's channels by the Data API v3, shares by the Analytics API. */
@NullMarked
package org.viewledger.ingest.youtube;

import org.jspecify.annotations.NullMarked;
