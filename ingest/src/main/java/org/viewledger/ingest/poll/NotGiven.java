package org.viewledger.ingest.poll;

import java.time.Instant;

/**
 * A field that a page turned out not to have: it is left out, so that the others are given.
 *
 * @param metric the catalogue's
 * @param field the platform's
 * @param until when it is asked for again
 */
public record NotGiven(String metric, String field, Instant until) {}
