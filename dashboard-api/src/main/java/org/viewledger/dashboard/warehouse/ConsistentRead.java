package org.viewledger.dashboard.warehouse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerBusyException;

/**
 * The one place that keeps an answer within one cut.
 *
 * <p>Rows of a cut appear one after another between its two marks, so a reader that meets a cut
 * begun and not done, or another latest cut at its end than at its start, may have seen half of it:
 * it asks again. A cut that was begun by a job that died is no obstacle once a later one is done.
 */
final class ConsistentRead {
  private final Warehouse warehouse;
  private final Pause pause;
  private final int attempts;

  /**
   * @param attempts how often at most a question is asked or a cut under way waited for
   */
  ConsistentRead(Warehouse warehouse, Pause pause, int attempts) {
    this.warehouse = warehouse;
    this.pause = pause;
    this.attempts = attempts;
  }

  <T> Known<T> read(Supplier<T> question) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      Marks before = marks();
      if (before.isQuiet()) {
        T answer = question.get();
        if (marks().equals(before)) {
          return new Known<>(cut(before.done()), answer);
        }
      }
      // Longer and longer, at most an eighth of a second: a commit takes tens of milliseconds.
      pause.of(Duration.ofMillis(Math.min(125, 5L << Math.min(attempt, 5))));
    }
    throw new LedgerBusyException("the ledger is being brought up to date; ask again in a second");
  }

  /** The latest complete cut, whether or not another is under way. */
  Cut latest() {
    return cut(marks().done());
  }

  private Marks marks() {
    Row row = warehouse.ask(CutSql.latest()).get(0);
    return new Marks(row.number("done"), row.number("begun"));
  }

  private Cut cut(long number) {
    if (number == 0) {
      return Cut.NONE;
    }
    List<Row> rows = warehouse.ask(CutSql.details(number));
    Row row = rows.get(0);
    List<String> partitions = new ArrayList<>(row.texts("partitions"));
    List<Long> nexts = row.numbers("nexts");
    Map<String, Long> offsets = new HashMap<>();
    for (int i = 0; i < partitions.size(); i++) {
      offsets.put(partitions.get(i), nexts.get(i));
    }
    return new Cut(number, row.maybeInstant("at_ms").orElseThrow(), offsets);
  }

  /** Waits; a parameter so that tests need not. */
  interface Pause {
    void of(Duration duration);
  }

  /** The latest cut done and the latest begun. */
  private record Marks(long done, long begun) {
    boolean isQuiet() {
      return begun <= done;
    }
  }
}
