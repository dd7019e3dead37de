package org.viewledger.dashboard.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;

/** Where a stretch of days is read from: the ledger as it stands, or closed periods. */
final class Book {
  static final String VIEWS = "views";
  static final String ENGAGEMENT = "engagement";

  private final Source source;
  private final Filters filters;
  private final boolean closed;
  private final MetricCatalogue catalogue;

  /** Answers both bases. */
  interface Source {
    GainsAnswer gains(GainsQuery query);

    CohortsAnswer cohorts(CohortsQuery query);
  }

  /**
   * @param filters what narrows every question: the unit's pages
   */
  Book(Source source, Filters filters, boolean closed, MetricCatalogue catalogue) {
    this.source = source;
    this.filters = filters;
    this.closed = closed;
    this.catalogue = catalogue;
  }

  /**
   * The same of some channels alone.
   *
   * @param channel empty for all, a platform, or {@code platform|pageId}
   */
  Book of(String channel) {
    if (channel.isEmpty()) {
      return this;
    }
    int bar = channel.indexOf('|');
    Filters narrowed =
        new Filters(
            bar < 0 ? List.of(channel) : List.of(),
            bar < 0
                ? List.of()
                : List.of(new PageKey(channel.substring(0, bar), channel.substring(bar + 1))),
            filters.units(),
            filters.topics(),
            filters.labels(),
            filters.kinds(),
            filters.belonging());
    return new Book(source, narrowed, closed, catalogue);
  }

  /** What was published on some days. */
  Published published(DayRange days, Optional<LocalDate> at) {
    return published(
        cohorts(VIEWS, days, at, filters), cohorts(VIEWS, days, at, ofKinds(PostRecord.CLIPS)));
  }

  /** Everything that a comparison needs of some days. */
  Stretch stretch(DayRange days, Optional<LocalDate> at) {
    GainsAnswer views = gains(VIEWS, days, filters);
    GainsAnswer engagement = gains(ENGAGEMENT, days, filters);
    CohortsAnswer cohort = cohorts(VIEWS, days, at, filters);
    CohortsAnswer videos = cohorts(VIEWS, days, at, ofKinds(PostRecord.CLIPS));
    return new Stretch(
        days,
        closed,
        single(views),
        cohort.rows().get(0).figure(),
        single(engagement),
        engagement.parts(),
        views.platforms(),
        published(cohort, videos),
        byKey(gains(VIEWS, days, filters, Dimension.TOPIC), Dimension.TOPIC));
  }

  private static Published published(CohortsAnswer cohort, CohortsAnswer videos) {
    CohortsAnswer.Row all = cohort.rows().get(0);
    return new Published(
        all.items(),
        all.shared(),
        all.publications(),
        videos.rows().get(0).items(),
        cohort.withoutFigure().count());
  }

  /** In the period, of one metric. */
  Figure gain(String metric, DayRange days) {
    return single(gains(metric, days, filters));
  }

  /** In the period, by one key. */
  Map<String, Figure> gainsBy(String metric, DayRange days, Dimension by) {
    return byKey(gains(metric, days, filters, by), by);
  }

  /** Of the posts published on some days. */
  Figure ofPosts(DayRange days, Optional<LocalDate> at) {
    return cohorts(VIEWS, days, at, filters).rows().get(0).figure();
  }

  /** What was published by one key, once a channel; of a label each post that has it. */
  Map<String, Long> publicationsBy(DayRange days, Optional<LocalDate> at, Dimension by) {
    Map<String, Long> publications = new HashMap<>();
    cohorts(VIEWS, days, at, filters, by)
        .rows()
        .forEach(
            row ->
                publications.merge(
                    row.group().keys().getOrDefault(by, ""), row.publications(), Long::sum));
    return publications;
  }

  private GainsAnswer gains(String metric, DayRange days, Filters which, Dimension... by) {
    return source.gains(new GainsQuery(metric(metric), days, List.of(by), which));
  }

  private CohortsAnswer cohorts(
      String metric, DayRange days, Optional<LocalDate> at, Filters which, Dimension... by) {
    // A closed period has its values at its own last day and at no other.
    return source.cohorts(
        new CohortsQuery(metric(metric), days, List.of(by), which, closed ? Optional.empty() : at));
  }

  private FigureMetric metric(String id) {
    return FigureMetric.of(id, catalogue);
  }

  private Filters ofKinds(List<String> kinds) {
    return new Filters(
        filters.platforms(),
        filters.pages(),
        filters.units(),
        filters.topics(),
        filters.labels(),
        new ArrayList<>(kinds),
        filters.belonging());
  }

  private static Figure single(GainsAnswer answer) {
    return answer.rows().isEmpty() ? Figure.ABSENT : answer.rows().get(0).figure();
  }

  private static Map<String, Figure> byKey(GainsAnswer answer, Dimension by) {
    Map<String, Figure> figures = new HashMap<>();
    answer
        .rows()
        .forEach(row -> figures.put(row.group().keys().getOrDefault(by, ""), row.figure()));
    return figures;
  }
}
