package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.client.api.ClickHouseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.cut.StartPlan.Steps;
import org.viewledger.stream.fixtures.Reader;
import org.viewledger.stream.fixtures.TcpProxy;

/**
 * Everything is counted anew while somebody reads. Whatever happens on the way, a reader sees the
 * complete old figures or the complete new ones.
 */
class RebuildBesideTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void readersSeeOldFiguresUntilNewOnesAreComplete() throws Exception {
    try (Run run = counted(51);
        Reader reader = new Reader(run.workplace().access())) {
      String old = run.figures();
      run.kill();
      run.send(300);
      StartPlan plan = run.start(2, RebuildReason.ASKED_FOR);
      assertThat(plan.steps()).isEqualTo(Steps.MAKE_BESIDE);
      assertThat(plan.describe()).endsWith("(figures before it are shown meanwhile)");
      run.awaitCovered();
      run.assertExact();
      seen(reader, old, run.figures());
      assertThat(run.running().isBeside()).isFalse();
      assertThat(
              run.workplace()
                  .number(
                      "SELECT countIf(bitShiftRight(cut, 40) = 1) FROM viewledger.observation"
                          + " FINAL"))
          .as("the first cut of a raw row stays")
          .isEqualTo(152);
      assertNothingIsLeft(run);
      run.send(60);
      run.awaitCovered();
      run.assertExact();
    }
  }

  @Test
  void rebuildThatIsKilledGoesOnWhereItWas() throws Exception {
    try (Run run = counted(52);
        Reader reader = new Reader(run.workplace().access())) {
      String old = run.figures();
      run.kill();
      run.send(300);
      run.makeFaulty();
      FaultyStore.hangAt(4);
      run.start(1, RebuildReason.ASKED_FOR);
      assertThat(FaultyStore.isReached()).isTrue();
      run.kill();
      StartPlan plan = run.start(1);
      assertThat(plan.steps()).isEqualTo(Steps.BESIDE);
      assertThat(plan.isRebuild()).isFalse();
      run.awaitCovered();
      run.assertExact();
      seen(reader, old, run.figures());
    }
  }

  @Test
  void rebuildThatLosesItsTablesBeginsAnew() throws Exception {
    try (Run run = counted(53);
        Reader reader = new Reader(run.workplace().access())) {
      String old = run.figures();
      run.kill();
      run.send(300);
      run.makeFaulty();
      FaultyStore.hangAt(9);
      run.start(1, RebuildReason.ASKED_FOR);
      assertThat(FaultyStore.isReached()).isTrue();
      run.kill();
      run.workplace().warehouse().execute("DROP DATABASE viewledger_rebuild SYNC");
      StartPlan plan = run.start(1);
      assertThat(plan.reasons()).containsExactly(RebuildReason.NO_CHECKPOINT);
      assertThat(plan.steps()).isEqualTo(Steps.MAKE_BESIDE);
      run.awaitCovered();
      run.assertExact();
      seen(reader, old, run.figures());
    }
  }

  @Test
  void figuresThatNoLongerStandAreNotShownBesideRebuild() throws Exception {
    try (Run run = counted(54)) {
      run.kill();
      run.send(300);
      run.makeFaulty();
      FaultyStore.hangAt(4);
      run.start(1, RebuildReason.ASKED_FOR);
      assertThat(FaultyStore.isReached()).isTrue();
      run.kill();
      run.workplace().warehouse().execute("TRUNCATE TABLE viewledger.topic_cohort");
      StartPlan plan = run.start(1);
      assertThat(plan.steps()).isEqualTo(Steps.EXCHANGE);
      assertThat(plan.lineage().rebuilding()).isTrue();
      run.awaitCovered();
      run.assertExact();
    }
  }

  @Test
  void figuresOfOtherZoneOrOfWhatWasPurgedAreNotShown() throws Exception {
    try (Run run = counted(55)) {
      run.kill();
      for (RebuildReason reason : List.of(RebuildReason.OTHER_ZONE, RebuildReason.PURGED)) {
        StartPlan plan = Run.plan(run.settings(1), reason);
        assertThat(plan.steps()).as("%s", reason).isEqualTo(Steps.SHOWN);
        LedgerStart.carryOut(run.settings(1), plan);
        assertThat(run.unfinished()).as("rebuilds that readers are told of").isEqualTo(1);
        assertThat(run.workplace().number("SELECT count() FROM viewledger.topic_cohort")).isZero();
      }
      assertThat(run.workplace().number("SELECT count() FROM viewledger.observation"))
          .as("what was purged is in no table")
          .isZero();
      assertNothingIsLeft(run);
      run.start(1);
      run.awaitCovered();
      run.assertExact();
    }
  }

  @Test
  void crashAnywhereInPreparationOrExchangeIsMadeGood() throws Exception {
    long seed = 56;
    Random random = new Random(seed);
    crashEverywhere(seed, () -> 1 + random.nextInt(48));
  }

  @Test
  @Tag("long")
  void crashBeforeEveryStatementOfPreparationAndExchangeIsMadeGood() throws Exception {
    crashEverywhere(57, () -> 1);
  }

  private interface Stride {
    int next();
  }

  private void crashEverywhere(long seed, Stride stride) throws Exception {
    try (Run run = counted(seed);
        TcpProxy proxy = new TcpProxy(run.workplace().enginePort());
        Reader reader = new Reader(run.workplace().access())) {
      WarehouseAccess direct = run.workplace().access();
      WarehouseAccess proxied = new WarehouseAccess(proxy.url(), direct.user(), direct.key());
      String old = run.figures();
      run.kill();
      run.send(300);
      run.reachClickHouseBy(proxied);
      int prepared = crashes(run, proxy, stride, RebuildReason.ASKED_FOR);
      run.reachClickHouseBy(direct);
      // Not yet complete: whatever was prepared, nothing else than before is read.
      assertThat(reader.answers()).containsExactly(old);
      run.start(1);
      while (run.workplace().number(complete()) == 0) {
        Thread.onSpinWait();
      }
      run.kill();
      run.reachClickHouseBy(proxied);
      int exchanged = crashes(run, proxy, stride, null);
      run.reachClickHouseBy(direct);
      System.out.println("crashes: " + prepared + " in preparation, " + exchanged + " in exchange");
      assertThat(run.start(1).isRebuild()).isFalse();
      run.awaitCovered();
      run.assertExact();
      seen(reader, old, run.figures());
      assertNothingIsLeft(run);
    }
  }

  /** Starts again and again, each time cut off at a later statement, until it comes through. */
  private static int crashes(Run run, TcpProxy proxy, Stride stride, @Nullable RebuildReason wanted)
      throws Exception {
    int crashes = 0;
    for (int at = stride.next(); ; at += stride.next()) {
      proxy.cutOffAtRequest(at);
      try {
        LedgerStart.carryOut(run.settings(1), Run.plan(run.settings(1), wanted));
      } catch (ClickHouseException e) {
        crashes++;
      }
      boolean cut = proxy.isCutOff();
      proxy.letThrough();
      if (!cut) {
        return crashes;
      }
    }
  }

  /** Counts the end of a rebuild that has not taken its place yet. */
  static String complete() {
    return "SELECT count() FROM "
        + Place.BESIDE.table("cut")
        + " WHERE state = 'done' AND bitAnd(cut, bitShiftLeft(toUInt64(1), 40) - 1) = 0";
  }

  private static void seen(Reader reader, String old, String complete) {
    reader.close();
    assertThat(reader.answers()).containsExactly(old, complete);
    System.out.println(reader.answered() + " answers to " + reader.asked() + " questions");
  }

  private static void assertNothingIsLeft(Run run) {
    assertThat(
            run.workplace()
                .number(
                    "SELECT count() FROM system.tables WHERE database = 'viewledger_rebuild' AND"
                        + " name != 'cut'"))
        .isZero();
    assertThat(run.workplace().number("SELECT count() FROM viewledger_rebuild.cut")).isZero();
  }

  private Run counted(long seed) throws Exception {
    Run run = new Run(folder, 2, seed);
    run.send(100);
    run.start(1);
    run.awaitCovered();
    run.send(60);
    run.awaitCovered();
    run.assertExact();
    return run;
  }
}
