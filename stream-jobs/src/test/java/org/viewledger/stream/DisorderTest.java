package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any disorder, one answer: the whole pipeline and its sink, with everything that may befall
 * records and processes, against a plain recomputation of the same records.
 *
 * <p>{@code -Ddisorder.seed=N -Ddisorder.runs=N} chooses what the long form goes through.
 */
class DisorderTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .setConfiguration(
                  new Configuration().set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 3))
              .build());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void theTablesEqualAPlainRecomputation(int parallelism) throws Exception {
    run(20_261_122L + parallelism, parallelism);
    run(4_711L + parallelism, parallelism);
  }

  @Test
  @Tag("long")
  void theTablesEqualAPlainRecomputationWhateverTheSeed() throws Exception {
    long first = Long.getLong("disorder.seed", 1);
    int runs = Integer.getInteger("disorder.runs", 150);
    for (int i = 0; i < runs; i++) {
      run(first + i, new int[] {1, 2, 4}[i % 3]);
    }
    assertThat(runs).isPositive();
  }

  private void run(long seed, int parallelism) throws Exception {
    DisorderRun run = new DisorderRun(folder.resolve("seed" + seed), seed, parallelism);
    System.out.println(run.toTheEnd());
  }
}
