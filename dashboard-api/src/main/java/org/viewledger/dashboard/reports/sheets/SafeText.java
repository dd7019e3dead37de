package org.viewledger.dashboard.reports.sheets;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet takes for a formula. Where a comma stands in numbers, as in Vietnamese,
 * Excel parts the columns of a CSV file at semicolons and minds no quotes inside a line: what
 * follows one is the start of a cell too.
 */
public final class SafeText {
  /** Also the wide forms, which some keyboards type and some spreadsheets read. */
  private static final Pattern FORMULA =
      Pattern.compile("(^|;)([\\s\\h\"]*)([=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])");

  private static final Pattern CONTROL = Pattern.compile("^[\\t\\r\\n]");

  private SafeText() {}

  /** The text, with an apostrophe before each sign that would begin a formula. */
  public static String of(String text) {
    String marked = FORMULA.matcher(text).replaceAll("$1'$2$3");
    return CONTROL.matcher(marked).find() ? "'" + marked : marked;
  }
}
