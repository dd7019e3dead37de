package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Event;

/** kill -9 under load, at moments drawn from a printed seed. */
final class CrashTest {
  private static final int FEW = 3;
  private static final int MANY = 30;

  /** A kill falls within as long of load: some checkpoints with their commits. */
  private static final int LONGEST_LOAD_MILLIS = 3000;

  /** Twice the promise, or what is given where the machine is shared with other work. */
  private static final Duration READY_WITHIN =
      Duration.ofSeconds(Integer.getInteger("ready.seconds", 60));

  @Test
  void everyFigureIsRightAfterEverythingWasKilled(@TempDir Path temp)
      throws IOException, InterruptedException {
    killAndCompare(temp, 20_260_301, FEW);
  }

  @Test
  @Tag("long")
  void everyFigureIsRightAfterManyKills(@TempDir Path temp)
      throws IOException, InterruptedException {
    killAndCompare(temp, Long.getLong("kill.seed", System.nanoTime()), MANY);
  }

  private static void killAndCompare(Path temp, long seed, int kills)
      throws IOException, InterruptedException {
    System.out.println("kill test: seed " + seed + ", " + kills + " kills");
    Random random = new Random(seed);
    List<Event> events = Readings.of(seed, 20 * kills, 100);
    Load load = new Load(events);
    Duration longest = Duration.ZERO;
    try (Installation installation = new Installation(temp.resolve("data"))) {
      installation.up();
      for (int kill = 1; kill <= kills; kill++) {
        int before = load.batches();
        load.send(installation.api(), 1);
        long moment = 1L + random.nextInt(LONGEST_LOAD_MILLIS);
        Thread sender = load.sendUntilItFails(installation.api(), before / (kills + 2 - kill));
        sender.join(moment);
        installation.killEverything();
        sender.join();
        int sent = before - load.batches();
        Duration ready = installation.up();
        longest = ready.compareTo(longest) > 0 ? ready : longest;
        System.out.println(
            "kill "
                + kill
                + " after "
                + moment
                + " ms and "
                + 40 * sent
                + " records, ready "
                + ready.toMillis()
                + " ms later");
        assertThat(ready).isLessThan(READY_WITHIN);
      }
      load.finish(installation.api());
      Load.expected(events).isAnsweredBy(installation.api());
      assertThat(installation.log())
          .as("a kill is gone on from, never counted anew")
          .doesNotContain("counts from the beginning of the log: there")
          .doesNotContain("other records where some were already counted");
      System.out.println(
          "kill test: exact, "
              + events.size()
              + " records, "
              + kills
              + " kills, longest start "
              + longest.toMillis()
              + " ms");
    }
  }

  @Test
  void theSystemGoesOnWhenOnlyTheEngineWasKilled(@TempDir Path temp)
      throws IOException, InterruptedException {
    long seed = 20_260_302;
    System.out.println("seed " + seed);
    List<Event> events = Readings.of(seed, 40, 90);
    Load load = new Load(events);
    try (Installation installation = new Installation(temp.resolve("data"))) {
      installation.up();
      Api api = installation.api();
      for (int kill = 0; kill < 3; kill++) {
        load.send(api, 5 + 7 * kill);
        installation.engine().destroyForcibly();
        load.send(api, 5);
      }
      load.finish(api);
      Load.expected(events).isAnsweredBy(api);
      assertThat(installation.process().isAlive()).isTrue();
      assertThat(installation.log())
          .contains("answers in its place")
          .doesNotContain("switched from state RUNNING to RESTARTING");
      assertThat(installation.stop()).isLessThan(Duration.ofSeconds(11));
    }
  }
}
