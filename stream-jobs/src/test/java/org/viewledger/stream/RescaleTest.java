package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Event;
import org.viewledger.stream.LedgerSettings.StateBackend;
import org.viewledger.stream.ledger.History;

/** The real job at another parallelism than it was: its state moves between tasks. */
class RescaleTest {
  @Test
  void figuresAreExactFromOneTaskToFourToTwo(@TempDir Path folder) throws Exception {
    Random random = new Random(61);
    History history = History.random(random, 6, 5, 600).withTaxonomies(random, 6);
    List<Event> events = history.events();
    int third = events.size() / 3;
    try (RealRun run = new RealRun(folder, history.zone())) {
      run.send(events.subList(0, third));
      run.start(1, StateBackend.HEAP);
      run.awaitCovered();
      run.kill();
      run.send(events.subList(third, 2 * third));
      assertThat(run.start(4, StateBackend.HEAP).isRebuild()).isFalse();
      run.awaitCovered();
      run.kill();
      run.send(events.subList(2 * third, events.size()));
      assertThat(run.start(2, StateBackend.HEAP).isRebuild()).isFalse();
      run.awaitCovered();
      run.assertExact();
    }
  }
}
