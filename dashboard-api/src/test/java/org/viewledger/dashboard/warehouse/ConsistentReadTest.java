package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.Recount;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;

/** Over the real table of cuts; what happens between two looks is done by the pause. */
@ExtendWith(LedgerTables.Shared.class)
final class ConsistentReadTest {
  private static final long START = 1L << 40;

  private final LedgerTables tables;
  private final List<Duration> pauses = new ArrayList<>();

  ConsistentReadTest(LedgerTables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void empty() {
    tables.clear();
    tables.run("SELECT 1");
  }

  @Test
  void emptyLedgerAnswersFromNoCut() {
    assertThat(reader(() -> {}).read(this::view, ConsistentReadTest::ask))
        .isEqualTo(new Known<>(Cut.NONE, "x"));
  }

  @Test
  void rebuildBesideIsToldAndLeavesAnswersAlone() {
    mark(START + 1, "done");
    ConsistentRead reader = reader(() -> {});
    assertThat(reader.recount()).isEmpty();
    beside(3 * START, "open", "{'observations:0':100,'posts:0':40,'pages:0':0}");
    assertThat(reader.recount()).contains(new Recount(0, 140));
    beside(3 * START + 2, "open", "{}");
    beside(3 * START + 2, "done", "{'observations:0':25,'posts:0':60}");
    assertThat(reader.recount()).contains(new Recount(65, 140));
    assertThat(reader.read(this::view, ConsistentReadTest::ask).cut().number())
        .isEqualTo(START + 1);
    beside(4 * START, "open", "{'observations:0':200}");
    assertThat(reader.recount()).as("begun anew").contains(new Recount(0, 200));
    tables.run("TRUNCATE TABLE viewledger_rebuild.cut");
  }

  private void beside(long cut, String state, String offsets) {
    tables.run(
        "INSERT INTO viewledger_rebuild.cut (cut, state, at, offsets, rows) SELECT "
            + cut
            + ", '"
            + state
            + "', now64(3), "
            + offsets.replace("{", "map(").replace("}", ")").replace("':", "', ")
            + ", map()");
  }

  @Test
  void cutThatIsBeingWrittenIsWaitedFor() {
    mark(START + 1, "done");
    mark(START + 2, "open");
    ConsistentRead reader = reader(() -> mark(START + 2, "done"));
    assertThat(reader.read(this::view, ConsistentReadTest::ask).cut().number())
        .isEqualTo(START + 2);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void answerThatACutOvertookIsAskedForAgain() {
    mark(START + 1, "done");
    List<String> asked = new ArrayList<>();
    Known<Integer> known =
        reader(() -> {})
            .read(
                this::view,
                view -> {
                  view.taxonomies();
                  asked.add("x");
                  if (asked.size() == 1) {
                    mark(START + 2, "open");
                    mark(START + 2, "done");
                  }
                  return asked.size();
                });
    assertThat(known.cut().number()).isEqualTo(START + 2);
    assertThat(known.answer()).isEqualTo(2);
  }

  @Test
  void whatWasAnsweredAtACutIsAnsweredAgainWithoutTheTablesUntilTheNext() {
    mark(START + 1, "done");
    ConsistentRead reader = reader(() -> {});
    assertThat(topics(reader)).isEmpty();
    topic("phong-chay");
    assertThat(topics(reader)).as("no cut says that anything changed").isEmpty();
    mark(START + 2, "open");
    assertThat(topics(reader)).as("the next cut is under way, this one is whole").isEmpty();
    mark(START + 2, "done");
    assertThat(topics(reader)).containsExactly("phong-chay");
  }

  @Test
  void whatACutOvertookIsNotKept() {
    mark(START + 1, "done");
    ConsistentRead reader = reader(() -> {});
    List<Cut> cuts = new ArrayList<>();
    Known<Set<String>> known =
        reader.read(
            this::view,
            view -> {
              if (cuts.isEmpty()) {
                mark(START + 2, "open");
                topic("phong-chay");
              }
              Set<String> ids = view.topics().posts().keySet();
              if (cuts.isEmpty()) {
                mark(START + 2, "done");
                tables.run("TRUNCATE TABLE viewledger.post");
              }
              cuts.add(reader.latest());
              return ids;
            });
    assertThat(cuts).hasSize(2);
    assertThat(known.answer()).as("of the second cut, not what was seen before it").isEmpty();
  }

  @Test
  void whatIsKeptIsNotToldWhileAllIsCountedAnew() {
    mark(START + 1, "done");
    ConsistentRead reader = reader(() -> {});
    assertThat(topics(reader)).isEmpty();
    mark(2 * START, "open");
    assertThatThrownBy(() -> topics(reader)).hasMessageContaining("counted anew");
    topic("phong-chay");
    mark(2 * START, "done");
    mark(2 * START + 1, "done");
    assertThat(topics(reader)).containsExactly("phong-chay");
  }

  @Test
  void readerThatIsLateDoesNotBringBackTheCutBefore() {
    Shelf shelf = new Shelf(10);
    Cut old = new Cut(START + 1, Instant.EPOCH, Map.of());
    Cut now = new Cut(START + 2, Instant.EPOCH, Map.of());
    shelf.keep(now, Map.of("question", "new"));
    shelf.keep(old, Map.of("question", "old"));
    assertThat(shelf.find(now, "question")).contains("new");
    assertThat(shelf.find(old, "question")).isEmpty();
  }

  @Test
  void shelfHoldsNoMoreRowsThanItHasRoomFor() {
    Shelf shelf = new Shelf(10);
    Cut cut = new Cut(START + 1, Instant.EPOCH, Map.of());
    shelf.keep(cut, Map.of("a", List.of(1, 2, 3)));
    shelf.keep(cut, Map.of("b", List.of(1, 2, 3)));
    assertThat(shelf.find(cut, "a")).isPresent();
    shelf.keep(cut, Map.of("c", List.of(1, 2, 3)));
    assertThat(shelf.find(cut, "b")).as("used longest ago").isEmpty();
    assertThat(shelf.find(cut, "a")).isPresent();
    shelf.keep(cut, Map.of("d", Collections.nCopies(100, 1)));
    assertThat(shelf.find(cut, "d")).as("more than there is room for").isEmpty();
  }

  @Test
  void oneReaderSeesWhateverBecomesOfCutsWhileItLives() {
    ConsistentRead reader = reader(() -> {});
    assertThat(reader.latest()).isEqualTo(Cut.NONE);
    mark(START + 1, "done");
    assertThat(reader.latest().number()).isEqualTo(START + 1);
    mark(START + 2, "open");
    assertThat(reader.latest().number()).isEqualTo(START + 1);
    mark(START + 3, "open");
    mark(START + 3, "done");
    assertThatThrownBy(() -> topics(reader)).as("2 has not ended").hasMessageContaining("again");
    mark(START + 2, "done");
    assertThat(reader.read(this::view, ConsistentReadTest::ask).cut().number())
        .isEqualTo(START + 3);
    mark(2 * START, "open");
    assertThat(reader.latest()).as("counted anew").isEqualTo(Cut.NONE);
    mark(2 * START + 1, "open");
    mark(2 * START + 1, "done");
    assertThat(reader.latest()).as("still counted anew").isEqualTo(Cut.NONE);
    mark(2 * START, "done");
    assertThat(reader.latest().number()).isEqualTo(2 * START + 1);
    tables.run("TRUNCATE TABLE viewledger.cut");
    assertThat(reader.latest()).isEqualTo(Cut.NONE);
    mark(START + 1, "done");
    assertThat(reader.latest().number()).as("a folder begun anew").isEqualTo(START + 1);
  }

  private Set<String> topics(ConsistentRead reader) {
    return reader.read(this::view, view -> view.topics()).answer().posts().keySet();
  }

  private void topic(String topic) {
    tables.run(
        "INSERT INTO viewledger.post (platform, page_id, post_id, topic, is_deleted, version)"
            + " VALUES ('facebook', '1', 'p', '"
            + topic
            + "', 0, 1)");
  }

  private static String ask(LedgerView view) {
    view.taxonomies();
    return "x";
  }

  private LedgerView view() {
    return new WarehouseView(
        tables.warehouse(),
        MetricCatalogue.standard(),
        UnitChains.one(Unit.EVERYTHING),
        BigDecimal.ONE,
        FigureSource.TABLES);
  }

  @Test
  void waitingHasAnEnd() {
    mark(START + 2, "open");
    assertThatThrownBy(() -> reader(() -> {}).read(this::view, ConsistentReadTest::ask))
        .isInstanceOf(LedgerBusyException.class)
        .hasMessageContaining("ask again");
    assertThat(pauses).hasSize(5);
  }

  @Test
  void rebuildIsSaidAtOnceAndCoversNothing() {
    mark(START + 1, "done");
    mark(2 * START, "open");
    assertThatThrownBy(() -> reader(() -> {}).read(this::view, ConsistentReadTest::ask))
        .isInstanceOf(LedgerBusyException.class)
        .hasMessageContaining("counted anew");
    assertThat(pauses).isEmpty();
    assertThat(reader(() -> {}).latest()).isEqualTo(Cut.NONE);
  }

  @Test
  void reservedGenerationMeansNothingToAReader() {
    mark(START + 1, "done");
    mark(2 * START, "start");
    assertThat(reader(() -> {}).read(this::view, ConsistentReadTest::ask).cut().number())
        .isEqualTo(START + 1);
  }

  private ConsistentRead reader(Runnable meanwhile) {
    return new ConsistentRead(
        tables.warehouse(),
        duration -> {
          pauses.add(duration);
          meanwhile.run();
        },
        5,
        new Shelf(1_000));
  }

  private void mark(long cut, String state) {
    tables.run(
        "INSERT INTO viewledger.cut (cut, state, at, offsets, rows) VALUES ("
            + cut
            + ", '"
            + state
            + "', '2026-01-13 01:00:00.000', map('observations:0', 7), map())");
  }
}
