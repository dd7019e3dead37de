package org.viewledger.dashboard.warehouse;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.Recount;

/**
 * The one place that keeps an answer within one cut.
 *
 * <p>Rows of a cut appear one after another between its two marks, so a reader that meets a cut
 * begun and not done, or another newest cut at its end than at its start, may have seen half of it:
 * it asks again. While all figures are counted anew there is nothing to wait for here. What was
 * answered at the newest complete cut is answered again without the tables, also while the next cut
 * is being written.
 */
final class ConsistentRead {
  private final Warehouse warehouse;
  private final Pause pause;
  private final int attempts;
  private final Shelf shelf;
  private final AskedTogether<Marks> marks;

  /** What is before was settled at the last look; only {@link #look} uses it, one at a time. */
  private long settled;

  /**
   * @param attempts how often at most a question is asked or a cut under way waited for
   * @param shelf where answers are kept
   */
  ConsistentRead(Warehouse warehouse, Pause pause, int attempts, Shelf shelf) {
    this.warehouse = warehouse;
    this.pause = pause;
    this.attempts = attempts;
    this.shelf = shelf;
    this.marks = new AskedTogether<>(this::look);
  }

  <T> Known<T> read(Supplier<LedgerView> tables, Function<LedgerView, T> question) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      Marks before = marks.ask();
      if (before.rebuilding()) {
        throw new LedgerBusyException("all figures are being counted anew; see /health/ready");
      }
      Optional<Known<T>> known = read(tables.get(), question, before);
      if (known.isPresent()) {
        return known.get();
      }
      // Longer and longer, at most an eighth of a second: a commit takes tens of milliseconds.
      pause.of(Duration.ofMillis(Math.min(125, 5L << Math.min(attempt, 5))));
    }
    throw new LedgerBusyException("the ledger is being brought up to date; ask again in a second");
  }

  private <T> Optional<Known<T>> read(
      LedgerView tables, Function<LedgerView, T> question, Marks before) {
    KeptView view = new KeptView(tables, shelf, before.newest(), before.quiet());
    T answer;
    try {
      answer = question.apply(view);
    } catch (KeptView.NotKeptException e) {
      return Optional.empty();
    }
    if (!view.isComplete()) {
      Marks after = marks.ask();
      if (!after.quiet() || after.newest().number() != before.newest().number()) {
        return Optional.empty();
      }
      view.keep();
    }
    return Optional.of(new Known<>(before.newest(), answer));
  }

  /** The newest complete cut, whether or not another is under way; none while all is rebuilt. */
  Cut latest() {
    Marks now = marks.ask();
    return now.rebuilding() ? Cut.NONE : now.newest();
  }

  /** How far a rebuild is that goes on beside the tables that are read; nothing without one. */
  Optional<Recount> recount() {
    Row row = warehouse.ask(CutSql.recount()).get(0);
    return row.number("rebuilds") == 0
        ? Optional.empty()
        : Optional.of(new Recount(row.number("counted"), row.number("wanted")));
  }

  /**
   * Cuts begin and end in the order of their numbers, so that none before the newest complete one,
   * nor before the first that has not ended, can be news: a table of years is not read each time.
   */
  private Marks look() {
    Row row = warehouse.ask(CutSql.marks(settled)).get(0);
    if (row.number("newest") == 0 && settled > 0) {
      row = warehouse.ask(CutSql.marks(0)).get(0);
    }
    long newest = row.number("newest");
    boolean quiet = row.number("unfinished") == 0;
    settled = quiet ? newest : Math.min(newest, row.number("first_unfinished"));
    return new Marks(newest == 0 ? Cut.NONE : cut(newest, row), quiet, row.number("rebuilds") > 0);
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
