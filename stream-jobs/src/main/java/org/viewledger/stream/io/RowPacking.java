package org.viewledger.stream.io;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.viewledger.stream.rows.TableRow;

/**
 * Packs rows into blocks right behind the operators that make them, for {@link ClickHouseSink}.
 * Nothing waits longer for it: rows leave with a checkpoint, and before its barrier every block is
 * given out.
 */
public final class RowPacking {
  private RowPacking() {}

  /** All rows, in blocks; each stream is packed in a chain with what makes it. */
  public static DataStream<RowBlock> of(List<SingleOutputStreamOperator<TableRow>> streams) {
    DataStream<RowBlock> all = null;
    for (SingleOutputStreamOperator<TableRow> rows : streams) {
      String uid = rows.getTransformation().getUid();
      DataStream<RowBlock> blocks =
          rows.transform("pack " + rows.getName(), TypeInformation.of(RowBlock.class), new Pack())
              .uid(uid + "-rows");
      all = all == null ? blocks : all.union(blocks);
    }
    if (all == null) {
      throw new IllegalArgumentException("no rows to pack");
    }
    return all;
  }

  private static final class Pack extends AbstractStreamOperator<RowBlock>
      implements OneInputStreamOperator<TableRow, RowBlock>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    private transient RowPacker packer;

    @SuppressWarnings("NullAway.Init") // open() comes first
    Pack() {}

    @Override
    public void open() throws Exception {
      super.open();
      packer = new RowPacker(block -> output.collect(new StreamRecord<>(block)));
    }

    @Override
    public void processElement(StreamRecord<TableRow> row) {
      packer.add(row.getValue());
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
      packer.flush();
    }

    @Override
    public void endInput() {
      packer.flush();
    }
  }
}
