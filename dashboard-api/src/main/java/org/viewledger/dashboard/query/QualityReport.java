package org.viewledger.dashboard.query;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What should be looked at.
 *
 * @param pages with when each was last read
 * @param deadLetters how many records could not be read, by reason
 * @param unknownMetrics how many readings name a metric that the catalogue lacks, by id
 * @param zeroGlitches how many zeros after a positive value were set aside, by metric
 */
public record QualityReport(
    List<PageRow> pages,
    SortedMap<String, Long> deadLetters,
    SortedMap<String, Long> unknownMetrics,
    SortedMap<String, Long> zeroGlitches) {
  public QualityReport {
    pages = List.copyOf(pages);
    deadLetters = Collections.unmodifiableSortedMap(new TreeMap<>(deadLetters));
    unknownMetrics = Collections.unmodifiableSortedMap(new TreeMap<>(unknownMetrics));
    zeroGlitches = Collections.unmodifiableSortedMap(new TreeMap<>(zeroGlitches));
  }
}
