package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;

/**
 * The figures of one side of a comparison.
 *
 * @param views gained on its days
 * @param engagement gained on its days
 * @param posts those published on its days, with their views at the end of the stated day
 * @param begun the pages that had figures when it began, by key; what came later is not compared
 * @param platforms that the views count, by id
 */
record SideAnswers(
    Figure views,
    Figure engagement,
    Optional<CohortsAnswer.Row> posts,
    Set<String> begun,
    List<String> platforms) {
  SideAnswers {
    begun = Set.copyOf(begun);
    platforms = List.copyOf(platforms);
  }

  static SideAnswers ask(
      LedgerView view, Metrics metrics, DayRange days, LocalDate at, Filters filters) {
    GainsAnswer views = view.gains(new GainsQuery(metrics.views(), days, List.of(), filters));
    LocalDate second = days.from().plusDays(1);
    DayRange first = new DayRange(days.from(), second.isAfter(days.to()) ? days.to() : second);
    return new SideAnswers(
        total(views),
        total(view.gains(new GainsQuery(metrics.engagement(), days, List.of(), filters))),
        view
            .cohorts(new CohortsQuery(metrics.views(), days, List.of(), filters, Optional.of(at)))
            .rows()
            .stream()
            .findFirst(),
        view
            .gains(new GainsQuery(metrics.views(), first, List.of(Dimension.PAGE), filters))
            .rows()
            .stream()
            .filter(row -> row.figure().value().isPresent())
            .map(row -> row.group().keys().getOrDefault(Dimension.PAGE, ""))
            .collect(Collectors.toSet()),
        views.platforms());
  }

  static Figure total(GainsAnswer answer) {
    return answer.rows().isEmpty() ? Figure.ABSENT : answer.rows().get(0).figure();
  }

  /** What the first page counts. */
  record Metrics(
      FigureMetric views,
      FigureMetric engagement,
      FigureMetric viewsAtSevenDays,
      FigureMetric adViews) {}
}
