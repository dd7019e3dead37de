package org.viewledger.topics;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a written letter is compared by: its lower-case base letter (ă â ê ô ơ ư đ are letters of
 * their own) and, apart from it, its tone. Kept apart, {@code hòa} and {@code hoà} are the same.
 */
final class Letters {
  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Latin with all Vietnamese letters lies below. */
  private static final int TABLE_END = 0x1F00;

  private static final char[] BASE = new char[TABLE_END];
  private static final char[] TONE = new char[TABLE_END];
  private static final char[] BARE = new char[TABLE_END];

  /** Stands in {@link #BASE} for what does not fold to one letter. */
  private static final char NOT_ONE = '\uffff';

  static {
    for (char c = 0; c < TABLE_END; c++) {
      tabulate(c);
    }
  }

  private Letters() {}

  private static void tabulate(char c) {
    String folded = fold(String.valueOf(c));
    StringBuilder letters = new StringBuilder();
    char tone = 0;
    String parts = Normalizer.normalize(folded, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (TONES.indexOf(part) >= 0) {
        tone = part;
      } else {
        letters.append(part);
      }
    }
    String base = Normalizer.normalize(letters, Normalizer.Form.NFC);
    if (base.length() != 1) {
      BASE[c] = NOT_ONE;
    } else if (Character.isLetterOrDigit(base.charAt(0))) {
      BASE[c] = base.charAt(0);
      TONE[c] = tone;
      BARE[c] = base.charAt(0) == 'đ' ? 'd' : letters.charAt(0);
    }
  }

  /** Compatibility letters (mathematical bold and the like) to plain, lower case, Ð ð to đ. */
  static String fold(String cluster) {
    return Normalizer.normalize(cluster, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u00f0', 'đ');
  }

  /** Whether the table knows this character to be one letter or none at all. */
  static boolean isPlain(char c) {
    return c < TABLE_END && BASE[c] != NOT_ONE;
  }

  /** The letter without its tone, 0 where the character separates. */
  static char base(char c) {
    if (c < TABLE_END) {
      return BASE[c] == NOT_ONE ? 0 : BASE[c];
    }
    return Character.isLetterOrDigit(c) ? c : 0;
  }

  /** The tone as a combining mark, 0 where there is none. */
  static char tone(char c) {
    return c < TABLE_END ? TONE[c] : 0;
  }

  /** A base letter without any mark: ă to a, đ to d. */
  static char bare(char base) {
    return base < TABLE_END && BARE[base] != 0 ? BARE[base] : base;
  }

  static boolean isTone(char c) {
    return TONES.indexOf(c) >= 0;
  }

  /** Written, but no part of any letter or space: zero-width marks, variation selectors. */
  static boolean isInvisible(int codePoint) {
    return (codePoint >= 0x200B && codePoint <= 0x200D)
        || codePoint == 0x2060
        || codePoint == 0xFEFF
        || codePoint == 0x00AD
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
  }
}
