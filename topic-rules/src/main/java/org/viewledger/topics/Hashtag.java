package org.viewledger.topics;

import java.text.Normalizer;

/** A hashtag as it is compared: its letters in a row, or the words that capitals set apart. */
final class Hashtag {
  /** Longer ones are not read. */
  static final int MAX_CHARACTERS = 200;

  private Hashtag() {}

  /** Letters and digits without accents, lower case: {@code #DânVậnKhéo} is danvankheo. */
  static String joined(String written) {
    StringBuilder joined = new StringBuilder();
    for (String syllable : FoldedText.syllables(written.replace("#", "").replace("_", ""))) {
      joined.append(Phrase.bare(syllable));
    }
    return joined.toString();
  }

  /** {@code DanVanKheo}, {@code dan_van_kheo} and {@code DaiHoiXIV2026} with spaces. */
  static String spaced(String written) {
    String tag = Normalizer.normalize(written, Normalizer.Form.NFKC);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (c == '#' || c == '_') {
        spaced.append(' ');
        continue;
      }
      char before = i == 0 ? ' ' : tag.charAt(i - 1);
      boolean word = Character.isUpperCase(c) && Character.isLowerCase(before);
      boolean number = Character.isDigit(c) != Character.isDigit(before);
      if (i > 0 && (word || number)) {
        spaced.append(' ');
      }
      spaced.append(c);
    }
    return spaced.toString();
  }
}
