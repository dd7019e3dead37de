package org.viewledger.dashboard.pages.units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;

/**
 * What the page of units asks of one cut.
 *
 * @param views of each unit's posts of the period, by its id
 * @param aged the same at 7 days of age
 */
record UnitAnswers(
    Map<String, CohortsAnswer.Row> views,
    Map<String, CohortsAnswer.Row> aged,
    List<PageRow> pages) {
  static UnitAnswers ask(
      LedgerView view, MetricCatalogue catalogue, DayRange days, Belonging belonging) {
    return new UnitAnswers(
        byUnit(view, FigureMetric.of("views", catalogue), days, belonging),
        byUnit(view, FigureMetric.of("views_7d", catalogue), days, belonging),
        view.pages());
  }

  private static Map<String, CohortsAnswer.Row> byUnit(
      LedgerView view, FigureMetric metric, DayRange days, Belonging belonging) {
    Map<String, CohortsAnswer.Row> rows = new HashMap<>();
    CohortsQuery query =
        new CohortsQuery(
            metric, days, List.of(Dimension.UNIT), Filters.NONE.with(belonging), Optional.empty());
    for (CohortsAnswer.Row row : view.cohorts(query).rows()) {
      rows.put(row.group().keys().getOrDefault(Dimension.UNIT, ""), row);
    }
    return rows;
  }
}
