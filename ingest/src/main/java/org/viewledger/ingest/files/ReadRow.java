package org.viewledger.ingest.files;

import org.viewledger.contract.Observation;

/**
 * What an accepted row says of a post.
 *
 * @param dayOnly whether a day of publication without a time was left unused
 */
record ReadRow(Observation observation, RowFacts facts, boolean dayOnly) implements Found {}
