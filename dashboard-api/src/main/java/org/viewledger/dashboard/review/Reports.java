package org.viewledger.dashboard.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/** Reports whole: the review, its words, and the document with what a person wrote. */
public final class Reports {
  private final Reviews reviews;
  private final ReportTexts texts;
  private final ReportSettings settings;
  private final Calendars calendars;
  private final UnitPages units;
  private final Speech vietnamese;
  private final Speech english;

  public Reports(
      Reviews reviews,
      ReportTexts texts,
      ReportSettings settings,
      Calendars calendars,
      UnitPages units,
      ZoneId zone) {
    this(
        reviews,
        texts,
        settings,
        calendars,
        units,
        Speech.of(Language.VI, zone),
        Speech.of(Language.EN, zone));
  }

  private Reports(
      Reviews reviews,
      ReportTexts texts,
      ReportSettings settings,
      Calendars calendars,
      UnitPages units,
      Speech vietnamese,
      Speech english) {
    this.reviews = reviews;
    this.texts = texts;
    this.settings = settings;
    this.calendars = calendars;
    this.units = units;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The same for one caller. */
  public Reports within(Reviews theirs) {
    return new Reports(theirs, texts, settings, calendars, units, vietnamese, english);
  }

  /** The words of a report, for a screen. */
  public ReviewWords words(Period period, String unit, Reviews.Wanted wanted, Language language) {
    return new ReviewWords(reviews.of(period, unit, wanted, language), speech(language), settings);
  }

  /** The same review in Vietnamese, as reports and paragraphs are. */
  public ReviewWords inVietnamese(ReviewWords words) {
    return new ReviewWords(words.review(), vietnamese, settings);
  }

  /** The report as a document, in Vietnamese. */
  public ReviewDocument document(Period period, String unit, Reviews.Wanted wanted) {
    Reviews.Reviewed reviewed = reviews.withPosts(period, unit, wanted, Language.VI);
    Map<String, String> written = new HashMap<>();
    texts.of(period, unit).forEach((part, text) -> written.put(part, text.words()));
    return new ReviewDocument(
        new ReviewWords(reviewed.review(), vietnamese, settings),
        reviewed.posts().orElseThrow(),
        written,
        next(period),
        units);
  }

  /** The period of the same kind that follows. */
  public Optional<Period> next(Period period) {
    if (period.kind().isNamed()) {
      return Optional.empty();
    }
    LocalDate after = period.to().plusDays(1);
    return calendars
        .find(period.calendar())
        .flatMap(calendar -> calendar.between(period.kind(), after, after).stream().findFirst());
  }

  private Speech speech(Language language) {
    return language == Language.VI ? vietnamese : english;
  }
}
