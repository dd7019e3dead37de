package org.viewledger.dashboard.wording;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/** The word of magnitude after the digits of a number. */
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of never change
public enum Scale {
  NONE(0, List.of(""), List.of("")),
  THOUSAND(3, List.of("nghìn", "ngàn"), List.of("thousand")),
  MILLION(6, List.of("triệu"), List.of("million")),
  BILLION(9, List.of("tỷ", "tỉ"), List.of("billion"));

  private final int exponent;
  private final List<String> vietnamese;
  private final List<String> english;

  Scale(int exponent, List<String> vietnamese, List<String> english) {
    this.exponent = exponent;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The power of ten that it stands for, which is also the most decimals that it takes. */
  int exponent() {
    return exponent;
  }

  /** What one of it is worth: 1, 1.000, 1.000.000, 1.000.000.000. */
  public BigInteger one() {
    return BigInteger.TEN.pow(exponent);
  }

  /** Its word, empty for {@link #NONE}. */
  public String word(Language language) {
    return (language == Language.VI ? vietnamese : english).get(0);
  }

  /** Every spelling of a language's words, the longest first; without the empty one. */
  static List<String> words(Language language) {
    return Arrays.stream(values())
        .flatMap(scale -> (language == Language.VI ? scale.vietnamese : scale.english).stream())
        .filter(word -> !word.isEmpty())
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }

  /** The scale of a word, whatever its case; {@link #NONE} for the empty text. */
  static Optional<Scale> of(String word, Language language) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            scale -> (language == Language.VI ? scale.vietnamese : scale.english).contains(lower))
        .findFirst();
  }
}
