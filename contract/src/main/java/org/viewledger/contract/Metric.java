package org.viewledger.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue.
 *
 * @param unit what is counted: {@code count}, {@code ms}
 * @param neverReturnsToZero a zero after a positive value is a glitch of the platform, no point
 * @param lagHours how late a platform's value may be; bounds do not cover it
 * @param fields the platform's field behind the metric, by platform id
 * @param offline a counter of offline channels: in no total of views
 * @param validFrom first day on which a platform reported it, null for always
 * @param validTo last such day, null for still
 */
public record Metric(
    String id,
    String vi,
    String en,
    String unit,
    Kind kind,
    boolean neverReturnsToZero,
    int lagHours,
    List<PlatformField> fields,
    boolean offline,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public Metric {
    fields = List.copyOf(fields);
  }

  /** How a metric's values may be combined. */
  public enum Kind {
    /** Additive over days, posts, topics and pages. */
    COUNTER,
    /** Never summed into a figure; groups show median and maximum. */
    UNIQUE,
    /** The last value of the period. */
    GAUGE
  }

  /** A platform's own name of the metric and where the platform defines it. */
  public record PlatformField(String platform, String field, @Nullable String definition) {}
}
