package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Event;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.ledger.accounts.Facts;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.accounts.TopicLedger;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** The shell round a ledger: bundles, barriers, snapshots, rescaling. */
@SuppressWarnings("try") // closing a harness may be interrupted, as any test may
class LedgerOperatorTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant NOON = Instant.parse("2026-01-10T05:00:00Z");
  private static final MetricCatalogue CATALOGUE = MetricCatalogue.standard();
  private static final int MAX_PARALLELISM = 128;

  @Test
  void nothingIsGivenOutBeforeTheBarrierAndEachRowOnceThen() throws Exception {
    try (var operator = posts(0, 1, LedgerOperator.MAX_HELD)) {
      operator.open();
      operator.processElement(reading("a", 0, "views", 10), 0);
      operator.processElement(reading("a", 1, "views", 25), 0);
      assertThat(operator.extractOutputValues()).isEmpty();

      operator.prepareSnapshotPreBarrier(7);
      List<TableRow> rows = operator.extractOutputValues();
      assertThat(rows).extracting(TableRow::table).containsExactly(Table.POST, Table.POST_DAY);
      assertThat(rows).extracting(TableRow::order).containsOnly(7L);
      assertThat(RowReader.row(rows.get(1)))
          .containsEntry("views_gain", 15L)
          .containsEntry("views_closing", 25L)
          .containsEntry("is_deleted", 0L);
      assertThat(changes(operator)).containsEntry("gain", "15").containsEntry("not_dated", "10");

      operator.prepareSnapshotPreBarrier(8);
      assertThat(operator.extractOutputValues()).as("nothing new, no row").hasSameSizeAs(rows);
    }
  }

  @Test
  void factsBeyondTheBundleAreAppliedEarlyAndGivenOutAsOne() throws Exception {
    try (var operator = posts(0, 1, 2)) {
      operator.open();
      for (int hour = 0; hour < 7; hour++) {
        operator.processElement(reading("a", hour, "views", 10L * hour), 0);
      }
      assertThat(operator.extractOutputValues()).isEmpty();
      operator.endInput();
      assertThat(operator.extractOutputValues()).hasSize(2);
      assertThat(RowReader.row(operator.extractOutputValues().get(1)))
          .containsEntry("views_gain", 60L);
    }
  }

  @Test
  void rowsOfAWithdrawnImportAreSupersededAndItsStateHoldsTheWithdrawalAlone() throws Exception {
    try (var operator = posts(0, 1, LedgerOperator.MAX_HELD)) {
      operator.open();
      operator.processElement(imported("a", 0, 10), 0);
      operator.processElement(imported("a", 24, 30), 0);
      operator.prepareSnapshotPreBarrier(1);
      assertThat(deleted(operator)).isEmpty();
      drain(operator);

      operator.processElement(
          Facts.withdrawal(post("a"), "import/aa", NOON.plusSeconds(999_999).toEpochMilli()), 0);
      operator.prepareSnapshotPreBarrier(2);
      assertThat(deleted(operator))
          .containsExactly(
              "POST [youtube, UC1, a]",
              "POST_DAY [youtube, UC1, a, 2026-01-10]",
              "POST_DAY [youtube, UC1, a, 2026-01-11]");
      assertThat(changes(operator)).containsEntry("gain", "-20").containsEntry("posts", "-2");
    }
  }

  @Test
  void aRowOfSumsThatNoPostContributesToIsDeletedAndForgotten() throws Exception {
    try (var posts = posts(0, 1, LedgerOperator.MAX_HELD);
        var topics = topics()) {
      posts.open();
      topics.open();
      posts.processElement(imported("a", 0, 10), 0);
      posts.prepareSnapshotPreBarrier(1);
      forward(posts, topics);
      topics.prepareSnapshotPreBarrier(1);
      assertThat(deleted(topics)).isEmpty();
      assertThat(topics.extractOutputValues()).isNotEmpty();
      assertThat(topics.numKeyedStateEntries()).isPositive();
      drain(topics);

      posts.processElement(
          Facts.withdrawal(post("a"), "import/aa", NOON.plusSeconds(999_999).toEpochMilli()), 0);
      posts.prepareSnapshotPreBarrier(2);
      forward(posts, topics);
      topics.prepareSnapshotPreBarrier(2);
      assertThat(deleted(topics))
          .containsExactly("TOPIC_DAY [views, 2026-01-10, youtube, UC1, unclassified]");
      assertThat(topics.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void aHistoryCutByASnapshotEndsLikeOneThatWasNot() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      List<Event> events = History.random(new Random(seed), 1, 60).events();
      int cut = new Random(-seed).nextInt(events.size());
      OperatorSubtaskState state;
      try (var first = posts(0, 1, 5)) {
        first.open();
        feed(first, events.subList(0, cut));
        first.prepareSnapshotPreBarrier(1);
        state = first.snapshot(1, 1);
      }
      try (var second = posts(0, 1, 5);
          var whole = posts(0, 1, 5)) {
        second.initializeState(state);
        second.open();
        feed(second, events.subList(cut, events.size()));
        second.prepareSnapshotPreBarrier(2);
        whole.open();
        feed(whole, events.subList(0, cut));
        whole.prepareSnapshotPreBarrier(1);
        drain(whole);
        feed(whole, events.subList(cut, events.size()));
        whole.prepareSnapshotPreBarrier(2);
        assertThat(lines(second)).as("seed %d", seed).isEqualTo(lines(whole));
      }
    }
  }

  @Test
  void rescalingFromOneToTwoToOneLosesNothing() throws Exception {
    List<PostFact> before = new ArrayList<>();
    List<PostFact> after = new ArrayList<>();
    for (int post = 0; post < 50; post++) {
      before.add(reading("p" + post, 0, "views", post));
      after.add(reading("p" + post, 24, "views", 10L + 2L * post));
    }
    OperatorSubtaskState one;
    try (var operator = posts(0, 1, LedgerOperator.MAX_HELD)) {
      operator.open();
      for (PostFact fact : before) {
        operator.processElement(fact, 0);
      }
      operator.prepareSnapshotPreBarrier(1);
      one = operator.snapshot(1, 1);
    }
    OperatorSubtaskState[] halves = new OperatorSubtaskState[2];
    for (int subtask = 0; subtask < 2; subtask++) {
      try (var operator = posts(subtask, 2, LedgerOperator.MAX_HELD)) {
        operator.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                one, MAX_PARALLELISM, 1, 2, subtask));
        operator.open();
        assertThat(operator.numKeyedStateEntries()).isBetween(1, 49);
        operator.prepareSnapshotPreBarrier(2);
        halves[subtask] = operator.snapshot(2, 2);
      }
    }
    try (var operator = posts(0, 1, LedgerOperator.MAX_HELD)) {
      operator.initializeState(
          AbstractStreamOperatorTestHarness.repartitionOperatorState(
              AbstractStreamOperatorTestHarness.repackageState(halves), MAX_PARALLELISM, 2, 1, 0));
      operator.open();
      assertThat(operator.numKeyedStateEntries()).isEqualTo(50);
      for (PostFact fact : after) {
        operator.processElement(fact, 0);
      }
      operator.prepareSnapshotPreBarrier(3);
      assertThat(changes(operator))
          .as("the sum of (10 + 2 i) - i over 50 posts, over both days")
          .containsEntry("gain", String.valueOf(50 * 10 + 49 * 50 / 2));
    }
  }

  // ---- facts

  private static PostKey post(String id) {
    return new PostKey("youtube", "UC1", id);
  }

  private static PostFact reading(String id, int hour, String metric, long value) {
    return reading(id, hour, metric, value, "youtube-data/v3");
  }

  private static PostFact imported(String id, int hour, long value) {
    return reading(id, hour, "views", value, "import/aa");
  }

  private static PostFact reading(String id, int hour, String metric, long value, String source) {
    Instant at = NOON.plusSeconds(3600L * hour);
    Observation observation =
        new Observation(
            post(id), at, at, source, new TreeMap<>(), new TreeMap<>(Map.of(metric, value)));
    return Facts.reading(post(id), Reading.of(observation, CATALOGUE));
  }

  private static void feed(
      KeyedOneInputStreamOperatorTestHarness<String, PostFact, TableRow> operator,
      List<Event> events)
      throws Exception {
    for (Event event : events) {
      if (event instanceof Observation observation) {
        operator.processElement(
            Facts.reading(observation.post(), Reading.of(observation, CATALOGUE)), 0);
      } else if (event instanceof Withdrawal withdrawal) {
        operator.processElement(
            Facts.withdrawal(
                withdrawal.post(), withdrawal.withdraws(), withdrawal.recordedAt().toEpochMilli()),
            0);
      }
    }
  }

  // ---- operators and what they gave out

  private static KeyedOneInputStreamOperatorTestHarness<String, PostFact, TableRow> posts(
      int subtask, int parallelism, int maxHeld) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new LedgerOperator<>(() -> new PostLedger(new Days(ZONE), CATALOGUE), maxHeld),
        PostFact::key,
        Types.STRING,
        MAX_PARALLELISM,
        parallelism,
        subtask);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, TopicChange, TableRow> topics()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new LedgerOperator<>(TopicLedger::new, LedgerOperator.MAX_HELD),
        TopicChange::key,
        Types.STRING,
        MAX_PARALLELISM,
        1,
        0);
  }

  private static void forward(
      AbstractStreamOperatorTestHarness<TableRow> from,
      KeyedOneInputStreamOperatorTestHarness<String, TopicChange, TableRow> to)
      throws Exception {
    var changes = from.getSideOutput(SideOutputs.CHANGES);
    while (!changes.isEmpty()) {
      to.processElement(changes.remove());
    }
  }

  private static void drain(AbstractStreamOperatorTestHarness<TableRow> operator) {
    operator.getOutput().clear();
    var changes = operator.getSideOutput(SideOutputs.CHANGES);
    if (changes != null) {
      changes.clear();
    }
  }

  private static List<String> lines(AbstractStreamOperatorTestHarness<TableRow> operator) {
    return operator.extractOutputValues().stream()
        .map(row -> row.table() + " " + RowReader.row(row))
        .sorted()
        .toList();
  }

  private static List<String> deleted(AbstractStreamOperatorTestHarness<TableRow> operator) {
    return operator.extractOutputValues().stream()
        .filter(row -> Long.valueOf(1).equals(RowReader.row(row).get("is_deleted")))
        .map(row -> row.table() + " " + RowReader.key(row))
        .sorted()
        .toList();
  }

  /** The changes of {@code topic_day} in all, column by column. */
  private static Map<String, String> changes(AbstractStreamOperatorTestHarness<TableRow> operator) {
    Map<String, String> sums = new TreeMap<>();
    List<String> columns =
        List.of("gain", "low", "high", "below", "above", "corrections", "not_dated", "posts");
    for (var record : operator.getSideOutput(SideOutputs.CHANGES)) {
      TopicChange change = record.getValue();
      if (change.key().charAt(0) == 'd') {
        for (int i = 0; i < columns.size(); i++) {
          long low = change.words()[2 * i + 1]; // small figures: the low word says it all
          sums.merge(
              columns.get(i),
              String.valueOf(low),
              (a, b) -> String.valueOf(Long.parseLong(a) + Long.parseLong(b)));
        }
      }
    }
    return sums;
  }
}
