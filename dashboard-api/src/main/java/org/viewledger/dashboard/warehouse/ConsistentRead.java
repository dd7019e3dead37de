package org.viewledger.dashboard.warehouse;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.Recount;

/**
 * The one place that keeps an answer within one cut.
 *
 * <p>Rows of a cut appear one after another between its two marks, so a reader that meets a cut
 * begun and not done, or another newest cut at its end than at its start, may have seen half of it:
 * it asks again. While all figures are counted anew there is nothing to wait for here.
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
      if (before.rebuilding()) {
        throw new LedgerBusyException("all figures are being counted anew; see /health/ready");
      }
      if (before.quiet()) {
        T answer = question.get();
        Marks after = marks();
        if (after.quiet() && after.newest().number() == before.newest().number()) {
          return new Known<>(after.newest(), answer);
        }
      }
      // Longer and longer, at most an eighth of a second: a commit takes tens of milliseconds.
      pause.of(Duration.ofMillis(Math.min(125, 5L << Math.min(attempt, 5))));
    }
    throw new LedgerBusyException("the ledger is being brought up to date; ask again in a second");
  }

  /** The newest complete cut, whether or not another is under way; none while all is rebuilt. */
  Cut latest() {
    Marks marks = marks();
    return marks.rebuilding() ? Cut.NONE : marks.newest();
  }

  /** How far a rebuild is that goes on beside the tables that are read; nothing without one. */
  Optional<Recount> recount() {
    Row row = warehouse.ask(CutSql.recount()).get(0);
    return row.number("rebuilds") == 0
        ? Optional.empty()
        : Optional.of(new Recount(row.number("counted"), row.number("wanted")));
  }

  private Marks marks() {
    Row row = warehouse.ask(CutSql.marks()).get(0);
    long number = row.number("newest");
    return new Marks(
        number == 0 ? Cut.NONE : cut(number, row),
        row.number("unfinished") == 0,
        row.number("rebuilds") > 0);
  }

  private static Cut cut(long number, Row row) {
    List<String> partitions = row.texts("partitions");
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

  /**
   * What the table of cuts says.
   *
   * @param quiet no cut is under way
   * @param rebuilding all figures are being counted anew
   */
  private record Marks(Cut newest, boolean quiet, boolean rebuilding) {}
}
