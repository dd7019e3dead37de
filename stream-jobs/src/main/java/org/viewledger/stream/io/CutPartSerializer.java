package org.viewledger.stream.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.rows.Table;

/**
 * A {@link CutPart} as bytes. They lie in checkpoints: a change of this layout is a new version,
 * and the older ones stay readable. Tables and metrics are written by name, so that their order may
 * change.
 */
final class CutPartSerializer implements SimpleVersionedSerializer<CutPart> {
  private static final int VERSION = 1;
  private static final int UNSTAMPED = 0;
  private static final int BLOCK_OVERHEAD = 128;
  private static final int HEAD = 1024;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(CutPart part) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(size(part));
    out.writeLong(part.isStamped() ? part.cut().number() : UNSTAMPED);
    out.writeInt(part.offsets().size());
    for (Map.Entry<String, Long> offset : part.offsets().entrySet()) {
      out.writeUTF(offset.getKey());
      out.writeLong(offset.getValue());
    }
    out.writeInt(part.counts().size());
    for (Map.Entry<Table, Long> count : part.counts().entrySet()) {
      out.writeUTF(count.getKey().name());
      out.writeLong(count.getValue());
    }
    out.writeInt(part.blocks().size());
    for (RowBlock block : part.blocks()) {
      out.writeUTF(block.table().name());
      out.writeUTF(String.join(",", Table.metrics(block.metrics())));
      out.writeLong(block.order());
      out.writeInt(block.rows());
      out.writeInt(block.size());
      out.writeInt(block.packed().length);
      out.write(block.packed());
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public CutPart deserialize(int version, byte[] serialized) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "a checkpoint holds rows in version "
              + version
              + ", this build reads version "
              + VERSION
              + ": start the build that wrote it");
    }
    DataInputDeserializer in = new DataInputDeserializer(serialized);
    long number = in.readLong();
    @Nullable Cut cut = number == UNSTAMPED ? null : Cut.of(number);
    Map<String, Long> offsets = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      offsets.put(in.readUTF(), in.readLong());
    }
    Map<Table, Long> counts = new EnumMap<>(Table.class);
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(Table.valueOf(in.readUTF()), in.readLong());
    }
    int blocks = in.readInt();
    List<RowBlock> rows = new ArrayList<>(blocks);
    for (int left = blocks; left > 0; left--) {
      rows.add(block(in));
    }
    return new CutPart(cut, rows, counts, offsets);
  }

  private static RowBlock block(DataInputDeserializer in) throws IOException {
    Table table = Table.valueOf(in.readUTF());
    String metrics = in.readUTF();
    long order = in.readLong();
    int rows = in.readInt();
    int size = in.readInt();
    byte[] packed = new byte[in.readInt()];
    in.readFully(packed);
    List<String> ids = metrics.isEmpty() ? List.of() : List.of(metrics.split(",", -1));
    return new RowBlock(table, Table.metrics(ids), order, rows, size, packed, Map.of());
  }

  private static int size(CutPart part) {
    long size = HEAD;
    for (RowBlock block : part.blocks()) {
      size += block.packed().length + BLOCK_OVERHEAD;
    }
    return (int) Math.min(size, Integer.MAX_VALUE - HEAD);
  }
}
