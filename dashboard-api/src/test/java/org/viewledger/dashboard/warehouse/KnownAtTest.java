package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.NotAnsweredException;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.reconcile.PlainFigures;
import org.viewledger.dashboard.reconcile.RandomRecord;
import org.viewledger.dashboard.reconcile.RawRows;

/**
 * What is answered as known at an instant is what the tables would answer had they been filled, by
 * plain Java, with only what was recorded by then.
 */
@ExtendWith(LedgerTables.Shared.class)
final class KnownAtTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DayRange JANUARY =
      new DayRange(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-11"));
  private static final long HOUR = 3_600_000L;
  private static final Filters ONE_PAGE = Filters.NONE.ofPage(new PageKey("youtube", "P1"));

  private final LedgerTables tables;
  private final WarehouseLedger ledger;
  private Instant instant = Instant.EPOCH;

  KnownAtTest(LedgerTables tables) {
    this.tables = tables;
    this.ledger = tables.ledger();
  }

  @Test
  void figuresAndPostsOfThePast() {
    hold(5, Instant.ofEpochMilli(RandomRecord.START + 150 * HOUR));
    for (List<Dimension> by :
        List.of(
            List.<Dimension>of(),
            List.of(Dimension.WEEK, Dimension.PAGE, Dimension.LABEL),
            List.of(Dimension.DAY, Dimension.UNIT, Dimension.TOPIC, Dimension.KIND))) {
      same(view -> view.gains(new GainsQuery(metric("views"), JANUARY, by, Filters.NONE)));
    }
    same(
        view ->
            view.gains(
                new GainsQuery(metric("engagement"), JANUARY, List.of(Dimension.DAY), ONE_PAGE)));
    same(
        view ->
            view.cohorts(
                cohorts("views", List.of(Dimension.LABEL), Filters.NONE, Optional.empty())));
    Optional<LocalDate> at = Optional.of(LocalDate.parse("2026-01-04"));
    same(
        view ->
            view.cohorts(
                cohorts("engagement_by_views", List.of(Dimension.TOPIC), Filters.NONE, at)));
    same(view -> view.posts(posts("", Filters.NONE)));
    same(view -> view.posts(posts("dai hoi", ONE_PAGE)));
    for (String id : List.of("a", "c", "𝒳")) {
      PostKey key = new PostKey("youtube", "P2", id);
      same(view -> view.post(key));
      same(view -> view.days(key, "views"));
    }
  }

  /** Published on 5 Jan; by hand: at a day's age 100 + floor(-7 * 12 h / 36 h) = 97, and 50. */
  @Test
  void viewsAtAnEqualAge() {
    long published = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    RawRows raw = new RawRows();
    for (String id : List.of("a", "b", "young")) {
      raw.telling("P1", id, 1, published, "p", Map.of("published_at", published), List.of());
    }
    read(raw, "a", published, 12, 100);
    read(raw, "a", published, 48, 93);
    read(raw, "b", published, 24, 50);
    read(raw, "young", published, 23, 1000);
    write(raw, Instant.ofEpochMilli(published + 50 * HOUR));
    Known<CohortsAnswer> known =
        same(view -> view.cohorts(cohorts("views_1d", List.of(), ONE_PAGE, Optional.empty())));
    assertThat(known.answer().rows().get(0).spread())
        .contains(new CohortsAnswer.Spread(BigInteger.valueOf(74), BigInteger.valueOf(97)));
  }

  private static void read(RawRows raw, String id, long published, int hours, long views) {
    long at = published + hours * HOUR;
    raw.reading("P1", id, 1, at, at, "p", Map.of("views", views), Map.of());
  }

  /** What the engine compiles of an expression's third run on must not be another figure. */
  @Test
  void correctionsStayWhenAQuestionIsAskedAgainAndAgain() {
    hold(5, Instant.ofEpochMilli(RandomRecord.START + 150 * HOUR));
    GainsQuery query =
        new GainsQuery(metric("views"), JANUARY, List.of(Dimension.LABEL), Filters.NONE);
    Known<GainsAnswer> first = same(view -> view.gains(query));
    for (int times = 0; times < 4; times++) {
      assertThat(ledger.read(view -> view.gains(query)).answer()).isEqualTo(first.answer());
    }
  }

  @Test
  void questionsWithoutAPastAreRefused() {
    hold(5, Instant.ofEpochMilli(RandomRecord.START));
    assertThatThrownBy(() -> ledger.readAt(instant, LedgerView::topics))
        .isInstanceOf(NotAnsweredException.class)
        .hasMessageContaining("leave out knownAt");
  }

  private void hold(long seed, Instant by) {
    write(RandomRecord.of(seed, 4), by);
  }

  private void write(RawRows raw, Instant by) {
    instant = by;
    tables.clear();
    raw.writeTo(tables);
    PlainFigures.write(tables, VIETNAM, raw.rows(), by.toEpochMilli(), 3);
    WardCase.cut(tables, 3, "2026-01-31 00:00:00.000", 7);
  }

  private <T> Known<T> same(Function<LedgerView, T> question) {
    Known<T> then = ledger.readAt(instant, question);
    assertThat(then.answer()).isEqualTo(ledger.read(question).answer());
    assertThat(then.cut().at()).isEqualTo(instant);
    assertThat(then.cut().number()).isEqualTo(3);
    return then;
  }

  private static FigureMetric metric(String id) {
    return FigureMetric.of(id, MetricCatalogue.standard());
  }

  private static CohortsQuery cohorts(
      String metric, List<Dimension> by, Filters filters, Optional<LocalDate> at) {
    return new CohortsQuery(metric(metric), JANUARY, by, filters, at);
  }

  private static PostsQuery posts(String search, Filters filters) {
    return new PostsQuery(
        Optional.empty(), filters, search, new PostSort("views", false), 50, Optional.empty());
  }
}
