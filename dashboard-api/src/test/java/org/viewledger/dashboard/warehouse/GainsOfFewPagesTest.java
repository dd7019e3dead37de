package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.WardCase;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;

/**
 * Gains of few pages among many are read from their posts, of many from the sums of days: two ways
 * that must not be told apart by any figure of {@link WardCase}, whose sums were derived by hand.
 */
@ExtendWith(LedgerTables.Shared.class)
final class GainsOfFewPagesTest {
  private static final MetricCatalogue CATALOGUE = MetricCatalogue.standard();
  private static final PageKey WARD = new PageKey("facebook", "1000");
  private static final long MANY = 1_000_000;

  private final LedgerTables tables;

  GainsOfFewPagesTest(LedgerTables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void writeTheWard() {
    WardCase.write(tables);
  }

  @Test
  void bothWaysGiveTheSameFiguresForEveryStretchAndKey() {
    PageKey page = page();
    Filters byPage =
        new Filters(List.of(), List.of(page), List.of(), List.of(), List.of(), List.of());
    Filters byUnit =
        Filters.NONE.with(
            new Belonging(
                List.of(
                    new Belonging.Phase(
                        LocalDate.MIN, LocalDate.MAX, Map.of(page.text(), "phuong"))),
                Set.of("phuong")));
    int figures = 0;
    for (Filters filters : List.of(byPage, byUnit)) {
      for (List<Dimension> by :
          List.of(
              List.<Dimension>of(),
              List.of(Dimension.DAY),
              List.of(Dimension.MONTH, Dimension.TOPIC),
              List.of(Dimension.DAY, Dimension.TOPIC, Dimension.PAGE))) {
        for (String to : List.of("2026-01-10", "2026-01-11", "2026-01-12")) {
          for (String metric : List.of("views", "engagement")) {
            GainsQuery query =
                new GainsQuery(
                    FigureMetric.of(metric, CATALOGUE),
                    new DayRange(LocalDate.parse("2026-01-10"), LocalDate.parse(to)),
                    by,
                    filters);
            GainsAnswer few = answer(query, MANY);
            assertThat(few).as(query.toString()).isEqualTo(answer(query, 0));
            figures += few.rows().size();
          }
        }
      }
    }
    assertThat(figures).as("the case has figures to compare").isGreaterThan(20);
  }

  @Test
  void theWayIsChosenByHowManyPagesThereAre() {
    Filters one = new Filters(List.of(), List.of(WARD), List.of(), List.of(), List.of(), List.of());
    assertThat(statement(one, 64)).contains("viewledger.post_day").doesNotContain("topic_day");
    assertThat(statement(one, 63)).contains("viewledger.topic_day").doesNotContain("post_day");
    assertThat(statement(Filters.NONE, MANY)).contains("viewledger.topic_day");
  }

  /** That of the case with most posts. */
  private PageKey page() {
    Row row =
        tables
            .warehouse()
            .ask(
                new Parameters()
                    .sql(
                        "SELECT toString(platform) AS of_platform, page_id FROM viewledger.post"
                            + " GROUP BY of_platform, page_id ORDER BY count() DESC LIMIT 1"))
            .get(0);
    return new PageKey(row.text("of_platform"), row.text("page_id"));
  }

  private static String statement(Filters filters, long pagesThere) {
    LocalDate day = LocalDate.parse("2026-01-10");
    return new GainsSql(CATALOGUE, FigureSource.TABLES, pagesThere)
        .figures(
            new GainsQuery(
                FigureMetric.of("views", CATALOGUE), new DayRange(day, day), List.of(), filters))
        .text();
  }

  private GainsAnswer answer(GainsQuery query, long pagesThere) {
    GainsSql sql = new GainsSql(CATALOGUE, FigureSource.TABLES, pagesThere);
    return new GainsFold(query, BigDecimal.ONE)
        .fold(
            tables.warehouse().ask(sql.figures(query)),
            tables.warehouse().ask(sql.lastRead(query)),
            new Keys(query.by(), query.filters().belonging(), new Parameters()));
  }
}
