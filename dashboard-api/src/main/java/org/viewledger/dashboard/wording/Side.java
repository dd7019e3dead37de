package org.viewledger.dashboard.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of two figures that are set beside each other.
 *
 * @param name what its period is called, with its days, such as {@code kỳ trước (15/8 -
 *     14/9/2026)}; for sentences only
 * @param measured empty where there is no figure
 * @param basis the basis of the figure; two are compared on one only
 * @param metricVersions generations of the metric that are in it
 * @param pages the pages that it counts, empty for all there are
 */
public record Side(
    String name,
    Optional<Measured> measured,
    String basis,
    Counted counted,
    List<String> metricVersions,
    Set<String> pages) {
  public Side {
    metricVersions = List.copyOf(metricVersions);
    pages = Set.copyOf(pages);
  }
}
