package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What figures may be broken down by. Weeks are ISO weeks, from Monday. */
public enum Dimension {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  PLATFORM,
  PAGE,
  UNIT,
  TOPIC,
  LABEL,
  KIND,
  /** One row a post, for the posts behind a figure; no question from outside names it. */
  POST;

  /** The word used in addresses and answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this cuts the days of the question into stretches. */
  public boolean isTime() {
    return compareTo(YEAR) <= 0;
  }

  /** The name of the stretch that a day lies in, such as {@code 2026-w07} or {@code 2026-q1}. */
  public String label(LocalDate day) {
    return switch (this) {
      case DAY -> day.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-w%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH ->
          String.format(
              Locale.ROOT, "%04d-%02d", day.getYear(), day.get(ChronoField.MONTH_OF_YEAR));
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
      case PLATFORM, PAGE, UNIT, TOPIC, LABEL, KIND, POST ->
          throw new IllegalStateException(this + " does not name days");
    };
  }

  /** All words, in the order of the contract. */
  public static List<String> ids() {
    return Arrays.stream(values()).filter(d -> d != POST).map(Dimension::id).toList();
  }

  /** The dimension of a word. */
  public static Optional<Dimension> of(String id) {
    return Arrays.stream(values()).filter(d -> d != POST && d.id().equals(id)).findFirst();
  }
}
