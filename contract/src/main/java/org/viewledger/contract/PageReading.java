package org.viewledger.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of a page itself: followers at an instant, unique viewers of a stated
 * period. Never mixed with sums over posts.
 *
 * @param from first day of the period, null for a gauge
 * @param to last day of the period, null for a gauge
 * @param zone the platform's zone that the period's days are of, null for a gauge
 * @param value 0 to 2^53 - 1, null where the platform gives none
 */
public record PageReading(
    PageKey page,
    String metric,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable ZoneId zone,
    @Nullable Long value,
    Instant observedAt,
    Instant recordedAt,
    String source)
    implements Event {
  public PageReading {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins: " + from + ", " + to);
    }
  }

  @Override
  public String key() {
    return page.text();
  }

  @Override
  public String topic() {
    return Topics.PAGE_READINGS;
  }
}
