package org.viewledger.dashboard.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.PostKey;

/**
 * A post in a list.
 *
 * @param publishDay in the reporting zone
 * @param metrics last value by metric id; an absent metric is missing
 * @param lastRead when any of its counters was last read
 */
public record PostRow(
    PostKey key,
    Optional<Instant> publishedAt,
    Optional<LocalDate> publishDay,
    Optional<String> kind,
    Optional<String> title,
    Optional<String> permalink,
    String topic,
    List<String> labels,
    Optional<String> origin,
    Optional<String> status,
    SortedMap<String, Long> metrics,
    Optional<Instant> lastRead) {
  public PostRow {
    labels = List.copyOf(labels);
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
  }
}
