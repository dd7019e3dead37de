package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerJobTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void tablesHoldExactlyWhatWasSent(int parallelism, @TempDir Path folder) throws Exception {
    try (Run run = new Run(folder, 2, 11)) {
      run.send(1000);
      run.start(parallelism);
      run.awaitCovered();
      run.assertExact();
      run.send(1000);
      run.awaitCovered();
      run.assertExact();
      run.kill();
      assertThat(run.start(parallelism).isRebuild()).isFalse();
      run.send(500);
      run.awaitCovered();
      run.assertExact();
    }
  }
}
