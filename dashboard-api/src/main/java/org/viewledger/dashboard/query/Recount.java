package org.viewledger.dashboard.query;

/**
 * How far all figures have been counted anew, beside those that are answered until then.
 *
 * @param counted records so far
 * @param all records that there were at its beginning
 */
public record Recount(long counted, long all) {}
