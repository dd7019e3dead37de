package org.viewledger.stream.ledger.book;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.rules.Balances;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.rules.MetricFigures;
import org.viewledger.stream.ledger.rules.Points;

/**
 * The figures of one post. A metric is pinned to the field of the reading with the smallest
 * (observedAt, recordedAt, field) of those that name one; readings that name none go with it; every
 * other field is a metric of its own, never spliced in.
 */
final class FiguresOfPost {
  private static final Comparator<Pin> FIRST =
      Comparator.comparingLong(Pin::observedAt)
          .thenComparingLong(Pin::recordedAt)
          .thenComparing(Pin::field, CodePoints.ORDER);

  private final PlatformReadings platform;
  private final Collection<Reading> brought;
  private final MetricCatalogue catalogue;
  private final Days days;

  private record Pin(long observedAt, long recordedAt, String field) {}

  FiguresOfPost(
      PlatformReadings platform,
      Collection<Reading> brought,
      MetricCatalogue catalogue,
      Days days) {
    this.platform = platform;
    this.brought = brought;
    this.catalogue = catalogue;
    this.days = days;
  }

  SortedMap<String, MetricFigures> figures(@Nullable Long publishedAt) {
    SortedMap<String, Points> series = new TreeMap<>();
    for (String metric : metrics()) {
      String pinned = pinned(metric);
      platform
          .byMetric()
          .getOrDefault(metric, new TreeMap<>())
          .forEach((field, kept) -> kept.addTo(points(series, metric, field, pinned)));
      for (Reading reading : brought) {
        for (Reading.Value each : reading.values()) {
          if (each.metric().equals(metric)) {
            points(series, metric, each.field(), pinned)
                .add(reading.observedAt(), each.value(), reading.recordedAt());
          }
        }
      }
    }
    SortedMap<String, MetricFigures> figures = new TreeMap<>();
    series.forEach(
        (id, points) -> {
          MetricFigures of = Balances.figures(points.settle(publishedAt), days);
          if (of != null) {
            figures.put(id, of);
          }
        });
    return figures;
  }

  private SortedSet<String> metrics() {
    SortedSet<String> metrics = new TreeSet<>(platform.byMetric().keySet());
    brought.forEach(reading -> reading.values().forEach(each -> metrics.add(each.metric())));
    return metrics;
  }

  private Points points(
      SortedMap<String, Points> series, String metric, String field, @Nullable String pinned) {
    String id = field.isEmpty() || field.equals(pinned) ? metric : metric + '@' + field;
    boolean never = catalogue.find(metric).map(Metric::neverReturnsToZero).orElse(false);
    return series.computeIfAbsent(id, any -> new Points(never));
  }

  /** The field a metric is pinned to, null where no reading names one. */
  private @Nullable String pinned(String metric) {
    Pin first = null;
    for (var kept : platform.byMetric().getOrDefault(metric, new TreeMap<>()).entrySet()) {
      DayReadings readings = kept.getValue();
      first =
          earlier(
              first, new Pin(readings.earliestAt(), readings.earliestRecordedAt(), kept.getKey()));
    }
    for (Reading reading : brought) {
      for (Reading.Value each : reading.values()) {
        if (each.metric().equals(metric)) {
          first = earlier(first, new Pin(reading.observedAt(), reading.recordedAt(), each.field()));
        }
      }
    }
    return first == null ? null : first.field();
  }

  private static @Nullable Pin earlier(@Nullable Pin one, Pin other) {
    if (other.field().isEmpty()) {
      return one;
    }
    return one == null || FIRST.compare(other, one) < 0 ? other : one;
  }
}
