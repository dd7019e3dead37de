package org.viewledger.dashboard.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Scope;

/** Reads which figure is to be cited, from a body of JSON or from the address of a page. */
public final class CitedQuestions {
  /**
   * The fields that ask as {@code /gains} and {@code /cohorts} ask; a figure is not broken down.
   */
  public static final List<String> FIELDS =
      List.of(
          "basis",
          "metric",
          "from",
          "to",
          "at",
          "book",
          "unit",
          "units",
          "platform",
          "page",
          "topic",
          "label",
          "kind");

  private final ClosedParams closed;
  private final FigureParams figures;
  private final MetricCatalogue catalogue;

  public CitedQuestions(ClosedServices services, PageServices pages) {
    this.closed = new ClosedParams(services.calendars(), services.units());
    this.figures =
        new FigureParams(pages.catalogue(), services.units(), pages.zone(), pages.clock());
    this.catalogue = pages.catalogue();
  }

  /**
   * The question of some fields.
   *
   * @param given the values of each field
   * @throws InvalidQueryException where they are no question of one figure that adds up
   */
  public Citation.Question read(Map<String, List<String>> given, Scope scope) {
    Params all = Params.of(given, FIELDS.toArray(String[]::new));
    Basis basis =
        all.one("basis")
            .flatMap(Basis::of)
            .orElseThrow(
                () ->
                    new InvalidQueryException(
                        "basis", "basis must be in-period or published-in-period"));
    boolean closedBook = FigureParams.closedBook(all);
    boolean then = all.one("units").filter("then"::equals).isPresent();
    if (closedBook && then) {
      throw new InvalidQueryException(
          "units", "a closed period keeps the pages that it was closed with: leave out units");
    }
    FigureMetric metric = metric(all, basis);
    String unit = closed.within(scope).unit(all.all("unit"));
    Params rest = all.one("metric").flatMap(CitedCount::of).isPresent() ? counting(given) : all;
    if (basis == Basis.IN_PERIOD) {
      if (all.one("at").isPresent()) {
        throw new InvalidQueryException("at", "at belongs to the basis published-in-period");
      }
      GainsQuery query = figures.keptGains(rest);
      return new Citation.Question(
          basis, metric, query.days(), Optional.empty(), closedBook, unit, then, query.filters());
    }
    CohortsQuery query = figures.keptCohorts(rest);
    return new Citation.Question(
        basis, metric, query.published(), query.at(), closedBook, unit, then, query.filters());
  }

  private FigureMetric metric(Params params, Basis basis) {
    String id = params.one("metric").orElse("views");
    if (CitedCount.of(id).isPresent() && basis != Basis.PUBLISHED_IN_PERIOD) {
      throw new InvalidQueryException(
          "metric", id + " counts what was published: ask with basis published-in-period");
    }
    FigureMetric metric = CitedCount.metric(id, catalogue);
    if (!metric.addsUp()) {
      throw new InvalidQueryException(
          "metric", metric.id() + " does not add up, so no sum of it can be cited");
    }
    return metric;
  }

  /** Posts are found by their views, which every question may ask for. */
  private static Params counting(Map<String, List<String>> given) {
    List<String> others = new ArrayList<>(FIELDS);
    others.remove("metric");
    return Params.of(given, others.toArray(String[]::new));
  }
}
