package org.viewledger.dashboard.reports.check;

/**
 * What kind of file is checked.
 *
 * @param numbered whether it is a document with number and Party's or State's head, not a sheet
 * @param draft whether number and day may be blank
 */
public record Expectation(boolean numbered, boolean draft) {
  /** A report that the clerk has not numbered yet. */
  public static final Expectation DRAFT = new Expectation(true, true);

  /** A report as it goes out. */
  public static final Expectation ISSUED = new Expectation(true, false);

  /** A sheet of figures that is no document of its own. */
  public static final Expectation SHEET = new Expectation(false, true);
}
