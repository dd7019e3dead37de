package org.viewledger.stream.ledger.accounts;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.rows.TableRow;

/**
 * A ledger whose keys are independent of each other. Facts may come in any order and are only
 * counted together: what a key's row becomes is decided once, when a checkpoint is about to be
 * taken, so that a cut holds every row at most once and a key has one writer in it.
 *
 * <p>State is bytes; null stands for a key without any.
 */
public interface KeyedLedger<F> {

  /** The state after some facts. */
  byte @Nullable [] apply(String key, byte @Nullable [] state, List<F> facts);

  /**
   * The state after the last facts before a checkpoint; gives out what changed since the one
   * before.
   *
   * @param before the state as it was after the checkpoint before
   * @param state the state as {@link #apply} left it, the same array where it was not called
   */
  byte @Nullable [] settle(
      String key, byte @Nullable [] before, byte @Nullable [] state, List<F> facts, Out out);

  /** Where a ledger puts what it gives out. */
  record Out(Consumer<TableRow> rows, TopicChanges changes, Consumer<BookTransfer> transfers) {}

  /** Makes the ledger where it runs. */
  interface Maker<F> extends Serializable {
    KeyedLedger<F> make();
  }
}
