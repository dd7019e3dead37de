package org.viewledger.dashboard.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks out of a sentence the digits that are no figures: dates, hours, years, numbers of papers.
 */
final class Figureless {
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

  /** Longer shapes first, so that none is cut in two. */
  private static final List<Pattern> SHAPES =
      List.of(
          pattern("\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?!\\d)"),
          pattern("\\d{1,6}/\\d{4}(?!\\d)"),
          pattern("\\p{L}{1,4}/\\d{4}(?!\\d)"),
          pattern("\\d{1,2}:\\d{2}(?!\\d)"),
          pattern("\\d{1,2}\\s+giờ(?:\\s+\\d{1,2})?(?:\\s+phút)?"),
          pattern("\\d{1,2}\\s+" + MONTHS + "(?:\\s+\\d{4})?"),
          pattern(MONTHS + "\\s+\\d{4}"),
          pattern("(?:19|20)\\d{2}\\s*[-–]\\s*(?:19|20)\\d{2}"),
          pattern("(?:năm|nhiệm kỳ|in|of|year)\\s+(?:19|20)\\d{2}(?!\\d|[.,]\\d)"),
          pattern("(?:ngày|tháng|tuần|quý|khóa|kỳ|lần thứ|thứ)\\s+\\d{1,2}(?![\\d.,]\\d|\\d)"),
          pattern("\\d{1,3}\\s+(?:ngày|tháng|tuần|quý|năm|phút|days|months|weeks)(?!\\p{L})"));

  private Figureless() {}

  /**
   * The sentence, of the same length, without what is no figure.
   *
   * @param granted phrases that are blanked wherever they stand
   */
  static String blanked(String sentence, List<String> granted) {
    StringBuilder text = new StringBuilder(withoutGranted(sentence, granted));
    for (Pattern shape : SHAPES) {
      Matcher match = shape.matcher(text.toString());
      while (match.find()) {
        blank(text, match.start(), match.end());
      }
    }
    return text.toString();
  }

  /** The sentence, of the same length, without the granted phrases alone. */
  static String withoutGranted(String sentence, List<String> granted) {
    StringBuilder text = new StringBuilder(sentence);
    for (String phrase : granted) {
      int at = phrase.isBlank() ? -1 : text.indexOf(phrase);
      while (at >= 0) {
        blank(text, at, at + phrase.length());
        at = text.indexOf(phrase, at + phrase.length());
      }
    }
    return text.toString();
  }

  /** Blanked by a mark that is neither letter, digit nor space, so that nothing grows together. */
  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, '§');
    }
  }

  private static Pattern pattern(String shape) {
    return Pattern.compile(
        "(?<![\\p{L}\\d.,/])" + shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
