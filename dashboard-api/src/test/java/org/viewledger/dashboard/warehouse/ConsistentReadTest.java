package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.Recount;

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
    assertThat(reader(() -> {}).read(() -> "x")).isEqualTo(new Known<>(Cut.NONE, "x"));
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
    assertThat(reader.read(() -> "x").cut().number()).isEqualTo(START + 1);
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
    assertThat(reader.read(() -> "x").cut().number()).isEqualTo(START + 2);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void answerThatACutOvertookIsAskedForAgain() {
    mark(START + 1, "done");
    List<String> asked = new ArrayList<>();
    Known<Integer> known =
        reader(() -> {})
            .read(
                () -> {
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
  void waitingHasAnEnd() {
    mark(START + 2, "open");
    assertThatThrownBy(() -> reader(() -> {}).read(() -> "x"))
        .isInstanceOf(LedgerBusyException.class)
        .hasMessageContaining("ask again");
    assertThat(pauses).hasSize(5);
  }

  @Test
  void rebuildIsSaidAtOnceAndCoversNothing() {
    mark(START + 1, "done");
    mark(2 * START, "open");
    assertThatThrownBy(() -> reader(() -> {}).read(() -> "x"))
        .isInstanceOf(LedgerBusyException.class)
        .hasMessageContaining("counted anew");
    assertThat(pauses).isEmpty();
    assertThat(reader(() -> {}).latest()).isEqualTo(Cut.NONE);
  }

  @Test
  void reservedGenerationMeansNothingToAReader() {
    mark(START + 1, "done");
    mark(2 * START, "start");
    assertThat(reader(() -> {}).read(() -> "x").cut().number()).isEqualTo(START + 1);
  }

  private ConsistentRead reader(Runnable meanwhile) {
    return new ConsistentRead(
        tables.warehouse(),
        duration -> {
          pauses.add(duration);
          meanwhile.run();
        },
        5);
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
