package org.viewledger.dashboard.reports.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.viewledger.dashboard.reports.Letterhead;

/** A standard as one office applies it: what every writer and the self-check ask. */
public final class Format {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  /** As wide as a two-figure number, so that it can be written in by hand. */
  private static final String BLANK_NUMBER = "      ";

  private static final String BLANK_DAY = "    ";

  private final Rules rules;
  private final Choice choice;
  private final BodyRule body;
  private final Lettering bodyLetters;

  Format(Rules rules, Choice choice) {
    this.rules = rules;
    this.choice = choice;
    this.body = with(rules.body(), choice.line());
    Lettering letters = lettering(rules, Part.BODY);
    this.bodyLetters =
        choice.bodySizePt().isPresent()
            ? letters.using(choice.bodySizePt().getAsDouble())
            : letters;
  }

  private static BodyRule with(BodyRule rule, OptionalDouble line) {
    return line.isPresent() ? rule.using(line.getAsDouble()) : rule;
  }

  private static Lettering lettering(Rules rules, Part part) {
    Lettering found = rules.parts().get(part);
    if (found == null) {
      throw new IllegalArgumentException(rules.id() + " says nothing of " + part);
    }
    return found;
  }

  public Rules rules() {
    return rules;
  }

  public PageRule page() {
    return rules.page();
  }

  public BodyRule body() {
    return body;
  }

  public boolean twoSided() {
    return choice.twoSided();
  }

  /** How a part looks; headings follow the size chosen for the body where the rules allow it. */
  public Lettering lettering(Part part) {
    return switch (part) {
      case BODY -> bodyLetters;
      case HEADING_1, HEADING_2, HEADING_3 -> {
        Lettering own = lettering(rules, part);
        double size = bodyLetters.sizePt().use();
        yield own.sizePt().holds(size, 0) ? own.using(size) : own;
      }
      default -> lettering(rules, part);
    };
  }

  /** A text in the office's spelling, in capitals where the part asks for them. */
  public String text(Part part, String text) {
    String spelled = choice.spelling().apply(text);
    return lettering(part).capitals() ? spelled.toUpperCase(VIETNAMESE) : spelled;
  }

  /** The number line, with room for the clerk where there is no number yet. */
  public String number(Letterhead.NumberLine line) {
    return rules
        .number()
        .replace("{number}", line.number().map(Format::twoDigits).orElse(BLANK_NUMBER))
        .replace("{type}", line.type())
        .replace("{body}", line.body());
  }

  /** Place and date: a zero before days below 10 and the months January and February only. */
  public String placeAndDate(String place, Letterhead.DateLine date) {
    String month = date.month() <= 2 ? twoDigits(date.month()) : Integer.toString(date.month());
    String day = date.day().map(Format::twoDigits).orElse(BLANK_DAY);
    // A line of its own begins with a capital, also where the name is that of a ward.
    String name =
        place.isEmpty() ? "" : place.substring(0, 1).toUpperCase(VIETNAMESE) + place.substring(1);
    return name + ", ngày " + day + " tháng " + month + " năm " + date.year();
  }

  /** {@code T/M BAN THƯỜNG VỤ} as this standard writes it. */
  public String authority(String words) {
    return rules.authorities().entrySet().stream()
        .filter(entry -> words.startsWith(entry.getKey() + " "))
        .findFirst()
        .map(entry -> entry.getValue() + words.substring(entry.getKey().length()))
        .orElse(words);
  }

  /** One line a recipient, each with its dash and closing mark. */
  public List<String> recipients(List<String> names) {
    int last = names.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> "- " + names.get(i) + (i < last ? rules.between().get(0) : "."))
        .toList();
  }

  /** The motto, where the standard has one. */
  public Optional<String> motto() {
    return rules.nation().stream().skip(1).findFirst();
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
