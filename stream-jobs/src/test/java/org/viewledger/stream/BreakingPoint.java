package org.viewledger.stream;

import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Passes everything on, and may break at every step of a checkpoint. */
final class BreakingPoint<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T> {
  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(StreamRecord<T> element) {
    output.collect(element);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    FaultyStore.point();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    FaultyStore.point();
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    FaultyStore.point();
    super.notifyCheckpointComplete(checkpointId);
  }
}
