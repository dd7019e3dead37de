package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;

/** Rules 1 to 5 in SQL, each with a case of its own, and content counted once. */
@ExtendWith(LedgerTables.Shared.class)
final class EqualAgeAndItemsTest {
  private final LedgerTables tables;
  private final WarehouseLedger ledger;
  private int offset;

  EqualAgeAndItemsTest(LedgerTables tables) {
    this.tables = tables;
    this.ledger = tables.ledger();
  }

  @BeforeEach
  void empty() {
    tables.clear();
    tables.run("SELECT 1");
  }

  @Test
  void fallIsFlooredTowardsMinusInfinity() {
    post("a", "2026-01-10 00:00:00.000", "NULL");
    reading("a", "2026-01-10 12:00:00.000", 1, 10);
    // Due 11 Jan 00:00, 12 h into 36 h from 10 to 3: 10 + floor(-7 / 3) = 10 - 3 = 7.
    reading("a", "2026-01-12 00:00:00.000", 1, 3);
    assertThat(viewsAtOneDay()).isEqualTo(spread(7, 7));
  }

  @Test
  void ofOneInstantPositiveBeatsZeroThenLaterThenLarger() {
    post("a", "2026-01-10 00:00:00.000", "NULL");
    reading("a", "2026-01-11 00:00:00.000", 3, 0);
    reading("a", "2026-01-11 00:00:00.000", 1, 50);
    reading("a", "2026-01-11 00:00:00.000", 2, 40);
    reading("a", "2026-01-11 00:00:00.000", 2, 41);
    assertThat(viewsAtOneDay()).isEqualTo(spread(41, 41));
  }

  @Test
  void zeroAfterAPositiveIsNoPointZeroBeforeIs() {
    post("a", "2026-01-10 00:00:00.000", "NULL");
    reading("a", "2026-01-10 06:00:00.000", 1, 0);
    reading("a", "2026-01-10 12:00:00.000", 1, 10);
    reading("a", "2026-01-11 00:00:00.000", 1, 0);
    // The zero at the due instant is set aside: 12 h into 24 h from 10 to 30 is 20.
    reading("a", "2026-01-11 12:00:00.000", 1, 30);
    assertThat(viewsAtOneDay()).isEqualTo(spread(20, 20));
  }

  @Test
  void seriesMustStartAtPublicationAndReachTheAge() {
    post("late", "2026-01-10 00:00:00.000", "NULL");
    reading("late", "2026-01-12 00:00:00.001", 1, 10);
    post("same", "2026-01-10 00:00:00.000", "NULL");
    reading("same", "2026-01-10 00:00:00.000", 1, 10);
    reading("same", "2026-01-13 00:00:00.000", 1, 20);
    post("young", "2026-01-10 00:00:00.000", "NULL");
    reading("young", "2026-01-10 23:59:59.999", 1, 10);
    assertThat(viewsAtOneDay()).isEmpty();
    // Exactly 48 hours still starts at publication: 24 h of 48 h from 0 to 9 is 4.
    post("edge", "2026-01-10 00:00:00.000", "NULL");
    reading("edge", "2026-01-12 00:00:00.000", 1, 9);
    assertThat(viewsAtOneDay()).isEqualTo(spread(4, 4));
  }

  @Test
  void withdrawnReadingsAndThoseOfAnotherFieldDoNotCount() {
    post("a", "2026-01-10 00:00:00.000", "['bare']");
    read("a", "2026-01-10 12:00:00.000", "import/x", 1, 1000, "");
    read("bare", "2026-01-10 13:00:00.000", "youtube-data/v3", 1, 10, "plays");
    read("a", "2026-01-11 00:00:00.000", "youtube-data/v3", 1, 999, "impressions");
    read("a", "2026-01-11 13:00:00.000", "youtube-data/v3", 1, 34, "plays");
    tables.run(
        "INSERT INTO viewledger.withdrawal (platform, page_id, post_id, kafka_topic,"
            + " kafka_partition, kafka_offset, withdraws, recorded_at, by, reason, cut) VALUES"
            + " ('youtube', 'UC1', 'a', 'withdrawals', 0, 0, 'import/x',"
            + " '2026-01-20 00:00:01.000', 'lan', NULL, 1)");
    // 11 h into 24 h from 10 to 34 is 21, by the id of the post and its alias alike.
    assertThat(viewsAtOneDay()).isEqualTo(spread(21, 21));
  }

  @Test
  void medianOfAnEvenNumberIsRoundedHalfUp() {
    for (int i = 0; i < 4; i++) {
      String post = "p" + i;
      post(post, "2026-01-10 00:00:00.000", "NULL");
      reading(post, "2026-01-11 00:00:00.000", 1, new long[] {9, 1, 4, 3}[i]);
    }
    // 1, 3, 4, 9: the middle two give 3.5.
    assertThat(viewsAtOneDay()).isEqualTo(spread(4, 9));
  }

  @Test
  void postsAreListedFromMostAndFromFewestAtAnAgeAndYoungOnesNotAtAll() {
    for (int i = 0; i < 4; i++) {
      String post = "p" + i;
      post(post, "2026-01-10 00:00:00.000", "NULL");
      reading(post, "2026-01-11 00:00:00.000", 1, new long[] {9, 1, 4, 3}[i]);
      // What came later makes no difference.
      reading(post, "2026-01-20 00:00:00.000", 1, 1_000L * (4 - i));
    }
    post("young", "2026-01-10 00:00:00.000", "NULL");
    reading("young", "2026-01-10 12:00:00.000", 1, 500);

    assertThat(atOneDay(false)).containsExactly("p0 9", "p2 4", "p3 3");
    assertThat(atOneDay(true)).containsExactly("p1 1", "p3 3", "p2 4");
  }

  private List<String> atOneDay(boolean fewest) {
    DayRange tenth = new DayRange(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 10));
    FigureMetric metric = FigureMetric.of("views_1d", MetricCatalogue.standard());
    RankedQuery query =
        new RankedQuery(
            new PostsQuery(
                Optional.of(tenth),
                Filters.NONE,
                "",
                new PostSort("views_1d", fewest),
                3,
                Optional.empty()),
            metric,
            tenth);
    return ledger.read(view -> view.ranked(query)).answer().stream()
        .map(gain -> gain.post().key().postId() + ' ' + gain.figure().value().orElseThrow())
        .toList();
  }

  @Test
  void contentOnSeveralChannelsIsOneItemAndAReplacementOnePublication() {
    linked("a", "own", "NULL", "NULL");
    linked("b", "own", "'youtube|UC1|a'", "NULL");
    linked("c", "shared", "'youtube|UC1|b'", "NULL");
    linked("d", "own", "NULL", "NULL");
    linked("e", "own", "NULL", "'youtube|UC1|d'");
    linked("f", "shared", "NULL", "NULL");
    // Items: {a, b, c}, {d, e}, f. Publications: a, b, c, {d, e}, f. Shared items: f alone.
    CohortsAnswer.Row row = cohorts("views", List.of()).rows().get(0);
    assertThat(row.items()).isEqualTo(3);
    assertThat(row.publications()).isEqualTo(5);
    assertThat(row.shared()).isEqualTo(1);
    assertThat(row.posts()).isEqualTo(6);
    assertThat(row.figure().value()).contains(BigInteger.valueOf(60));
    CohortsAnswer.Row byTopic =
        cohorts("views", List.of(Dimension.MONTH, Dimension.TOPIC)).rows().get(0);
    assertThat(byTopic.items()).isEqualTo(3);
  }

  private Optional<CohortsAnswer.Spread> viewsAtOneDay() {
    return cohorts("views_1d", List.of()).rows().get(0).spread();
  }

  private CohortsAnswer cohorts(String metric, List<Dimension> by) {
    return ledger
        .read(
            view ->
                view.cohorts(
                    new CohortsQuery(
                        FigureMetric.of(metric, MetricCatalogue.standard()),
                        new DayRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31")),
                        by,
                        Filters.NONE,
                        Optional.empty())))
        .answer();
  }

  private static Optional<CohortsAnswer.Spread> spread(long median, long maximum) {
    return Optional.of(
        new CohortsAnswer.Spread(BigInteger.valueOf(median), BigInteger.valueOf(maximum)));
  }

  private void post(String id, String publishedAt, String aliases) {
    tables.run(
        "INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day,"
            + " aliases, topic, labels, metrics, is_deleted, version) VALUES ('youtube', 'UC1', '"
            + id
            + "', '"
            + publishedAt
            + "', '2026-01-10', "
            + (aliases.equals("NULL") ? "[]" : aliases)
            + ", 'unclassified', [], map(), 0, 1)");
  }

  private void linked(String id, String origin, String sameAs, String replaces) {
    tables.run(
        "INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day,"
            + " origin, same_as, replaces, topic, labels, metrics, is_deleted, version) VALUES"
            + " ('youtube', 'UC1', '"
            + id
            + "', '2026-01-10 00:00:00.000', '2026-01-10', '"
            + origin
            + "', "
            + sameAs
            + ", "
            + replaces
            + ", 'unclassified', [], map('views', tuple(0, '2026-01-10',"
            + " '2026-01-10 00:00:00.000', 10, '2026-01-11 00:00:00.000', true)), 0, 1)");
  }

  private void reading(String post, String observedAt, int recordedSecond, long views) {
    read(post, observedAt, "youtube-data/v3", recordedSecond, views, "");
  }

  private void read(
      String post, String observedAt, String source, int recordedSecond, long views, String field) {
    tables.run(
        "INSERT INTO viewledger.observation (platform, page_id, post_id, kafka_topic,"
            + " kafka_partition, kafka_offset, observed_at, recorded_at, source, metrics, fields,"
            + " cut) VALUES ('youtube', 'UC1', '"
            + post
            + "', 'observations', 0, "
            + offset++
            + ", '"
            + observedAt
            + "', '2026-01-20 00:00:0"
            + recordedSecond
            + ".000', '"
            + source
            + "', map('views', "
            + views
            + "), "
            + (field.isEmpty() ? "map()" : "map('views', '" + field + "')")
            + ", 1)");
  }
}
