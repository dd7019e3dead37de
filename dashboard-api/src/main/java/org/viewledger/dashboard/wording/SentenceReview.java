package org.viewledger.dashboard.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viewledger.dashboard.speech.Language;

/** Finds the numbers of a person's own sentence, with their words, and judges each. */
final class SentenceReview {
  private final String sentence;
  private final String blanked;
  private final Language language;
  private final List<Told> figures;

  private SentenceReview(String sentence, String blanked, Language language, List<Told> figures) {
    this.sentence = sentence;
    this.blanked = blanked;
    this.language = language;
    this.figures = figures;
  }

  static List<Finding> of(
      String sentence, Language language, List<Told> figures, List<String> granted) {
    List<Finding> found = new ArrayList<>(Phrases.in(Figureless.withoutGranted(sentence, granted)));
    new SentenceReview(sentence, Figureless.blanked(sentence, granted), language, figures)
        .numbers()
        .filter(number -> found.stream().noneMatch(other -> overlap(number, other)))
        .toList()
        .forEach(found::add);
    found.sort(Comparator.comparingInt(Finding::from));
    return List.copyOf(found);
  }

  private static boolean overlap(Finding one, Finding other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private Stream<Finding> numbers() {
    Matcher match = number(language).matcher(blanked);
    List<Finding> found = new ArrayList<>();
    while (match.find()) {
      judged(match).ifPresent(found::add);
    }
    return found.stream();
  }

  private Optional<Finding> judged(Matcher match) {
    String text = sentence.substring(match.start(), match.end());
    String after = blanked.substring(match.end());
    if (after.stripLeading().startsWith("%")) {
      return Optional.of(finding(match, text, Reason.NUMBER_NOT_COVERED, List.of()));
    }
    Optional<Claim> claim = Claim.parse(text.replaceAll("\\s+", " "), language);
    if (claim.isEmpty()) {
      return Optional.of(finding(match, text, Reason.NUMBER_MALFORMED, offers(figures)));
    }
    Optional<Noun> noun = Noun.after(after, language);
    List<Told> meant =
        figures.stream()
            .filter(
                told -> noun.isEmpty() || noun.get().counted().equals(Optional.of(told.counted())))
            .toList();
    if (meant.isEmpty()) {
      return Optional.of(otherNoun(match, text, claim.get(), noun.orElseThrow()));
    }
    Optional<Told> said =
        meant.stream()
            .filter(told -> Guard.refused(told.measured(), claim.get()).isEmpty())
            .findFirst();
    if (said.isEmpty()) {
      Reason reason =
          meant.size() == 1
              ? Guard.refused(meant.get(0).measured(), claim.get()).orElseThrow()
              : Reason.NUMBER_NOT_COVERED;
      return Optional.of(finding(match, text, reason, instead(meant, claim.get())));
    }
    return verb(match.start())
        .flatMap(
            verb -> verb.check(said.get().counted(), said.get().oldPosts(), claim.get().word()))
        .map(reason -> finding(match, text, reason, List.of()));
  }

  /**
   * A noun that none of the figures has: wrong for a figure that the number is true of, or alien.
   */
  private Finding otherNoun(Matcher match, String text, Claim claim, Noun noun) {
    for (Told told : figures) {
      if (Guard.refused(told.measured(), claim).isEmpty()) {
        Reason reason =
            Nouns.check(told.counted(), noun.text(), Nouns.Facts.PLAIN)
                .orElse(Reason.NOT_OF_THIS_NOUN);
        int end = match.end() + noun.length();
        return new Finding(
            match.start(),
            end,
            sentence.substring(match.start(), end),
            reason,
            List.of(text + ' ' + told.counted().noun(language)));
      }
    }
    return finding(match, text, Reason.NUMBER_NOT_COVERED, List.of());
  }

  private List<String> instead(List<Told> meant, Claim claim) {
    return meant.stream()
        .flatMap(told -> Guard.check(told.measured(), claim).offers().stream())
        .map(offer -> offer.text(language))
        .distinct()
        .toList();
  }

  private List<String> offers(List<Told> told) {
    return told.stream()
        .flatMap(one -> Guard.offers(one.measured()).stream())
        .map(offer -> offer.text(language))
        .distinct()
        .toList();
  }

  /** The verb right before a claim. */
  private Optional<Verb> verb(int start) {
    String before = blanked.substring(0, start).stripTrailing().toLowerCase(Locale.ROOT);
    return Arrays.stream(Verb.values())
        .filter(verb -> before.matches("(?s)(?:.*[^\\p{L}])?" + verb.text(language)))
        .max(Comparator.comparingInt(verb -> verb.text(language).length()));
  }

  private Finding finding(Matcher match, String text, Reason reason, List<String> offers) {
    return new Finding(match.start(), match.end(), text, reason, offers);
  }

  /** A number with its word of magnitude and the word before it, or two between from and to. */
  private static Pattern number(Language language) {
    String scales =
        Scale.words(language).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String number = "\\d(?:[\\d.,]*\\d)?(?:[\\s\\u00a0]+(?:" + scales + ")(?!\\p{L}))?";
    String words =
        Arrays.stream(Word.values())
            .filter(word -> word != Word.BETWEEN && word != Word.EXACTLY)
            .map(word -> Pattern.quote(word.text(language)))
            .collect(Collectors.joining("|"));
    String to = language == Language.VI ? "đến" : "to";
    String from = Pattern.quote(Word.BETWEEN.text(language));
    return Pattern.compile(
        "(?<![\\p{L}\\d.,])(?:"
            + from
            + "\\s+"
            + number
            + "\\s+"
            + to
            + "\\s+"
            + number
            + "|(?:(?:"
            + words
            + ")\\s+)?"
            + number
            + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
