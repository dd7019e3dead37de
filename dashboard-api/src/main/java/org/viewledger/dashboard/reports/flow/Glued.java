package org.viewledger.dashboard.reports.flow;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps on one line what a reader takes in at one glance: a number with its word of magnitude, the
 * name of a month with its number, a dash with the day before it.
 */
final class Glued {
  private static final char NO_BREAK = '\u00a0';

  /** Each with one space, which is the one that must not break. */
  private static final List<Pattern> SPACES =
      List.of(
          pattern("(?<=\\d) (?=(?:nghìn|triệu|tỷ|giờ)(?!\\p{L}))"),
          pattern("(?<=(?<!\\p{L})(?:ngày|tháng|quý|năm|giờ|Phụ lục)) (?=\\d)"),
          // After the dash a line may break: the whole of a period is too long to be moved.
          pattern("(?<=\\d) (?=- \\d)"));

  private Glued() {}

  static String of(String text) {
    String glued = text;
    for (Pattern space : SPACES) {
      glued = space.matcher(glued).replaceAll(String.valueOf(NO_BREAK));
    }
    return glued;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
