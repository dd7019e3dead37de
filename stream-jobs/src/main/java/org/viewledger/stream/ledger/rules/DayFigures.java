package org.viewledger.stream.ledger.rules;

/**
 * What one day's row says of one metric of one post (rules 4 to 8).
 *
 * @param gain balance at the closing midnight less that at the opening one; may be negative
 * @param closing balance at the closing midnight
 * @param below how far the closing balance may lie lower
 * @param above how far it may lie higher
 * @param low least that the gain may be
 * @param high most that the gain may be
 */
public record DayFigures(long gain, long closing, long below, long above, long low, long high) {}
