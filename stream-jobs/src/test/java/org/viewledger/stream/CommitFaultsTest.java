package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A commit is cut off between every two of its steps. One cut of one subtask has ten points: before
 * and after {@code open}, the rows of three tables, and {@code done}.
 */
class CommitFaultsTest {
  private static final int POINTS = 10;

  @Test
  void taskThatFailsAtAnyStepOfCommitLeavesTablesExact(@TempDir Path folder) throws Exception {
    try (Run run = new Run(folder, 2, 21)) {
      run.makeFaulty();
      run.start(1);
      for (int point = 1; point <= POINTS; point++) {
        FaultyStore.failAt(point);
        run.send(60);
        assertThat(FaultyStore.isReached()).as("point %d", point).isTrue();
        run.awaitCovered();
        run.assertExact();
      }
    }
  }

  @Test
  void jobThatIsKilledAtAnyStepOfCommitGoesOnExactly(@TempDir Path folder) throws Exception {
    try (Run run = new Run(folder, 2, 22)) {
      run.makeFaulty();
      run.start(1);
      run.send(60);
      run.awaitCovered();
      for (int point = 1; point <= POINTS; point++) {
        FaultyStore.hangAt(point);
        run.send(60);
        assertThat(FaultyStore.isReached()).as("point %d", point).isTrue();
        run.kill();
        assertThat(run.start(1).reasons()).as("point %d", point).isEmpty();
        run.awaitCovered();
        run.assertExact();
      }
    }
  }

  @Test
  void killsAtOtherParallelismAreExactToo(@TempDir Path folder) throws Exception {
    try (Run run = new Run(folder, 4, 23)) {
      run.makeFaulty();
      int[] parallelism = {4, 1, 2, 4};
      run.start(2);
      run.send(60);
      run.awaitCovered();
      for (int i = 0; i < parallelism.length; i++) {
        FaultyStore.hangAt(3 * i + 1);
        run.send(200);
        assertThat(FaultyStore.isReached()).isTrue();
        run.kill();
        assertThat(run.start(parallelism[i]).reasons()).isEmpty();
        run.awaitCovered();
        run.assertExact();
      }
    }
  }
}
