package org.viewledger.dashboard.reports.check;

/**
 * Where a file departs from its standard.
 *
 * @param where part or page, as a clerk calls it
 */
public record Deviation(Check check, String where, String expected, String actual) {
  /** In a line: {@code Nội dung, cỡ chữ: cần 14-15 pt, đang là 13 pt}. */
  public String sentence() {
    return where + ", " + check.vi() + ": cần " + expected + ", đang là " + actual;
  }
}
