package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.WardCase;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.TopicsAnswer;

/** The figures of {@link WardCase}, derived there and below by hand from ACCOUNTING. */
@ExtendWith(LedgerTables.Shared.class)
final class LedgerOverEngineTest {
  private static final DayRange TEN_TO_TWELVE = days("2026-01-10", "2026-01-12");

  private final WarehouseLedger ledger;
  private final LedgerTables tables;

  LedgerOverEngineTest(LedgerTables tables) {
    this.tables = tables;
    this.ledger = tables.ledger();
  }

  @BeforeEach
  void writeTheWard() {
    WardCase.write(tables);
  }

  @Test
  void totalOfThePeriodTakesTheTighterOfBothBounds() {
    // Gain 500 - 10 + 0 = 490. Sum of low: 100 - 20 = 80, of high: 900 + 0 = 900. No midnight at
    // either end lies between two readings, so the other bound is the gain itself: exact.
    Figure figure = only(gains("views", TEN_TO_TWELVE)).figure();
    assertThat(figure)
        .isEqualTo(
            new Figure(
                big(490),
                big(490),
                big(490),
                false,
                BigInteger.valueOf(-10),
                BigInteger.valueOf(1007),
                Optional.of(Instant.parse("2026-01-12T05:00:00Z"))));
  }

  @Test
  void periodThatBeginsAndEndsBetweenReadingsCarriesBothBounds() {
    // 11 Jan alone: gain 320 - 5 = 315; sum of low 0 - 10, of high 400 + 0. By the ends:
    // low 315 - (3 + 5) - 317 = -10, high 315 + (17 + 5) + 63 = 400.
    Figure figure = only(gains("views", days("2026-01-11", "2026-01-11"))).figure();
    assertThat(figure.value()).isEqualTo(big(315));
    assertThat(figure.low()).isEqualTo(big(-10));
    assertThat(figure.high()).isEqualTo(big(400));
    assertThat(figure.estimated()).isTrue();
    assertThat(figure.notDated()).isEqualTo(1000);
    assertThat(figure.corrections()).isEqualTo(-5);
  }

  @Test
  void endsAreTighterThanDaysOverSeveralDays() {
    // 11 to 12 Jan: gain 327. Sum of low -20, by the ends 327 - 0 - 317 = 10: 10. Sum of high
    // 400 + 20 + 0 = 420, by the ends 327 + 0 + 63 = 390: 390.
    Figure figure = only(gains("views", days("2026-01-11", "2026-01-12"))).figure();
    assertThat(figure.value()).isEqualTo(big(327));
    assertThat(figure.low()).isEqualTo(big(10));
    assertThat(figure.high()).isEqualTo(big(390));
  }

  @Test
  void everyDayAndTopicHasItsOwnRange() {
    GainsAnswer answer = gains("views", TEN_TO_TWELVE, Dimension.DAY, Dimension.TOPIC);
    assertThat(answer.rows())
        .extracting(
            row ->
                row.group().keys().get(Dimension.DAY)
                    + ' '
                    + row.group().keys().get(Dimension.TOPIC),
            row -> row.figure().value().orElseThrow().intValue(),
            row -> row.figure().low().orElseThrow().intValue(),
            row -> row.figure().high().orElseThrow().intValue())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-01-10 xay-dung-dang", 163, 100, 480),
            org.assertj.core.groups.Tuple.tuple("2026-01-11 unclassified", -5, -10, 0),
            org.assertj.core.groups.Tuple.tuple("2026-01-11 xay-dung-dang", 320, 0, 400),
            org.assertj.core.groups.Tuple.tuple("2026-01-12 unclassified", -5, -10, 0),
            org.assertj.core.groups.Tuple.tuple("2026-01-12 xay-dung-dang", 17, 0, 20));
    assertThat(answer.platforms()).containsExactly("facebook", "youtube");
  }

  @Test
  void kindAndLabelAnswerFromThePostsTheSame() {
    GainsAnswer byKind = gains("views", TEN_TO_TWELVE, Dimension.KIND);
    assertThat(byKind.rows())
        .extracting(
            row -> row.group().keys().get(Dimension.KIND),
            row -> row.figure().value().orElseThrow().intValue(),
            row -> row.figure().notDated().intValue())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("video", 500, 0),
            org.assertj.core.groups.Tuple.tuple("photo", -10, 1000),
            org.assertj.core.groups.Tuple.tuple("", 0, 7));
    GainsAnswer byLabel = gains("views", days("2026-01-11", "2026-01-12"), Dimension.LABEL);
    // tet is on both posts: 337 - 10; dai-hoi on the first alone: 337, from 20 to 400.
    assertThat(byLabel.rows())
        .extracting(
            row -> row.group().keys().get(Dimension.LABEL),
            row -> row.figure().value().orElseThrow().intValue(),
            row -> row.figure().low().orElseThrow().intValue(),
            row -> row.figure().high().orElseThrow().intValue())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("tet", 327, 10, 390),
            org.assertj.core.groups.Tuple.tuple("dai-hoi", 337, 20, 400));
  }

  @Test
  void engagementAddsThePartsThatArePresent() {
    // Reactions 10 + 25 - 5, comments 1 + 2 + 1; nobody reported shares.
    GainsAnswer answer = gains("engagement", TEN_TO_TWELVE);
    assertThat(answer.parts()).containsExactly("reactions", "comments");
    assertThat(only(answer).figure().value()).isEqualTo(big(34));
    assertThat(only(answer).figure().corrections()).isEqualTo(-5);
  }

  @Test
  void metricWithoutRowsIsAbsentNotZero() {
    assertThat(only(gains("clicks", TEN_TO_TWELVE)).figure()).isEqualTo(Figure.ABSENT);
    assertThat(gains("clicks", TEN_TO_TWELVE, Dimension.DAY).rows()).isEmpty();
  }

  @Test
  void monthIsCutToTheDaysAskedAbout() {
    GainsAnswer answer = gains("views", days("2025-12-20", "2026-01-11"), Dimension.MONTH);
    assertThat(only(answer).group().days()).isEqualTo(days("2026-01-01", "2026-01-11"));
    assertThat(only(answer).group().keys()).isEqualTo(Map.of(Dimension.MONTH, "2026-01"));
    // 163 + 320 - 5; open end of 11 Jan: below 8, above 22.
    assertThat(only(answer).figure().value()).isEqualTo(big(478));
    assertThat(only(answer).figure().low()).isEqualTo(big(470));
    assertThat(only(answer).figure().high()).isEqualTo(big(500));
  }

  @Test
  void valuesOfPublishedPostsAtTheLastReading() {
    CohortsAnswer answer = cohorts("views", "2025-12-01", "2026-01-31", Optional.empty());
    CohortsAnswer.Row row = answer.rows().get(0);
    assertThat(row.figure().value()).isEqualTo(big(1490));
    assertThat(row.posts()).isEqualTo(2);
    assertThat(row.items()).isEqualTo(2);
    assertThat(answer.unknownPublication().posts())
        .containsExactly(new PostKey("youtube", "UC1", "old"));
    assertThat(answer.withoutFigure().count()).isZero();
  }

  @Test
  void valuesAtTheEndOfADayLieBetweenTheirReadings() {
    CohortsAnswer answer =
        cohorts("views", "2025-12-01", "2026-01-31", Optional.of(LocalDate.parse("2026-01-11")));
    CohortsAnswer.Row row = answer.rows().get(0);
    // 483 + 995, below 3 + 5, above 17 + 5.
    assertThat(row.figure().value()).isEqualTo(big(1478));
    assertThat(row.figure().low()).isEqualTo(big(1470));
    assertThat(row.figure().high()).isEqualTo(big(1500));
  }

  @Test
  void postWithoutAPointByTheDayHasNoFigure() {
    CohortsAnswer answer =
        cohorts("views", "2025-12-01", "2026-01-31", Optional.of(LocalDate.parse("2026-01-10")));
    assertThat(answer.rows().get(0).figure().value()).isEqualTo(big(163));
    assertThat(answer.rows().get(0).posts()).isEqualTo(1);
    assertThat(answer.rows().get(0).items()).isEqualTo(2);
    assertThat(answer.withoutFigure().posts())
        .containsExactly(new PostKey("facebook", "P1", "P1_9"));
  }

  @Test
  void rateIsARatioOfSumsOverThePostsWithTheDenominator() {
    CohortsAnswer byViews =
        cohorts("engagement_by_views", "2025-12-01", "2026-01-31", Optional.empty());
    assertThat(byViews.rows().get(0).rate())
        .contains(new CohortsAnswer.Rate(BigInteger.valueOf(34), BigInteger.valueOf(1490)));
    assertThat(byViews.rows().get(0).posts()).isEqualTo(2);
    // Only the second post has reach, and it has no part of engagement: no rate.
    CohortsAnswer byReach =
        cohorts("engagement_by_reach", "2025-12-01", "2026-01-31", Optional.empty());
    assertThat(byReach.rows().get(0).rate()).isEmpty();
    assertThat(byReach.rows().get(0).posts()).isEqualTo(1);
  }

  @Test
  void viewsAtOneDayOfAgeComeFromTheReadings() {
    // Due at 11 Jan 02:00Z, 13 h into the 24 h from 100 to 480: 100 + floor(380 * 13/24) = 305.
    CohortsAnswer answer = cohorts("views_1d", "2025-12-01", "2026-01-31", Optional.empty());
    assertThat(answer.rows().get(0).spread())
        .contains(new CohortsAnswer.Spread(BigInteger.valueOf(305), BigInteger.valueOf(305)));
    assertThat(answer.rows().get(0).posts()).isEqualTo(1);
    // The second post does not start at publication, so it has no such figure.
    assertThat(answer.withoutFigure().posts())
        .containsExactly(new PostKey("facebook", "P1", "P1_9"));
    // Nobody read it seven days after publication: absent.
    assertThat(
            cohorts("views_7d", "2025-12-01", "2026-01-31", Optional.empty())
                .rows()
                .get(0)
                .spread())
        .isEmpty();
  }

  @Test
  void searchKnowsNoAccentsAndPagesByKey() {
    assertThat(posts("dang bo", PostSort.NEWEST, 50).rows())
        .extracting(row -> row.key().postId())
        .containsExactly("abc");
    PostsPage first = posts("", new PostSort("views", false), 2);
    assertThat(first.rows()).extracting(row -> row.key().postId()).containsExactly("P1_9", "abc");
    PostsPage second =
        ledger
            .read(
                view ->
                    view.posts(
                        new PostsQuery(
                            Optional.empty(),
                            Filters.NONE,
                            "",
                            new PostSort("views", false),
                            2,
                            first.next())))
            .answer();
    assertThat(second.rows()).extracting(row -> row.key().postId()).containsExactly("old");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void dayLedgerOfAPostFoundByItsAlias() {
    PostDays days =
        ledger
            .read(view -> view.days(new PostKey("youtube", "UC1", "abc-bare"), "views"))
            .answer()
            .orElseThrow();
    assertThat(days.opening()).contains(0L);
    assertThat(days.closing()).contains(500L);
    assertThat(days.days().get(0))
        .isEqualTo(new PostDays.Day(LocalDate.parse("2026-01-10"), 163, 163, 63, 317, 100, 480));
    assertThat(days.days()).hasSize(3);
  }

  @Test
  void platformNamesAPageBeforeAnImportAndWithdrawnNamesAreForgotten() {
    assertThat(ledger.read(view -> view.pages()).answer())
        .containsExactly(
            new PageRow(
                new PageKey("facebook", "P1"),
                Optional.empty(),
                1,
                Optional.of(Instant.parse("2026-01-12T05:00:00Z")),
                Optional.of(Instant.parse("2026-01-12T05:00:00Z"))),
            new PageRow(
                new PageKey("youtube", "UC1"),
                Optional.of("Kênh phường"),
                2,
                Optional.of(Instant.parse("2026-01-12T13:00:00Z")),
                Optional.of(Instant.parse("2026-01-12T13:00:00Z"))),
            new PageRow(
                new PageKey("zalo", "Z1"),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void readingsAndTopicsAreAsStored() {
    assertThat(ledger.read(view -> view.readings(new PageKey("facebook", "P1"))).answer())
        .singleElement()
        .matches(reading -> reading.value().equals(Optional.of(41_200L)));
    assertThat(ledger.read(view -> view.topics()).answer())
        .isEqualTo(
            new TopicsAnswer(
                List.of(),
                new TreeMap<>(Map.of("unclassified", 2L, "xay-dung-dang", 1L)),
                new TreeMap<>(Map.of("dai-hoi", 1L, "tet", 2L))));
  }

  private GainsAnswer gains(String metric, DayRange days, Dimension... by) {
    return ledger
        .read(view -> view.gains(new GainsQuery(metric(metric), days, List.of(by), Filters.NONE)))
        .answer();
  }

  private CohortsAnswer cohorts(String metric, String from, String to, Optional<LocalDate> at) {
    return ledger
        .read(
            view ->
                view.cohorts(
                    new CohortsQuery(metric(metric), days(from, to), List.of(), Filters.NONE, at)))
        .answer();
  }

  private PostsPage posts(String search, PostSort sort, int limit) {
    return ledger
        .read(
            view ->
                view.posts(
                    new PostsQuery(
                        Optional.empty(), Filters.NONE, search, sort, limit, Optional.empty())))
        .answer();
  }

  private static GainsAnswer.Row only(GainsAnswer answer) {
    assertThat(answer.rows()).hasSize(1);
    return answer.rows().get(0);
  }

  private static FigureMetric metric(String id) {
    return FigureMetric.of(id, MetricCatalogue.standard());
  }

  private static DayRange days(String from, String to) {
    return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Optional<BigInteger> big(long value) {
    return Optional.of(BigInteger.valueOf(value));
  }
}
