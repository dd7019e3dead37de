package org.viewledger.stream.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartDecisionTest {
  private static final String P = "observations:0";
  private static final LogFacts LOG = new LogFacts(Map.of(P, 0L), Map.of(P, 100L));
  private static final Lineage LINEAGE = new Lineage(2, Map.of(P, 50L), false);

  @Test
  void goesOnWhereAllTellTheSameStory() {
    StartPlan plan = decide(warehouse(new Cut(3, 7)), LOG, checkpoint(new Cut(3, 9)));
    assertThat(plan.isRebuild()).isFalse();
    assertThat(plan.generation()).isEqualTo(4);
    assertThat(plan.checkpointPath()).contains("at 3/9");
    assertThat(plan.lineage()).isEqualTo(LINEAGE);
    assertThat(plan.describe()).isEqualTo("generation 4 goes on from checkpoint 3/9");
  }

  @Test
  void goesOnWhereCheckpointsOwnCutIsStillToCome() {
    Checkpoint pending =
        new Checkpoint(new Cut(3, 9), "at", Map.of(P, 80L), new Cut(3, 9).number());
    assertThat(decide(warehouse(new Cut(3, 7)), LOG, pending).isRebuild()).isFalse();
  }

  @Test
  void goesOnWhereCheckpointsOwnCutIsHalfWritten() {
    WarehouseFacts half =
        facts(3, LINEAGE, new Cut(3, 7), List.of(new Cut(3, 9)), List.of(), 0, 80);
    assertThat(decide(half, LOG, checkpoint(new Cut(3, 9))).isRebuild()).isFalse();
  }

  @Test
  void goesOnWithUnfinishedRebuild() {
    Lineage unfinished = new Lineage(3, Map.of(P, 100L), true);
    WarehouseFacts rebuilding = facts(3, unfinished, new Cut(3, 7), List.of(), List.of(), 0, 80);
    StartPlan plan = decide(rebuilding, LOG, checkpoint(new Cut(3, 9)));
    assertThat(plan.isRebuild()).isFalse();
    assertThat(plan.lineage().rebuilding()).isTrue();
  }

  @Test
  void firstStartCountsFromTheBeginning() {
    WarehouseFacts nothing = facts(0, null, null, List.of(), List.of(), 0, 0);
    StartPlan plan = decide(nothing, LOG, null);
    assertRebuild(plan, RebuildReason.FIRST_START);
    assertThat(plan.generation()).isEqualTo(1);
    assertThat(plan.lineage()).isEqualTo(new Lineage(1, Map.of(P, 100L), true));
  }

  @Test
  void rebuildsWhereSomebodyAsksAndKeepsRawRecord() {
    StartPlan plan = wanted(RebuildReason.ASKED_FOR);
    assertRebuild(plan, RebuildReason.ASKED_FOR);
    assertThat(plan.keepRaw()).isTrue();
  }

  @Test
  void rebuildAfterPurgeEmptiesRawTablesToo() {
    StartPlan plan = wanted(RebuildReason.PURGED);
    assertRebuild(plan, RebuildReason.PURGED);
    assertThat(plan.keepRaw()).isFalse();
  }

  @Test
  void rebuildsWithoutCheckpoint() {
    StartPlan plan = decide(warehouse(new Cut(3, 7)), LOG, null);
    assertRebuild(plan, RebuildReason.NO_CHECKPOINT);
    assertThat(plan.keepRaw()).isTrue();
  }

  @Test
  void checkpointFromBeforeTablesWereEmptiedIsNone() {
    assertRebuild(
        decide(warehouse(new Cut(2, 7)), LOG, checkpoint(new Cut(1, 900))),
        RebuildReason.NO_CHECKPOINT);
  }

  @Test
  void rebuildsWhereDoneCutIsNewerThanCheckpoint() {
    assertRebuild(
        decide(warehouse(new Cut(3, 10)), LOG, checkpoint(new Cut(3, 9))),
        RebuildReason.CHECKPOINT_BEHIND_CUT);
  }

  @Test
  void rebuildsWhereBegunCutIsNewerThanCheckpoint() {
    WarehouseFacts begun =
        facts(3, LINEAGE, new Cut(3, 7), List.of(new Cut(3, 10)), List.of(), 0, 80);
    StartPlan plan = decide(begun, LOG, checkpoint(new Cut(3, 9)));
    assertRebuild(plan, RebuildReason.CHECKPOINT_BEHIND_CUT);
    assertThat(plan.unfinished()).containsExactly(new Cut(3, 10));
  }

  @Test
  void rebuildsWhereOlderCutWasNeverFinished() {
    WarehouseFacts dangling =
        facts(3, LINEAGE, new Cut(3, 7), List.of(new Cut(3, 8)), List.of(), 0, 80);
    assertRebuild(decide(dangling, LOG, checkpoint(new Cut(3, 9))), RebuildReason.CUT_UNFINISHED);
  }

  @Test
  void rebuildsWhereClickHouseLostCut() {
    Checkpoint knowsMore =
        new Checkpoint(new Cut(3, 12), "at", Map.of(P, 80L), new Cut(3, 9).number());
    assertRebuild(decide(warehouse(new Cut(3, 7)), LOG, knowsMore), RebuildReason.CUT_LOST);
  }

  @Test
  void rebuildsWhereClickHouseKnowsNothingOfCheckpointsStart() {
    StartPlan plan = decide(warehouse(new Cut(3, 7)), LOG, checkpoint(new Cut(4, 9)));
    assertRebuild(plan, RebuildReason.OTHER_WAREHOUSE);
    assertThat(plan.generation()).isEqualTo(5);
    assertThat(plan.keepRaw()).isFalse();
  }

  @Test
  void rebuildsWhereClickHouseIsEmptyBesideCheckpoint() {
    WarehouseFacts nothing = facts(0, null, null, List.of(), List.of(), 0, 0);
    assertRebuild(decide(nothing, LOG, checkpoint(new Cut(4, 9))), RebuildReason.OTHER_WAREHOUSE);
  }

  @Test
  void rebuildsWhereRowsAreMissing() {
    WarehouseFacts hole =
        facts(3, LINEAGE, new Cut(3, 7), List.of(), List.of("post: 3 rows of 4"), 0, 80);
    StartPlan plan = decide(hole, LOG, checkpoint(new Cut(3, 9)));
    assertRebuild(plan, RebuildReason.ROWS_MISSING);
    assertThat(plan.keepRaw()).isTrue();
  }

  @Test
  void rebuildsWhereLogEndsBeforeWhatIsCovered() {
    LogFacts shorter = new LogFacts(Map.of(P, 0L), Map.of(P, 79L));
    StartPlan plan = decide(warehouse(new Cut(3, 7)), shorter, checkpoint(new Cut(3, 9), 70));
    assertRebuild(plan, RebuildReason.LOG_TRUNCATED);
    assertThat(plan.keepRaw()).isFalse();
  }

  @Test
  void rebuildsWhereLogEndsBeforeWhatCheckpointRead() {
    LogFacts shorter = new LogFacts(Map.of(P, 0L), Map.of(P, 85L));
    assertRebuild(
        decide(warehouse(new Cut(3, 7)), shorter, checkpoint(new Cut(3, 9), 90)),
        RebuildReason.LOG_TRUNCATED);
  }

  @Test
  void rebuildsWherePartitionIsGone() {
    LogFacts gone = new LogFacts(Map.of(), Map.of());
    assertRebuild(
        decide(warehouse(new Cut(3, 7)), gone, checkpoint(new Cut(3, 9))),
        RebuildReason.LOG_TRUNCATED);
  }

  @Test
  void rebuildsWhereRawRowsLieBeyondLog() {
    WarehouseFacts beyond = facts(3, LINEAGE, new Cut(3, 7), List.of(), List.of(), 5, 80);
    StartPlan plan = decide(beyond, LOG, checkpoint(new Cut(3, 9)));
    assertRebuild(plan, RebuildReason.LOG_TRUNCATED);
    assertThat(plan.beyondLog()).isEqualTo(5);
  }

  @Test
  void rebuildsWhereLogBeginsAfterWhatCheckpointRead() {
    LogFacts later = new LogFacts(Map.of(P, 81L), Map.of(P, 100L));
    assertRebuild(
        decide(warehouse(new Cut(3, 7)), later, checkpoint(new Cut(3, 9), 80)),
        RebuildReason.LOG_MOVED_ON);
  }

  @Test
  void rebuildTakesBackUnfinishedRebuildToo() {
    Lineage unfinished = new Lineage(3, Map.of(P, 100L), true);
    WarehouseFacts rebuilding = facts(3, unfinished, null, List.of(new Cut(3, 2)), List.of(), 0, 0);
    StartPlan plan = decide(rebuilding, LOG, null);
    assertThat(plan.unfinished()).containsExactly(new Cut(3, 2), new Cut(3, 0));
    assertThat(plan.lineage()).isEqualTo(new Lineage(4, Map.of(P, 100L), true));
  }

  @Test
  void countsAnewBesideFiguresThatStand() {
    for (RebuildReason reason : List.of(RebuildReason.ASKED_FOR, RebuildReason.NO_CHECKPOINT)) {
      StartPlan plan = wanted(reason);
      assertThat(plan.steps()).isEqualTo(StartPlan.Steps.MAKE_BESIDE);
      assertThat(plan.place()).isEqualTo(Place.BESIDE);
    }
    LogFacts shorter = new LogFacts(Map.of(P, 0L), Map.of(P, 79L));
    assertThat(decide(warehouse(new Cut(3, 7)), shorter, checkpoint(new Cut(3, 9), 70)).steps())
        .isEqualTo(StartPlan.Steps.MAKE_BESIDE);
  }

  @Test
  void countsAnewInPlaceOfFiguresThatDoNotStand() {
    for (RebuildReason reason : List.of(RebuildReason.OTHER_ZONE, RebuildReason.PURGED)) {
      assertThat(wanted(reason).steps()).isEqualTo(StartPlan.Steps.SHOWN);
    }
    WarehouseFacts hole =
        facts(3, LINEAGE, new Cut(3, 7), List.of(), List.of("post: 3 rows of 4"), 0, 80);
    WarehouseFacts half =
        facts(3, LINEAGE, new Cut(3, 7), List.of(new Cut(3, 8)), List.of(), 0, 80);
    WarehouseFacts never =
        facts(3, new Lineage(3, Map.of(P, 100L), true), null, List.of(), List.of(), 0, 0);
    for (WarehouseFacts facts : List.of(hole, half, never)) {
      StartPlan plan = decide(facts, LOG, null);
      assertThat(plan.isRebuild()).isTrue();
      assertThat(plan.steps()).isEqualTo(StartPlan.Steps.SHOWN);
    }
  }

  @Test
  void purgeSetsNothingAside() {
    WarehouseFacts beyond = facts(3, LINEAGE, new Cut(3, 7), List.of(), List.of(), 5, 80);
    StartPlan plan =
        StartDecision.decide(
            beyond,
            Optional.empty(),
            LOG,
            Optional.of(checkpoint(new Cut(3, 9))),
            Optional.of(RebuildReason.PURGED));
    assertThat(plan.beyondLog()).isZero();
  }

  @Test
  void rebuildBesideGoesOnUntilItIsCompleteAndThenTakesThePlaceOfWhatIsRead() {
    Lineage rebuild = new Lineage(4, Map.of(P, 100L), true);
    WarehouseFacts some = facts(5, rebuild, new Cut(5, 2), List.of(), List.of(), 0, 60);
    StartPlan going = beside(warehouse(new Cut(3, 7)), some, checkpoint(new Cut(5, 3), 60));
    assertThat(going.isRebuild()).isFalse();
    assertThat(going.steps()).isEqualTo(StartPlan.Steps.BESIDE);
    assertThat(going.generation()).isEqualTo(6);
    WarehouseFacts all = facts(5, rebuild, new Cut(5, 4), List.of(), List.of(), 0, 100);
    StartPlan complete = beside(warehouse(new Cut(3, 7)), all, checkpoint(new Cut(5, 5), 100));
    assertThat(complete.steps()).isEqualTo(StartPlan.Steps.EXCHANGE);
    assertThat(complete.exchangedUnder()).isEqualTo(new Cut(5, 4));
    assertThat(complete.lineage()).isEqualTo(rebuild);
  }

  @Test
  void rebuildBesideTakesThePlaceOfFiguresThatNoLongerStandBeforeItIsComplete() {
    Lineage rebuild = new Lineage(4, Map.of(P, 100L), true);
    WarehouseFacts some = facts(5, rebuild, new Cut(5, 2), List.of(), List.of(), 0, 60);
    WarehouseFacts hole =
        facts(4, LINEAGE, new Cut(3, 7), List.of(), List.of("post: 3 rows of 4"), 0, 80);
    StartPlan plan = beside(hole, some, checkpoint(new Cut(5, 3), 60));
    assertThat(plan.steps()).isEqualTo(StartPlan.Steps.EXCHANGE);
    assertThat(plan.exchangedUnder()).as("readers are told of a rebuild").isEqualTo(new Cut(4, 0));
  }

  @Test
  void rebuildBesideThatCannotGoOnBeginsAnewBeside() {
    Lineage rebuild = new Lineage(4, Map.of(P, 100L), true);
    WarehouseFacts some = facts(5, rebuild, new Cut(5, 2), List.of(), List.of(), 0, 60);
    StartPlan plan =
        StartDecision.decide(
            warehouse(new Cut(3, 7)), Optional.of(some), LOG, Optional.empty(), Optional.empty());
    assertRebuild(plan, RebuildReason.NO_CHECKPOINT);
    assertThat(plan.steps()).isEqualTo(StartPlan.Steps.BESIDE);
    assertThat(plan.lineage().generation()).isEqualTo(6);
    assertThat(plan.unfinished()).containsExactly(new Cut(4, 0));
  }

  @Test
  void checkpointOfTablesBesideThatAreGoneIsNone() {
    WarehouseFacts begun =
        new WarehouseFacts(
            5,
            Optional.of(LINEAGE),
            5,
            Optional.of(new Cut(3, 7)),
            List.of(),
            Map.of(P, 80L),
            List.of(),
            0);
    assertRebuild(decide(begun, LOG, checkpoint(new Cut(5, 3))), RebuildReason.NO_CHECKPOINT);
    assertThat(decide(begun, LOG, checkpoint(new Cut(3, 9))).isRebuild())
        .as("what was before its beginning still holds")
        .isFalse();
  }

  @Test
  void logThatHoldsOtherRecordsWhereSomeWereCountedIsNotBelieved() {
    LogFacts other = new LogFacts(Map.of(P, 0L), Map.of(P, 100L), Map.of(P, 75L));
    StartPlan plan = decide(warehouse(new Cut(3, 7)), other, checkpoint(new Cut(3, 9)));
    assertRebuild(plan, RebuildReason.LOG_REWRITTEN);
    assertThat(plan.keepRaw()).isFalse();
    assertThat(plan.lineage().target()).isEqualTo(Map.of(P, 100L));
  }

  private static StartPlan beside(WarehouseFacts shown, WarehouseFacts rebuild, Checkpoint at) {
    return StartDecision.decide(
        shown, Optional.of(rebuild), LOG, Optional.of(at), Optional.empty());
  }

  @Test
  void saysEveryReason() {
    WarehouseFacts hole =
        facts(3, LINEAGE, new Cut(3, 7), List.of(), List.of("post: 3 rows of 4"), 0, 80);
    assertThat(decide(hole, LOG, null).describe())
        .isEqualTo(
            "generation 4 counts from the beginning of the log: there is no readable checkpoint of"
                + " what ClickHouse holds; ClickHouse lacks rows that a complete cut wrote");
  }

  private static void assertRebuild(StartPlan plan, RebuildReason reason) {
    assertThat(plan.isRebuild()).isTrue();
    assertThat(plan.reasons()).containsExactly(reason);
  }

  private static StartPlan wanted(RebuildReason reason) {
    return StartDecision.decide(
        warehouse(new Cut(3, 7)),
        Optional.empty(),
        LOG,
        Optional.of(checkpoint(new Cut(3, 9))),
        Optional.of(reason));
  }

  private static StartPlan decide(
      WarehouseFacts warehouse, LogFacts log, @Nullable Checkpoint checkpoint) {
    return StartDecision.decide(
        warehouse, Optional.empty(), log, Optional.ofNullable(checkpoint), Optional.empty());
  }

  private static WarehouseFacts warehouse(Cut newestDone) {
    return facts(3, LINEAGE, newestDone, List.of(), List.of(), 0, 80);
  }

  private static WarehouseFacts facts(
      long generation,
      @Nullable Lineage lineage,
      @Nullable Cut newestDone,
      List<Cut> unfinished,
      List<String> missing,
      long beyond,
      long covered) {
    return new WarehouseFacts(
        generation,
        Optional.ofNullable(lineage),
        0,
        Optional.ofNullable(newestDone),
        unfinished,
        Map.of(P, covered),
        missing,
        beyond);
  }

  private static Checkpoint checkpoint(Cut cut) {
    return checkpoint(cut, 80);
  }

  private static Checkpoint checkpoint(Cut cut, long offset) {
    return new Checkpoint(cut, "at " + cut, Map.of(P, offset), 0);
  }
}
