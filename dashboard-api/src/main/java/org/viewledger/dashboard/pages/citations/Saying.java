package org.viewledger.dashboard.pages.citations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.CitedSentence;
import org.viewledger.dashboard.wording.Claim;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Finding;
import org.viewledger.dashboard.wording.Guard;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Nouns;
import org.viewledger.dashboard.wording.Reason;
import org.viewledger.dashboard.wording.Told;

/**
 * How figures that are about to be cited may be said.
 *
 * @param subject whose figures they are
 * @param period such as {@code năm 2025}
 * @param until the end of what is counted, as people tell it
 * @param told the figures that exist, in the order of the sentence
 */
record Saying(
    Speech speech, String subject, String period, String until, List<Told> told, long shared) {
  /** Sentences that differ in how they round. */
  private static final int MOST_OFFERS = 3;

  static Saying of(
      Speech speech,
      Surroundings around,
      String subject,
      List<Citation.Question> questions,
      Known<List<Figure>> figures) {
    List<Told> told = new ArrayList<>();
    long shared = 0;
    for (int i = 0; i < questions.size(); i++) {
      Citation.Question question = questions.get(i);
      Optional<Measured> measured = Measured.of(figures.answer().get(i));
      boolean isShared = question.metric().id().equals(CitedCount.SHARED.id());
      shared = isShared ? measured.map(one -> one.value().longValue()).orElse(0L) : shared;
      if (measured.isPresent() && (!isShared || shared > 0)) {
        counted(question, around)
            .ifPresent(
                counted ->
                    told.add(
                        new Told(counted, measured.get(), question.basis() == Basis.IN_PERIOD)));
      }
    }
    Citation.Question main = questions.get(questions.size() - 1);
    return new Saying(
        speech,
        subject,
        new Period(Period.Choice.FREE, main.days()).named(speech.dates()),
        until(speech, main, figures),
        told,
        shared);
  }

  private static String until(
      Speech speech, Citation.Question question, Known<List<Figure>> figures) {
    Optional<LocalDate> at = question.at();
    return at.map(day -> speech.say("citations.endOfDay", speech.dates().date(day)))
        .orElseGet(() -> speech.at(figures.cut().at()));
  }

  private static Optional<Counted> counted(Citation.Question question, Surroundings around) {
    return Counted.of(question.metric().id())
        .map(counted -> counted == Counted.ITEMS ? Counted.items(around.withVideo()) : counted);
  }

  /** Sentences that may be said, the best first; none where a figure has no words. */
  List<String> offers() {
    if (told.isEmpty()) {
      return List.of();
    }
    Set<String> sentences = new LinkedHashSet<>();
    for (int round = 0; round < MOST_OFFERS; round++) {
      List<CitedSentence.Part> parts = new ArrayList<>();
      for (Told one : told) {
        List<Claim> claims = Guard.offers(one.measured());
        if (claims.isEmpty()) {
          return List.of();
        }
        // The last of all is the number itself, where it is exact.
        int last = claims.size() - 1;
        boolean bare = one.counted() == Counted.SHARED_ITEMS || round == MOST_OFFERS - 1;
        parts.add(new CitedSentence.Part(one, claims.get(bare ? last : Math.min(round, last))));
      }
      sentences.add(new CitedSentence(period, subject, parts, until).text(speech.language()));
    }
    return List.copyOf(sentences);
  }

  /** What must not be said so in a person's own sentence. */
  List<Finding> review(String sentence) {
    List<Finding> findings =
        new ArrayList<>(
            Guard.review(sentence, speech.language(), told, List.of(subject, until, period)));
    Nouns.sharedUnnamed(sentence, shared)
        .filter(reason -> told.stream().anyMatch(one -> one.counted().isPublished()))
        .ifPresent(reason -> findings.add(unnamed(sentence, reason)));
    return findings;
  }

  private static Finding unnamed(String sentence, Reason reason) {
    return new Finding(0, sentence.length(), "", reason, List.of());
  }
}
