package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.CheckpointFolder;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.fixtures.Eventually;
import org.viewledger.stream.fixtures.TcpProxy;

/** What a power cut, a full disk or a person may leave behind, and the start that follows. */
class RecoveryTest {
  /** Of the 160 records that are counted first, 8 are unreadable. */
  private static final int ACCEPTED = 152;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void checkpointTornBehindBegunCutLeadsToRebuild() throws Exception {
    try (Run run = counted(31)) {
      run.kill();
      run.makeFaulty();
      run.start(1);
      FaultyStore.hangAt(4);
      run.send(60);
      assertThat(FaultyStore.isReached()).isTrue();
      run.kill();
      tear(checkpoints().get(0));
      rebuilds(run, RebuildReason.CHECKPOINT_BEHIND_CUT);
    }
  }

  @Test
  void allCheckpointsTornLeadToRebuild() throws Exception {
    try (Run run = counted(32)) {
      run.kill();
      for (Path checkpoint : checkpoints()) {
        tear(checkpoint);
      }
      run.send(60);
      rebuilds(run, RebuildReason.NO_CHECKPOINT);
    }
  }

  @Test
  void logCutShortLeadsToRebuildAndLostRecordsAreSetAside() throws Exception {
    try (Run run = counted(33)) {
      run.kill();
      List<Run.Sent> lost = run.cutLogShort(40);
      StartPlan plan = rebuilds(run, RebuildReason.LOG_TRUNCATED);
      assertThat(plan.keepRaw()).isFalse();
      List<String> lines = Files.readAllLines(folder.resolve("lost-and-found/generation-2.ndjson"));
      assertThat(lines)
          .hasSameSizeAs(lost.stream().filter(each -> each.post() != null).toList())
          .allMatch(line -> line.startsWith("{\"topic\":\"observations\",\"value\":{\"v\":1,"));
    }
  }

  @Test
  void logThatGrewAgainAfterItWasCutShortIsNoticed() throws Exception {
    try (Run run = counted(43)) {
      run.kill();
      List<Run.Sent> lost = run.cutLogShort(40);
      // More than was lost: by its end alone this log looks as if nothing had happened.
      run.send(200);
      StartPlan plan = rebuilds(run, RebuildReason.LOG_REWRITTEN);
      assertThat(plan.keepRaw()).isFalse();
      List<String> lines = Files.readAllLines(folder.resolve("lost-and-found/generation-2.ndjson"));
      assertThat(lines.size())
          .as("all that were lost, and at most a few that were not")
          .isBetween(
              (int) lost.stream().filter(each -> each.post() != null).count(), lost.size() + 2 * 8);
    }
  }

  @Test
  void lostPartOfComputedTableLeadsToRebuildThatKeepsRawRecord() throws Exception {
    try (Run run = counted(34)) {
      run.kill();
      dropNewestPart(run, "topic_cohort");
      StartPlan plan = rebuilds(run, RebuildReason.ROWS_MISSING);
      assertThat(plan.keepRaw()).isTrue();
      assertThat(
              run.workplace()
                  .number(
                      "SELECT countIf(bitShiftRight(cut, 40) = 1) FROM viewledger.observation"
                          + " FINAL"))
          .as("the first cut of a raw row stays, whatever writes it again")
          .isEqualTo(ACCEPTED);
    }
  }

  @Test
  void lostPartOfRawTableLeadsToRebuild() throws Exception {
    try (Run run = counted(35)) {
      run.kill();
      dropNewestPart(run, "observation");
      rebuilds(run, RebuildReason.ROWS_MISSING);
    }
  }

  @Test
  void lostCutLeadsToRebuild() throws Exception {
    try (Run run = counted(36)) {
      awaitFurtherCheckpoints(run, 2);
      run.kill();
      run.workplace()
          .warehouse()
          .execute("DELETE FROM viewledger.cut WHERE cut = (SELECT max(cut) FROM viewledger.cut)");
      rebuilds(run, RebuildReason.CUT_LOST);
    }
  }

  @Test
  void emptiedWarehouseLeadsToRebuild() throws Exception {
    try (Run run = counted(37)) {
      run.kill();
      run.workplace().warehouse().execute("DROP DATABASE viewledger");
      rebuilds(run, RebuildReason.OTHER_WAREHOUSE);
    }
  }

  @Test
  void tornCheckpointIsPassedOverForOlderOne() throws Exception {
    try (Run run = counted(38)) {
      run.kill();
      Path newest = checkpoints().get(0);
      Files.write(newest.resolve("_metadata"), new byte[] {1, 2, 3});
      assertThat(new CheckpointFolder(run.settings(1).checkpoints()).newest())
          .get()
          .satisfies(found -> assertThat(found.path()).endsWith(name(checkpoints().get(1))));
    }
  }

  @Test
  void idleJobWritesNeitherRowsNorCuts() throws Exception {
    try (Run run = counted(39)) {
      long cuts = run.cuts();
      awaitFurtherCheckpoints(run, 5);
      assertThat(run.cuts()).isEqualTo(cuts);
    }
  }

  @Test
  void versionsGrowOverRestarts() throws Exception {
    try (Run run = counted(40)) {
      long before = newestDone(run);
      run.kill();
      assertThat(run.start(1).isRebuild()).isFalse();
      run.send(60);
      run.awaitCovered();
      assertThat(newestDone(run)).isGreaterThan(before);
      assertThat(Cut.of(newestDone(run)).generation()).isEqualTo(2);
      run.kill();
      assertThat(Run.plan(run.settings(1), RebuildReason.ASKED_FOR).reasons())
          .containsExactly(RebuildReason.ASKED_FOR);
    }
  }

  @Test
  void absentClickHouseHoldsJobBackAndLosesNothing() throws Exception {
    away(
        41,
        (run, proxy) -> {
          run.send(300);
          int refused = proxy.refused();
          Eventually.within30Seconds(
              "the job has tried several times", () -> proxy.refused() >= refused + 5);
        });
  }

  @Test
  @Tag("long")
  void clickHouseMayBeAwayForFiveMinutes() throws Exception {
    away(
        44,
        (run, proxy) -> {
          long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
          while (System.nanoTime() < until) {
            run.send(100);
            int refused = proxy.refused();
            Eventually.within30Seconds(
                "the job goes on trying", () -> proxy.refused() >= refused + 2);
          }
        });
  }

  @Test
  void insertThatBreaksOffInTheMiddleIsWrittenOnce() throws Exception {
    try (Run run = new Run(folder, 2, 45);
        TcpProxy proxy = new TcpProxy(run.workplace().enginePort())) {
      reachBy(run, proxy);
      run.send(100);
      run.start(1);
      run.awaitCovered();
      for (int i = 0; i < 5; i++) {
        proxy.cutOffInNextInsert();
        run.send(60);
        Eventually.within30Seconds("an insert was cut off", proxy::isCutOff);
        proxy.letThrough();
        run.awaitCovered();
        run.assertExact();
      }
      assertThat(run.isRunning()).isTrue();
    }
  }

  private interface Absence {
    void last(Run run, TcpProxy proxy) throws Exception;
  }

  private void away(long seed, Absence absence) throws Exception {
    try (Run run = new Run(folder, 2, seed);
        TcpProxy proxy = new TcpProxy(run.workplace().enginePort())) {
      reachBy(run, proxy);
      run.send(100);
      run.start(2);
      run.awaitCovered();
      proxy.cutOff();
      absence.last(run, proxy);
      assertThat(run.isRunning()).isTrue();
      proxy.letThrough();
      run.awaitCovered();
      run.assertExact();
      assertThat(run.isRunning()).isTrue();
      assertThat(run.restarts()).as("waiting is no failure").isZero();
    }
  }

  private static void reachBy(Run run, TcpProxy proxy) {
    WarehouseAccess direct = run.workplace().access();
    run.reachClickHouseBy(new WarehouseAccess(proxy.url(), direct.user(), direct.key()));
  }

  @Test
  void tablesOfLaterSchemaAreRefusedInOneLine() throws Exception {
    try (Run run = counted(42)) {
      run.kill();
      run.workplace()
          .warehouse()
          .execute("INSERT INTO viewledger.schema_version (version) VALUES (99)");
      assertThatThrownBy(() -> Run.plan(run.settings(1), null))
          .hasMessage(
              "The tables in ClickHouse are of schema version 99, this build knows version 1:"
                  + " start the newer Viewledger that made them");
    }
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

  private static StartPlan rebuilds(Run run, RebuildReason reason) throws Exception {
    StartPlan plan = run.start(1);
    assertThat(plan.reasons()).contains(reason);
    run.awaitCovered();
    run.assertExact();
    run.send(60);
    run.awaitCovered();
    run.assertExact();
    return plan;
  }

  private static long newestDone(Run run) {
    return run.workplace().number("SELECT max(cut) FROM viewledger.cut WHERE state = 'done'");
  }

  private static void dropNewestPart(Run run, String table) {
    String part =
        run.workplace()
            .warehouse()
            .rows(
                "SELECT name FROM system.parts WHERE active AND database = 'viewledger' AND table ="
                    + " '"
                    + table
                    + "' ORDER BY max_block_number DESC LIMIT 1")
            .get(0)
            .path("name")
            .asText();
    run.workplace()
        .warehouse()
        .execute("ALTER TABLE viewledger." + table + " DROP PART '" + part + "'");
  }

  private static void awaitFurtherCheckpoints(Run run, int count) throws Exception {
    CheckpointFolder checkpoints = new CheckpointFolder(run.settings(1).checkpoints());
    long until = checkpoints.newest().orElseThrow().cut().number() + count;
    Eventually.within30Seconds(
        count + " checkpoints more are taken",
        () -> checkpoints.newest().map(each -> each.cut().number() >= until).orElse(false));
  }

  /** The newest first. */
  private List<Path> checkpoints() throws Exception {
    try (Stream<Path> all = Files.walk(folder.resolve("checkpoints"))) {
      return all.filter(path -> name(path).startsWith("chk-"))
          .filter(path -> Files.exists(path.resolve("_metadata")))
          .sorted(Comparator.comparingLong(RecoveryTest::number).reversed())
          .toList();
    }
  }

  /** Numbers go on over generations where a job goes on. */
  private static long number(Path checkpoint) {
    return Long.parseLong(name(checkpoint).substring("chk-".length()));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static void tear(Path checkpoint) throws Exception {
    Path metadata = checkpoint.resolve("_metadata");
    byte[] whole = Files.readAllBytes(metadata);
    Files.write(metadata, Arrays.copyOf(whole, whole.length / 2));
  }
}
