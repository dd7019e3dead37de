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
  private static final int FEW = 2;
  private static final int MANY = 20;

  /** Twice the promise: the machine of a test is shared. */
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  @Test
  void everyFigureIsRightAfterEverythingWasKilled(@TempDir Path temp)
      throws IOException, InterruptedException {
    killAndCompare(temp, 20_260_301, FEW);
  }

  @Test
  @Tag("long")
  void everyFigureIsRightAfterManyKills(@TempDir Path temp)
      throws IOException, InterruptedException {
    killAndCompare(temp, System.nanoTime(), MANY);
  }

  private static void killAndCompare(Path temp, long seed, int kills)
      throws IOException, InterruptedException {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Event> events = Readings.of(seed, 20 * kills, 100);
    Load load = new Load(events);
    int share = load.batches() / (kills + 1);
    try (Installation installation = new Installation(temp.resolve("data"))) {
      installation.up();
      for (int kill = 0; kill < kills; kill++) {
        load.send(installation.api(), 1 + random.nextInt(share));
        installation.killEverything();
        Duration ready = installation.up();
        System.out.println("ready " + ready.toMillis() + " ms after kill " + kill);
        assertThat(ready).isLessThan(READY_WITHIN);
      }
      load.finish(installation.api());
      Load.expected(events).isAnsweredBy(installation.api());
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
