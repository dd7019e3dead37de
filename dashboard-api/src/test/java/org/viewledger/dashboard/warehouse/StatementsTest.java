package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.PostCursor;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.UnitChains;

/** What may never be in a statement's text, and how content and search are compared. */
final class StatementsTest {
  private static final String MARK = "zq'x\\y";
  private static final Filters MARKED =
      new Filters(
          List.of(MARK),
          List.of(new PageKey("youtube", MARK)),
          List.of(MARK),
          List.of(MARK),
          List.of(MARK),
          List.of(MARK),
          new Belonging(
              List.of(
                  new Belonging.Phase(
                      LocalDate.MIN, LocalDate.parse("2026-01-10"), Map.of(MARK, MARK)),
                  new Belonging.Phase(
                      LocalDate.parse("2026-01-11"), LocalDate.MAX, Map.of(MARK, MARK))),
              Set.of(MARK)));
  private static final DayRange DAYS =
      new DayRange(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-01-12"));

  @Test
  void noValueOfAQuestionIsPartOfAStatement() {
    MetricCatalogue catalogue = MetricCatalogue.standard();
    noValueIsPartOf(catalogue, FigureSource.TABLES);
    noValueIsPartOf(
        catalogue,
        new FigureSource.RawRecord(
            catalogue,
            ZoneId.of("Europe/Berlin"),
            new UnitChains(Map.of(MARK, List.of(MARK)), List.of(MARK)),
            KnownAt.by(Instant.EPOCH, 4711)));
  }

  private static void noValueIsPartOf(MetricCatalogue catalogue, FigureSource source) {
    GainsSql gains = new GainsSql(catalogue, source);
    CohortsSql cohorts = new CohortsSql(catalogue, source);
    FigureMetric spliced = FigureMetric.of("views@" + MARK, catalogue);
    GainsQuery gainsQuery = new GainsQuery(spliced, DAYS, List.of(Dimension.values()), MARKED);
    CohortsQuery cohortsQuery =
        new CohortsQuery(
            spliced, DAYS, List.of(Dimension.values()), MARKED, Optional.of(DAYS.to()));
    PostKey post = new PostKey("youtube", MARK, MARK);
    PostsQuery posts =
        new PostsQuery(
            Optional.of(DAYS),
            MARKED,
            MARK,
            new PostSort(MARK, true),
            5,
            Optional.of(new PostCursor(Optional.of(7L), post)));
    for (Sql sql :
        List.of(
            gains.figures(gainsQuery),
            gains.lastRead(gainsQuery),
            cohorts.figures(cohortsQuery),
            cohorts.linkedMembers(cohortsQuery),
            cohorts.withoutFigure(cohortsQuery),
            cohorts.unknownPublication(cohortsQuery),
            PostsSql.page(posts, source),
            PostsSql.one(post, source),
            PostsSql.days(post, "views@" + MARK, catalogue, source),
            ReferenceSql.readings(new PageKey("youtube", MARK)))) {
      assertThat(sql.text())
          .doesNotContain("zq")
          .doesNotContain("2026-01-1")
          .doesNotContain("4711");
      assertThat(sql.parameters().values()).anyMatch(value -> value.contains("zq"));
    }
  }

  @Test
  void parametersAreWrittenInTheirEscapedForm() {
    Parameters parameters = new Parameters();
    assertThat(parameters.text("a\\b\tc\nd'e")).isEqualTo("{s0:String}");
    assertThat(parameters.texts(List.of("a'b", "c\\d"))).isEqualTo("{a1:Array(String)}");
    assertThat(parameters.text("a\\b\tc\nd'e")).isEqualTo("{s0:String}");
    assertThat(parameters.sql("").parameters())
        .containsEntry("s0", "a\\\\b\\tc\\nd'e")
        .containsEntry("a1", "['a\\'b','c\\\\d']");
  }

  @Test
  void contentIsTheSameByWayOfAThird() {
    ContentLinks links = new ContentLinks();
    links.add("b", Optional.of("a"), Optional.empty());
    links.add("c", Optional.of("a"), Optional.empty());
    links.add("e", Optional.empty(), Optional.of("d"));
    assertThat(links.item("b")).isEqualTo(links.item("c")).isEqualTo(links.item("a"));
    assertThat(links.publication("b")).isNotEqualTo(links.publication("c"));
    assertThat(links.publication("e")).isEqualTo(links.publication("d"));
    assertThat(links.item("e")).isEqualTo(links.item("d")).isNotEqualTo(links.item("a"));
  }

  @Test
  void circleOfLinksEnds() {
    ContentLinks links = new ContentLinks();
    links.add("a", Optional.of("b"), Optional.empty());
    links.add("b", Optional.of("c"), Optional.empty());
    links.add("c", Optional.of("a"), Optional.empty());
    assertThat(links.item("a")).isEqualTo(links.item("c"));
  }

  @Test
  void searchedTextHasNoAccentsNoCaseAndNoFancyLetters() {
    assertThat(SearchText.plain("  ĐẢNG   Ủy 𝐁í thư ")).isEqualTo("dang uy bi thu");
  }
}
