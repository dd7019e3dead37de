package org.viewledger.dashboard.themes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.query.DayRange;

/** Which generations of a metric some days hold: two stretches are compared on the same alone. */
public final class MetricVersions {
  private MetricVersions() {}

  /**
   * Such as {@code facebook:1} where Facebook's first break had come.
   *
   * @param breaks of the catalogue
   * @param platforms those that the figure counts
   */
  public static List<String> of(
      List<MetricBreak> breaks, String metric, List<String> platforms, DayRange days) {
    List<String> versions = new ArrayList<>();
    for (String platform : platforms) {
      long atFirst = count(breaks, metric, platform, days.from());
      long atLast = count(breaks, metric, platform, days.to());
      for (long version = atFirst; version <= atLast; version++) {
        versions.add(platform + ':' + version);
      }
    }
    return versions;
  }

  private static long count(
      List<MetricBreak> breaks, String metric, String platform, LocalDate day) {
    return breaks.stream()
        .filter(each -> each.metric().equals(metric) && each.platform().equals(platform))
        .filter(each -> !each.from().isAfter(day))
        .count();
  }
}
