package org.viewledger.dashboard.pages.quality;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.nativefigures.OurFacts;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.speech.Language;

/** What the ledger knows beside a platform's own figure. */
final class FactsOfLedger {
  /** Their screens and exports name days of California, wherever the page is. */
  private static final Set<String> PACIFIC = Set.of("facebook", "youtube");

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final String ADS = "ad_views";
  private static final String VIEWS = "views";

  private FactsOfLedger() {}

  static OurFacts of(
      LedgerView view,
      MetricCatalogue catalogue,
      ZoneId zone,
      NativeFigure figure,
      Language language) {
    String metric = figure.noun().metric().orElse(VIEWS);
    DayRange days = figure.days();
    DayRange later = new DayRange(days.from().plusDays(1), days.to().plusDays(1));
    PageKey page = figure.page();
    boolean views = metric.equals(VIEWS);
    return new OurFacts(
        gain(view, catalogue, metric, page, days),
        gain(view, catalogue, metric, page, later),
        PACIFIC.contains(page.platform()) ? Optional.of(CALIFORNIA) : Optional.empty(),
        zone,
        views ? gain(view, catalogue, ADS, page, days).value() : Optional.empty(),
        views ? series(view.readings(page), days) : Optional.empty(),
        view.cohorts(
                new CohortsQuery(
                    FigureMetric.of(metric, catalogue),
                    days,
                    List.of(),
                    Filters.NONE.ofPage(page),
                    Optional.empty()))
            .withoutFigure()
            .count(),
        catalogue.find(metric).map(Metric::lagHours).orElse(0),
        breaks(catalogue, metric, page.platform(), days, language));
  }

  private static Figure gain(
      LedgerView view, MetricCatalogue catalogue, String metric, PageKey page, DayRange days) {
    List<GainsAnswer.Row> rows =
        view.gains(
                new GainsQuery(
                    FigureMetric.of(metric, catalogue), days, List.of(), Filters.NONE.ofPage(page)))
            .rows();
    return rows.isEmpty() ? Figure.ABSENT : rows.get(0).figure();
  }

  /**
   * The sum of the platform's own days, where every one of them is known; the latest word counts.
   */
  private static Optional<BigInteger> series(List<PageReadingRow> readings, DayRange days) {
    Map<LocalDate, Long> byDay = new HashMap<>();
    for (PageReadingRow reading : readings) {
      boolean day =
          reading.metric().equals(VIEWS)
              && reading.from().isPresent()
              && reading.from().equals(reading.to());
      if (day && reading.value().isPresent()) {
        // Latest first: what was said before of a day does not replace it.
        byDay.putIfAbsent(reading.from().get(), reading.value().get());
      }
    }
    BigInteger sum = BigInteger.ZERO;
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      Long value = byDay.get(day);
      if (value == null) {
        return Optional.empty();
      }
      sum = sum.add(BigInteger.valueOf(value));
    }
    return Optional.of(sum);
  }

  private static List<String> breaks(
      MetricCatalogue catalogue, String metric, String platform, DayRange days, Language language) {
    return catalogue.breaks().stream()
        .filter(change -> change.metric().equals(metric) && change.platform().equals(platform))
        .filter(change -> change.from().isAfter(days.from()) && !change.from().isAfter(days.to()))
        .map(change -> language == Language.VI ? change.vi() : change.en())
        .toList();
  }
}
