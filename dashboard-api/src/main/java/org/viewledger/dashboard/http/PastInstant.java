package org.viewledger.dashboard.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.viewledger.dashboard.query.InvalidQueryException;

/** The parameter {@code knownAt}. */
final class PastInstant {
  private PastInstant() {}

  /** The instant of a text, to the millisecond; one that has not come yet is refused. */
  static Instant of(String text, Clock clock) {
    Instant instant;
    try {
      instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new InvalidQueryException(
          "knownAt",
          "knownAt must be an instant such as 2026-01-13T01:00:00Z: " + Problem.shown(text));
    }
    if (instant.isAfter(clock.instant())) {
      throw new InvalidQueryException(
          "knownAt",
          "knownAt lies in the future: leave it out for what is known now: " + Problem.shown(text));
    }
    return instant;
  }
}
