package org.viewledger.dashboard.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;

/**
 * What a walk through the raw readings of some days found. It takes a while on a large record, so
 * it is kept and may be somewhat older than the figures beside it.
 *
 * @param gaps by page, of pages that have any
 * @param zeroGlitches zeros after a positive value that were set aside, by metric
 * @param unknownMetrics how many readings name a metric that the catalogue lacks, by id
 */
public record RawFindings(
    List<PageGaps> gaps,
    SortedMap<String, Long> zeroGlitches,
    List<Glitch> glitches,
    SortedMap<String, Long> unknownMetrics) {
  public RawFindings {
    gaps = List.copyOf(gaps);
    glitches = List.copyOf(glitches);
    zeroGlitches = QualityReport.sorted(zeroGlitches);
    unknownMetrics = QualityReport.sorted(unknownMetrics);
  }

  /**
   * Stretches between two readings of a post, both made on the days asked, that are too long.
   *
   * @param longest the longest of them, at most five
   */
  public record PageGaps(PageKey page, long gaps, long posts, List<Gap> longest) {
    public PageGaps {
      longest = List.copyOf(longest);
    }
  }

  /** No reading of a post between two instants. */
  public record Gap(PostKey post, Instant from, Duration length) {}

  /**
   * A post's glitches of one metric on the days asked.
   *
   * @param positiveAt when it first had a positive value
   * @param last the latest zero
   */
  public record Glitch(PostKey post, String metric, long zeros, Instant positiveAt, Instant last) {}
}
