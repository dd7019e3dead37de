package org.viewledger.stream;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.stream.LedgerSettings.StateBackend;
import org.viewledger.stream.ledger.History;

/**
 * Writes the golden savepoint of this release; not among the tests, for it is run once a release:
 *
 * <pre>
 * mvn -q -B -Pfast -pl stream-jobs -am test -Dtest=GoldenSavepointWriter \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.version=0.1.0
 * </pre>
 */
class GoldenSavepointWriter {
  @Test
  void write(@TempDir Path folder) throws Exception {
    Random random = new Random(71);
    History history = History.random(random, 6, 5, 900).withTaxonomies(random, 6);
    Path golden = GoldenSavepoint.ALL.resolve(System.getProperty("golden.version", "0.1.0"));
    try (RealRun run = new RealRun(folder, history.zone())) {
      run.send(history.events());
      run.start(1, StateBackend.HEAP);
      run.awaitCovered();
      run.assertExact();
      new GoldenSavepoint(golden).write(history.zone().getId(), history.events(), run.savepoint());
    }
    System.out.println("written: " + golden.toAbsolutePath());
  }
}
