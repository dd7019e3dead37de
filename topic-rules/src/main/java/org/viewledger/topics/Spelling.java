package org.viewledger.topics;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese spelling, on folded syllables (tone last): other ways to write the same syllable, and
 * whether letters could be a syllable at all.
 */
final class Spelling {
  private static final List<String> NUMBERS =
      List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười").stream()
          .map(Spelling::folded)
          .toList();

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private Spelling() {}

  private static String folded(String word) {
    return FoldedText.syllables(word).get(0);
  }

  /** Other spellings of the same syllable: i for y and y for i, a number as word or digits. */
  static List<String> alternatives(String syllable) {
    String number = number(syllable);
    if (number != null) {
      int value = Integer.parseInt(number);
      return value == 0
          ? List.of("0", "00")
          : List.of(number, "0" + number, NUMBERS.get(value - 1));
    }
    int length = syllable.length();
    boolean toned = length > 0 && Letters.isTone(syllable.charAt(length - 1));
    int last = toned ? length - 2 : length - 1;
    if (last < 0 || !endsInLoneI(syllable, last)) {
      return List.of();
    }
    char other = syllable.charAt(last) == 'i' ? 'y' : 'i';
    return List.of(syllable.substring(0, last) + other + syllable.substring(last + 1));
  }

  /** 0 to 10 without a leading zero, null where the syllable is no such number. */
  private static @Nullable String number(String syllable) {
    int word = NUMBERS.indexOf(syllable);
    if (word >= 0) {
      return Integer.toString(word + 1);
    }
    return switch (syllable) {
      case "10" -> "10";
      case "0", "00" -> "0";
      default -> {
        String digit =
            syllable.length() == 2 && syllable.charAt(0) == '0' ? syllable.substring(1) : syllable;
        yield digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '9'
            ? digit
            : null;
      }
    };
  }

  /** As in kỹ, lý, quý: an i or y that is the only vowel (the u of qu is none). */
  private static boolean endsInLoneI(String syllable, int last) {
    char vowel = syllable.charAt(last);
    if (vowel != 'i' && vowel != 'y') {
      return false;
    }
    String onset = syllable.substring(0, last);
    return !onset.equals("gi") && !onset.equals("g") && ONSETS.contains(onset);
  }

  /**
   * Whether letters without accents may be a Vietnamese syllable. Abbreviations such as ANTT, VNeID
   * or OCOP are not, so nothing else is meant by them even where a text has no accents.
   */
  static boolean mayBeSyllable(String bare) {
    int vowels = 0;
    while (vowels < bare.length() && !isVowel(bare, vowels)) {
      vowels++;
    }
    int coda = vowels;
    while (coda < bare.length() && isVowel(bare, coda)) {
      coda++;
    }
    return coda > vowels
        && coda - vowels <= 3
        && (ONSETS.contains(bare.substring(0, vowels)) || bare.startsWith("q"))
        && CODAS.contains(bare.substring(coda));
  }

  private static boolean isVowel(String bare, int i) {
    return "aeiouy".indexOf(bare.charAt(i)) >= 0;
  }
}
