package org.viewledger.stream;

import java.util.List;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.source.legacy.RichParallelSourceFunction;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * A log of partitions as Kafka's source reads it: positions lie in checkpoints, and what was read
 * after the last one is read again. A test says how far it goes. It may break where it takes part
 * in a checkpoint.
 */
@SuppressWarnings("deprecation") // the new kind of source needs a dozen classes for the same
final class ScriptedLog extends RichParallelSourceFunction<ConsumedRecord>
    implements CheckpointedFunction, CheckpointListener {
  private static final long serialVersionUID = 1L;
  private static final Object CHANGED = new Object();

  private static List<List<ConsumedRecord>> partitions = List.of();
  private static int[] ends = {};

  private transient int[] positions;
  private transient ListState<Tuple2<Integer, Integer>> state;
  private volatile boolean cancelled;

  @SuppressWarnings("NullAway.Init") // made before it runs
  ScriptedLog() {}

  /** Writes another log, of which nothing can be read yet. */
  static void write(List<List<ConsumedRecord>> log) {
    synchronized (CHANGED) {
      partitions = log;
      ends = new int[log.size()];
    }
  }

  /** From now on a partition can be read so far. */
  static void release(int partition, int end) {
    synchronized (CHANGED) {
      ends[partition] = Math.min(end, partitions.get(partition).size());
      CHANGED.notifyAll();
    }
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    positions = new int[partitions.size()];
    state =
        context
            .getOperatorStateStore()
            .getUnionListState(
                new ListStateDescriptor<>("positions", Types.TUPLE(Types.INT, Types.INT)));
    for (Tuple2<Integer, Integer> each : state.get()) {
      positions[each.f0] = each.f1;
    }
  }

  @Override
  public void run(SourceContext<ConsumedRecord> context) throws Exception {
    int tasks = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    while (!cancelled) {
      boolean any = false;
      for (int partition = task; partition < positions.length; partition += tasks) {
        any |= read(partition, context);
      }
      synchronized (CHANGED) {
        if (!any && !cancelled) {
          CHANGED.wait(50);
        }
      }
    }
  }

  private boolean read(int partition, SourceContext<ConsumedRecord> context) {
    int end;
    synchronized (CHANGED) {
      end = ends[partition];
    }
    if (positions[partition] >= end) {
      return false;
    }
    synchronized (context.getCheckpointLock()) {
      context.collect(partitions.get(partition).get(positions[partition]));
      positions[partition]++;
    }
    return true;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    FaultyStore.point();
    state.clear();
    int tasks = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    for (int partition = task; partition < positions.length; partition += tasks) {
      state.add(Tuple2.of(partition, positions[partition]));
    }
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    FaultyStore.point();
  }

  @Override
  public void cancel() {
    cancelled = true;
  }
}
