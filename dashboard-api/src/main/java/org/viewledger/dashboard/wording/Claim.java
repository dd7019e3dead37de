package org.viewledger.dashboard.wording;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/**
 * What a sentence says of a figure: a word and a number, such as {@code hơn 3,6 triệu}.
 *
 * @param upper the second number of {@link Word#BETWEEN}, of no other word
 */
public record Claim(Word word, Printed number, Optional<Printed> upper) {
  private static final BigInteger TEN = BigInteger.TEN;

  public Claim {
    if ((word == Word.BETWEEN) != upper.isPresent()) {
      throw new IllegalArgumentException("two numbers with from and to, else one: " + word);
    }
  }

  public static Claim of(Word word, Printed number) {
    return new Claim(word, number, Optional.empty());
  }

  public static Claim between(Printed from, Printed to) {
    return new Claim(Word.BETWEEN, from, Optional.of(to));
  }

  /** Reads a word and its number, such as {@code gần 325}; empty where they are no claim. */
  public static Optional<Claim> parse(String text, Language language) {
    String said = text.strip();
    String lower = said.toLowerCase(Locale.ROOT);
    for (Word word : Word.values()) {
      String start = word.text(language) + ' ';
      if (word == Word.BETWEEN) {
        String to = language == Language.VI ? " đến " : " to ";
        int middle = lower.indexOf(to);
        if (lower.startsWith(start) && middle > 0) {
          Optional<Printed> upper = Printed.parse(said.substring(middle + to.length()), language);
          return Printed.parse(said.substring(start.length(), middle), language)
              .flatMap(from -> upper.map(last -> between(from, last)));
        }
      } else if (word != Word.EXACTLY && lower.startsWith(start)) {
        return Printed.parse(said.substring(start.length()), language)
            .map(number -> of(word, number));
      }
    }
    return Printed.parse(said, language).map(number -> of(Word.EXACTLY, number));
  }

  /**
   * As a language writes it. A bare Vietnamese number from 1 to 9 has a zero before it, as
   * documents write counts: {@code 06}.
   */
  public String text(Language language) {
    String first = number.text(language);
    if (upper.isPresent()) {
      return word.text(language)
          + ' '
          + first
          + (language == Language.VI ? " đến " : " to ")
          + upper.get().text(language);
    }
    boolean small =
        language == Language.VI
            && number.scale() == Scale.NONE
            && number.value().signum() > 0
            && number.value().compareTo(TEN) < 0;
    String shown = small ? '0' + first : first;
    return word == Word.EXACTLY ? shown : word.text(language) + ' ' + shown;
  }
}
