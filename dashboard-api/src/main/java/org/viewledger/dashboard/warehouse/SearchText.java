package org.viewledger.dashboard.warehouse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: people type without accents, pages write in mathematical bold. */
final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SearchText() {}

  /** Without accents, case and doubled spaces; {@code Đ} becomes {@code d}. */
  static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SPACE.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
  }
}
