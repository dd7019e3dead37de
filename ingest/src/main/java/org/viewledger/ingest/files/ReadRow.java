package org.viewledger.ingest.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;

/**
 * What an accepted row says.
 *
 * @param publishedAt null where the row says nothing, as with the other facts
 * @param dayOnly whether a day of publication without a time was left unused
 */
record ReadRow(
    Observation observation,
    @Nullable Instant publishedAt,
    boolean dayOnly,
    @Nullable String title,
    @Nullable String permalink,
    @Nullable String pageName) {}
