package org.viewledger.stream.io;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.viewledger.stream.cut.CheckpointContents;
import org.viewledger.stream.cut.Cut;

/**
 * Gives each part the number of its cut: the first place where the checkpoint is known. From here
 * on a part keeps its number, whatever generation commits it.
 *
 * <p>It also remembers the newest cut that had anything in it. A start compares that with
 * ClickHouse: a cut that this checkpoint knows of and ClickHouse does not was lost there.
 */
final class StampCut
    implements MapFunction<CommittableMessage<CutPart>, CommittableMessage<CutPart>>,
        CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final long generation;
  private long newest;
  private transient ListState<Long> state;

  @SuppressWarnings("NullAway.Init") // Flink initialises the state before the first element
  StampCut(long generation) {
    this.generation = generation;
  }

  @Override
  @SuppressWarnings("removal") // the only way that Flink 2.2 has to ask
  public CommittableMessage<CutPart> map(CommittableMessage<CutPart> message) {
    if (!(message instanceof CommittableWithLineage<CutPart> part)) {
      return message;
    }
    Cut cut = new Cut(generation, part.getCheckpointIdOrEOI());
    newest = cut.number();
    return new CommittableWithLineage<>(
        part.getCommittable().stamped(cut), part.getCheckpointIdOrEOI(), part.getSubtaskId());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    state.clear();
    state.add(newest);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(CheckpointContents.NEWEST_CUT_STATE, Types.LONG));
    for (long restored : state.get()) {
      newest = Math.max(newest, restored);
    }
  }
}
