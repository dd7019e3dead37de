package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viewledger.contract.Event;
import org.viewledger.stream.LedgerSettings.StateBackend;
import org.viewledger.stream.cut.Checkpoint;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.ledger.History;

/** What a release kept of its records, this one can read and go on with. */
class GoldenSavepointTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  static List<Path> releases() throws Exception {
    try (Stream<Path> all = Files.list(GoldenSavepoint.ALL)) {
      return all.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void stateOfReleaseGoesOnExactly(Path release) throws Exception {
    GoldenSavepoint golden = new GoldenSavepoint(release);
    ZoneId zone = ZoneId.of(golden.zone());
    try (RealRun run = new RealRun(folder, zone)) {
      run.send(golden.events());
      // The tables as that release left them; the state they were made from is thrown away.
      StartPlan first = run.start(1, StateBackend.HEAP);
      run.awaitCovered();
      run.kill();
      Path savepoint = golden.unpack(folder.resolve("golden"));
      run.send(further(zone));
      run.start(2, StateBackend.ROCKSDB, goingOnFrom(savepoint, first));
      run.awaitCovered();
      run.assertExact();
    }
  }

  private static StartPlan goingOnFrom(Path savepoint, StartPlan first) {
    long generation = first.generation() + 1;
    return new StartPlan(
        StartPlan.Steps.SHOWN,
        generation,
        new Checkpoint(new Cut(generation, 1), savepoint.toUri().toString(), Map.of(), 0),
        List.of(),
        first.lineage(),
        null,
        Map.of(),
        List.of(),
        true,
        0,
        first.log());
  }

  /** More of the same posts, in the zone of the release. */
  private static List<Event> further(ZoneId zone) {
    for (long seed = 72; ; seed++) {
      Random random = new Random(seed);
      History history = History.random(random, 6, 5, 300).withTaxonomies(random, 3);
      if (history.zone().equals(zone)) {
        assertThat(history.events()).isNotEmpty();
        return history.events();
      }
    }
  }
}
