package org.viewledger.dashboard.reports.sheets;

/** Text that no spreadsheet takes for a formula. */
public final class SafeText {
  private static final String STARTS = "=+-@\t\r";

  private SafeText() {}

  /** The text, with an apostrophe before it where its first sign would make it a formula. */
  public static String of(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
