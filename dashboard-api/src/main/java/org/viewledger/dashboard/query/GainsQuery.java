package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.List;

/** The in-period basis: gains of all posts, whenever published, over the days asked about. */
public record GainsQuery(FigureMetric metric, DayRange days, List<Dimension> by, Filters filters) {
  public GainsQuery {
    by = List.copyOf(by);
    if (!metric.addsUp()) {
      throw new InvalidQueryException("metric", reason(metric));
    }
  }

  /** Whether day sums by topic do not suffice. */
  public boolean needPosts() {
    return filters.needPosts()
        || by.contains(Dimension.LABEL)
        || by.contains(Dimension.KIND)
        || by.contains(Dimension.POST);
  }

  /**
   * The same question cut into questions of days during which no page changed hands, so that each
   * knows one unit a page.
   */
  public List<GainsQuery> byPhase() {
    Belonging belonging = filters.belonging();
    List<Belonging.Phase> phases = belonging.during(days);
    return phases.size() <= 1 ? alone(phases) : phases.stream().map(this::during).toList();
  }

  private List<GainsQuery> alone(List<Belonging.Phase> phases) {
    return phases.isEmpty()
        ? List.of(this)
        : List.of(
            new GainsQuery(
                metric, days, by, filters.with(filters.belonging().only(phases.get(0)))));
  }

  private GainsQuery during(Belonging.Phase phase) {
    DayRange met =
        new DayRange(
            phase.from().isAfter(days.from()) ? phase.from() : days.from(),
            phase.to().isBefore(days.to()) ? phase.to() : days.to());
    return new GainsQuery(metric, met, by, filters.with(filters.belonging().only(phase)));
  }

  /** The days of the question that have the same names of days as one of them. */
  DayRange stretch(LocalDate day) {
    List<Dimension> times = by.stream().filter(Dimension::isTime).toList();
    LocalDate first = times.isEmpty() ? days.from() : day;
    while (first.isAfter(days.from()) && alike(times, first.minusDays(1), day)) {
      first = first.minusDays(1);
    }
    LocalDate last = times.isEmpty() ? days.to() : day;
    while (last.isBefore(days.to()) && alike(times, last.plusDays(1), day)) {
      last = last.plusDays(1);
    }
    return new DayRange(first, last);
  }

  private static boolean alike(List<Dimension> times, LocalDate one, LocalDate other) {
    return times.stream().allMatch(time -> time.label(one).equals(time.label(other)));
  }

  private static String reason(FigureMetric metric) {
    String why =
        switch (metric.kind()) {
          case UNIQUE -> "counts people once each, so its days and posts cannot be added up";
          case GAUGE -> "is a level, not a count: it has a last value and no gain";
          case RATE -> "is a ratio of sums over the posts of a period";
          case AT_AGE -> "is a post's value at an age, not a gain of days";
          case COUNTER -> throw new IllegalStateException("a counter adds up");
        };
    String instead =
        metric.kind() == FigureMetric.Kind.GAUGE
            ? "; ask /api/v1/pages/{platform}/{pageId}/readings"
            : "; ask /api/v1/cohorts";
    return metric.id() + ' ' + why + instead;
  }
}
