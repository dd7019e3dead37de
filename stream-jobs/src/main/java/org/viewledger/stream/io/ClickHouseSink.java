package org.viewledger.stream.io;

import java.util.Collection;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessageTypeInfo;
import org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.viewledger.stream.cut.CheckpointContents;
import org.viewledger.stream.cut.Lineage;

/**
 * The one sink for all tables: what a completed checkpoint covers becomes a cut in ClickHouse.
 *
 * <pre>
 *   writer            latest row of each key since the last checkpoint
 *   stamp             the part gets its cut, generation and checkpoint
 *   committer         after the checkpoint: cut "open", then the rows, table by table
 *   global committer  when all subtasks have written: cut "done", with offsets and row counts
 * </pre>
 *
 * <p>All rows of one key have to come from one subtask and to reach the same subtask of the sink:
 * run it at the parallelism of the operators before it, without a redistribution in between.
 * Checkpoints have to be aligned and exactly-once.
 */
public final class ClickHouseSink
    implements Sink<RowBlock>,
        SupportsCommitter<CutPart>,
        SupportsPreCommitTopology<CutPart, CutPart>,
        SupportsPostCommitTopology<CutPart> {
  private static final long serialVersionUID = 1L;

  private final CutStore.Factory store;
  private final long generation;
  private final Lineage lineage;

  /**
   * @param store where cuts go; reached from the committers, not from here
   * @param generation which start of the job this is
   * @param lineage since when the tables hold what this job wrote
   */
  public ClickHouseSink(CutStore.Factory store, long generation, Lineage lineage) {
    this.store = store;
    this.generation = generation;
    this.lineage = lineage;
  }

  @Override
  public SinkWriter<RowBlock> createWriter(WriterInitContext context) {
    return new Writer();
  }

  @Override
  public Committer<CutPart> createCommitter(CommitterInitContext context) {
    return new RowsCommitter(store.connect(), Patience.system());
  }

  @Override
  public DataStream<CommittableMessage<CutPart>> addPreCommitTopology(
      DataStream<CommittableMessage<CutPart>> parts) {
    return parts
        .map(new StampCut(generation))
        .returns(CommittableMessageTypeInfo.of(CutPartSerializer::new))
        // A task of its own: the next cut's rows are computed while ClickHouse takes these.
        .startNewChain()
        .name("stamp")
        .uid(CheckpointContents.STAMP_UID_SUFFIX);
  }

  @Override
  public void addPostCommitTopology(DataStream<CommittableMessage<CutPart>> written) {
    CutStore.Factory factory = store;
    Lineage since = lineage;
    StandardSinkTopologies.addGlobalCommitter(
        written,
        context -> new DoneCommitter(factory.connect(), Patience.system(), since),
        CutPartSerializer::new);
  }

  @Override
  public SimpleVersionedSerializer<CutPart> getCommittableSerializer() {
    return new CutPartSerializer();
  }

  @Override
  public SimpleVersionedSerializer<CutPart> getWriteResultSerializer() {
    return new CutPartSerializer();
  }

  private static final class Writer implements CommittingSinkWriter<RowBlock, CutPart> {
    private final RowBuffer buffer = new RowBuffer();

    @Override
    public void write(RowBlock block, Context context) {
      buffer.add(block);
    }

    @Override
    public void flush(boolean endOfInput) {
      // Rows leave only with a checkpoint.
    }

    @Override
    public Collection<CutPart> prepareCommit() {
      return buffer.drain();
    }

    @Override
    public void close() {
      // Holds nothing but memory.
    }
  }
}
