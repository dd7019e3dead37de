package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.Topics;
import org.viewledger.stream.ledger.accounts.Facts;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.TaxonomyFact;
import org.viewledger.stream.ledger.accounts.TopicFacts;
import org.viewledger.stream.ledger.book.Assignment;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.stream.ledger.topics.UnitsOfPages;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.TableRow;

/** The walk on new rules: in slices, between barriers, over a restart. */
@SuppressWarnings("try") // closing a harness may be interrupted, as any test may
class ClassifierOperatorTest {
  private static final int POSTS = 2000;
  private static final int MAX_PARALLELISM = 128;
  private static final Instant AT = Instant.parse("2026-01-10T05:00:00Z");
  private static final KeyWalk.Pace PACE = new KeyWalk.Pace(1, 300, false);

  @Test
  void newRulesReachEveryIdAndNoMoreThanTheBarrierCanBear() throws Exception {
    try (var operator = operator(0, 1, "ward")) {
      operator.open();
      feed(operator, 0, POSTS);
      operator.getOperator().prepareSnapshotPreBarrier(1);
      assertThat(decisions(operator)).as("nobody has said what speaks for what").isEmpty();

      operator.processElement2(taxonomy("ward", 1), 0);
      int barriers = 1;
      for (long time = 1; decisions(operator).size() < POSTS; time++) {
        int before = decisions(operator).size();
        letPass(operator, 10 * time);
        assertThat(decisions(operator).size() - before).isLessThanOrEqualTo(PACE.changes());
        operator.getOperator().prepareSnapshotPreBarrier(++barriers);
        assertThat(barriers).isLessThan(1000);
      }
      assertThat(barriers).isGreaterThanOrEqualTo(POSTS / PACE.changes());
      assertThat(decisions(operator).values()).containsOnly("dat");
      assertThat(operator.getOutput()).as("a row for every decision").hasSize(POSTS);
    }
  }

  @Test
  void whereNobodyReadsMeanwhileTheWalkIsOverBeforeTheNextBarrier() throws Exception {
    try (var operator = operator(0, 1, KeyWalk.Pace.WHOLE, "ward")) {
      operator.open();
      feed(operator, 0, POSTS);
      operator.getOperator().prepareSnapshotPreBarrier(1);
      operator.processElement2(taxonomy("ward", 1), 0);
      operator.getOperator().prepareSnapshotPreBarrier(2);
      assertThat(decisions(operator)).as("no timer went off in between").hasSize(POSTS);
      assertThat(decisions(operator).values()).containsOnly("dat");
    }
  }

  @Test
  void aRestartGoesOnWhereTheWalkWasAlsoAtAnotherParallelism() throws Exception {
    OperatorSubtaskState state;
    Map<String, String> decided = new TreeMap<>();
    try (var operator = operator(0, 1, "ward")) {
      operator.open();
      feed(operator, 0, POSTS);
      operator.processElement2(taxonomy("stranger", 1), 0);
      operator.getOperator().prepareSnapshotPreBarrier(1);
      operator.processElement2(taxonomy("ward", 1), 0);
      letPass(operator, 10);
      decided.putAll(decisions(operator));
      assertThat(decided.size()).isBetween(1, POSTS - 1);
      state = operator.snapshot(1, 1);
    }
    for (int subtask = 0; subtask < 2; subtask++) {
      try (var operator = operator(subtask, 2, "ward")) {
        operator.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                state, MAX_PARALLELISM, 1, 2, subtask));
        operator.open();
        for (int round = 1; round < 50; round++) {
          letPass(operator, 10L * round);
          operator.getOperator().prepareSnapshotPreBarrier(round + 1);
        }
        decisions(operator)
            .forEach((post, topic) -> assertThat(decided.put(post, topic)).as(post).isNull());
      }
    }
    assertThat(decided).as("each once").hasSize(POSTS);
  }

  @Test
  void otherUnitsOfPagesDecideAnewAtTheNextStart() throws Exception {
    OperatorSubtaskState state;
    try (var operator = operator(0, 1, "ward")) {
      operator.open();
      feed(operator, 0, 10);
      operator.processElement2(taxonomy("province", 2), 0);
      operator.processElement2(taxonomy("ward", 1), 0);
      operator.getOperator().prepareSnapshotPreBarrier(1);
      assertThat(decisions(operator).values()).containsOnly("dat");
      state = operator.snapshot(1, 1);
    }
    try (var operator = operator(0, 1, "province")) {
      operator.initializeState(state);
      operator.open();
      letPass(operator, 10);
      assertThat(decisions(operator)).hasSize(10);
      assertThat(decisions(operator).values()).containsOnly("y-te");
    }
  }

  @Test
  void recordsGoOnComingWhileTheWalkIsUnderWay() throws Exception {
    try (var operator = operator(0, 1, "ward")) {
      operator.open();
      feed(operator, 0, POSTS);
      operator.getOperator().prepareSnapshotPreBarrier(1);
      operator.processElement2(taxonomy("ward", 1), 0);
      for (int round = 1; round < 20; round++) {
        letPass(operator, 10L * round);
        feed(operator, POSTS + 100 * round, 100);
        if (round == 3) {
          operator.processElement2(taxonomy("ward", 2), 0);
        }
        operator.getOperator().prepareSnapshotPreBarrier(round + 1);
      }
      assertThat(decisions(operator)).hasSize(POSTS + 1900);
      assertThat(decisions(operator).values()).as("the newest rules").containsOnly("y-te");
    }
  }

  @Test
  void theEndOfTheInputsEndsTheWalk() throws Exception {
    try (var operator = operator(0, 1, "ward")) {
      operator.open();
      feed(operator, 0, POSTS);
      operator.processElement2(taxonomy("ward", 1), 0);
      ClassifierOperator classifier = (ClassifierOperator) operator.getOperator();
      classifier.endInput(1);
      classifier.endInput(2);
      assertThat(decisions(operator)).hasSize(POSTS);
    }
  }

  private static void letPass(AbstractStreamOperatorTestHarness<TableRow> operator, long until)
      throws Exception {
    for (int i = 0; i < 10_000; i++) {
      operator.setProcessingTime(10_000 * until + i);
    }
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, PostFact, TaxonomyFact, TableRow>
      operator(int subtask, int parallelism, String unit) throws Exception {
    return operator(subtask, parallelism, PACE, unit);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, PostFact, TaxonomyFact, TableRow>
      operator(int subtask, int parallelism, KeyWalk.Pace pace, String unit) throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new ClassifierOperator(UnitsOfPages.one(unit), pace),
        PostFact::key,
        taxonomy -> "any: it goes to all",
        Types.STRING,
        MAX_PARALLELISM,
        parallelism,
        subtask);
  }

  private static void feed(
      KeyedTwoInputStreamOperatorTestHarness<String, PostFact, TaxonomyFact, TableRow> operator,
      int from,
      int count)
      throws Exception {
    for (int i = from; i < from + count; i++) {
      PostRecord record =
          new PostRecord(
              new PostKey("youtube", "UC1", "p" + i),
              Patch.silent(),
              Patch.silent(),
              Patch.of("Tiêm chủng cho trẻ em"),
              Patch.silent(),
              Patch.silent(),
              Patch.silent(),
              List.of(),
              Patch.silent(),
              Patch.silent(),
              Patch.silent(),
              Patch.silent(),
              "youtube-data/v3",
              AT);
      for (PostFact fact : TopicFacts.text(record).stream().toList()) {
        operator.processElement1(fact, 0);
      }
    }
  }

  /** By version 1 the posts' phrase speaks for land, by version 2 for health. */
  private static TaxonomyFact taxonomy(String unit, int version) {
    Taxonomy.Rule rule = new Taxonomy.Rule("tiêm chủng", null, 5);
    String topic = version == 1 ? "dat" : "y-te";
    Taxonomy taxonomy =
        new Taxonomy(
            unit,
            version,
            AT,
            List.of(new Taxonomy.Topic(topic, topic, null, null, 1, List.of(rule))),
            List.of(),
            List.of());
    TaxonomyFact fact =
        TopicFacts.taxonomy(
            new ConsumedRecord(Topics.TAXONOMY, 0, version, 0, EventJson.encode(taxonomy)),
            taxonomy);
    if (fact == null) {
      throw new AssertionError("a taxonomy is one");
    }
    return fact;
  }

  /** The last decision on each post. */
  private static Map<String, String> decisions(
      AbstractStreamOperatorTestHarness<TableRow> operator) {
    Map<String, String> decisions = new TreeMap<>();
    var sent = operator.getSideOutput(SideOutputs.DECISIONS);
    if (sent != null) {
      new ArrayList<>(sent)
          .forEach(
              each ->
                  Facts.read(
                      each.getValue().fact(), new Decided(each.getValue().key(), decisions)));
    }
    return decisions;
  }

  private record Decided(String post, Map<String, String> decisions) implements Facts.Reader {
    @Override
    public void decision(String topic) {
      decisions.put(post, topic);
    }

    @Override
    public void assignment(Assignment assignment) {
      throw new AssertionError("rules assign nothing");
    }

    @Override
    public void reading(Reading reading) {
      throw new AssertionError("rules read nothing");
    }

    @Override
    public void telling(Telling telling) {
      throw new AssertionError("rules tell nothing");
    }

    @Override
    public void withdrawal(String source, long recordedAt) {
      throw new AssertionError("rules withdraw nothing");
    }

    @Override
    public void claim(String by, boolean stands) {
      throw new AssertionError("rules claim nothing");
    }
  }
}
