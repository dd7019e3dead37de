package org.viewledger.stream.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.rows.TableRow;

/**
 * The shell of a {@link KeyedLedger}: gathers facts by key, adds them to the state many at a time,
 * and lets the ledger give out what changed right before a checkpoint's barrier, once for each key.
 * Nothing in memory outlives a barrier.
 *
 * <p>It relies on aligned, exactly-once checkpoints: what comes before a barrier of the inputs is
 * given out before the barrier of this operator.
 */
final class LedgerOperator<F> extends AbstractStreamOperator<TableRow>
    implements OneInputStreamOperator<F, TableRow>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  /** So many facts are held at most; each takes some hundred bytes. */
  static final int MAX_HELD = 200_000;

  private final KeyedLedger.Maker<F> maker;
  private final int maxHeld;

  private transient KeyedLedger<F> ledger;
  private transient ValueState<byte[]> state;
  private transient Map<String, Touched<F>> touched;
  private transient int held;
  private transient long lastCheckpoint;

  /** A key that facts have come for since the last barrier. */
  private static final class Touched<F> {
    private List<F> facts = new ArrayList<>(2);
    private boolean applied;
    private byte @Nullable [] before;
  }

  @SuppressWarnings("NullAway.Init") // made in open
  LedgerOperator(KeyedLedger.Maker<F> maker, int maxHeld) {
    this.maker = maker;
    this.maxHeld = maxHeld;
  }

  @Override
  public void open() throws Exception {
    super.open();
    ledger = maker.make();
    touched = new HashMap<>();
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "account", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(StreamRecord<F> element) throws IOException {
    touched
        .computeIfAbsent((String) getCurrentKey(), key -> new Touched<>())
        .facts
        .add(element.getValue());
    held++;
    if (held >= maxHeld) {
      applyHeld();
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws IOException {
    lastCheckpoint = checkpointId;
    settle(checkpointId);
  }

  @Override
  public void endInput() throws IOException {
    settle(lastCheckpoint + 1);
  }

  private void applyHeld() throws IOException {
    for (Map.Entry<String, Touched<F>> entry : touched.entrySet()) {
      Touched<F> each = entry.getValue();
      if (!each.facts.isEmpty()) {
        setCurrentKey(entry.getKey());
        byte[] now = state.value();
        if (!each.applied) {
          each.before = now;
          each.applied = true;
        }
        state.update(ledger.apply(entry.getKey(), now, each.facts));
        each.facts = new ArrayList<>(2);
      }
    }
    held = 0;
  }

  private void settle(long checkpoint) throws IOException {
    TopicChanges changes = new TopicChanges();
    KeyedLedger.Out out =
        new KeyedLedger.Out(
            row -> output.collect(new StreamRecord<>(row.before(checkpoint))),
            changes,
            transfer -> output.collect(SideOutputs.TRANSFERS, new StreamRecord<>(transfer)));
    List<Map.Entry<String, Touched<F>>> inOrder = new ArrayList<>(touched.entrySet());
    inOrder.sort(Map.Entry.comparingByKey()); // nearly the tables' order: ClickHouse sorts less
    for (Map.Entry<String, Touched<F>> entry : inOrder) {
      Touched<F> each = entry.getValue();
      setCurrentKey(entry.getKey());
      byte[] now = state.value();
      byte[] before = each.applied ? each.before : now;
      state.update(ledger.settle(entry.getKey(), before, now, each.facts, out));
    }
    changes.drainTo(change -> output.collect(SideOutputs.CHANGES, new StreamRecord<>(change)));
    touched.clear();
    held = 0;
  }
}
