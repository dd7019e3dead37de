package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.stream.LedgerSettings.StateBackend;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.Sameness;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.cut.StartPlan.Steps;
import org.viewledger.stream.fixtures.Eventually;
import org.viewledger.stream.ledger.History;

/**
 * A rebuild of the real ledger beside the figures that are read: its topics and the decisions on
 * them.
 */
class RebuiltTopicsTest {
  @Test
  void whatIsShownFirstIsExactAndDecisionsKeepTheCutsInWhichTheyWereMade(@TempDir Path folder)
      throws Exception {
    Random random = new Random(62);
    History history = History.random(random, 6, 5, 400).withTaxonomies(random, 8);
    try (RealRun run = new RealRun(folder, history.zone())) {
      run.send(history.events());
      run.start(1, StateBackend.HEAP);
      run.awaitCovered();
      run.assertExact();
      long decided = number(run, "count()");
      assertThat(decided).isPositive();
      run.kill();

      StartPlan rebuild =
          LedgerStart.plan(
              run.settings(1, StateBackend.HEAP),
              Optional.of(RebuildReason.ASKED_FOR),
              Sameness::byContract);
      assertThat(rebuild.steps()).isEqualTo(Steps.MAKE_BESIDE);
      run.start(1, StateBackend.HEAP, rebuild);
      Eventually.within30Seconds(
          "the rebuild is complete",
          () -> run.workplace().number(RebuildBesideTest.complete()) > 0);
      run.kill();
      StartPlan exchange = LedgerStart.plan(run.settings(1, StateBackend.HEAP));
      assertThat(exchange.steps()).isEqualTo(Steps.EXCHANGE);
      LedgerStart.carryOut(run.settings(1, StateBackend.HEAP), exchange);

      // No job runs: what is shown now is what a reader meets first.
      run.assertExactNow();
      // Rules that soon gave way to others may have decided more often, or less, this time.
      assertThat(number(run, "countIf(bitShiftRight(cut, 40) = 1)"))
          .as("decisions that bear the cut in which they were first made")
          .isEqualTo(decided);
    }
  }

  private static long number(RealRun run, String figure) {
    return run.workplace().number("SELECT " + figure + " FROM viewledger.classification FINAL");
  }
}
