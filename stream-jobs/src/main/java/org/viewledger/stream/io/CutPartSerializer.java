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
 * and the older ones stay readable. Tables are written by name, so that their order may change.
 */
final class CutPartSerializer implements SimpleVersionedSerializer<CutPart> {
  private static final int VERSION = 1;
  private static final int UNSTAMPED = 0;
  private static final int ROW_OVERHEAD = 4;
  private static final int HEAD = 256;

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
      List<byte[]> rows = part.rows().getOrDefault(count.getKey(), List.of());
      out.writeInt(rows.size());
      for (byte[] row : rows) {
        out.writeInt(row.length);
        out.write(row);
      }
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
    Map<Table, List<byte[]>> rows = new EnumMap<>(Table.class);
    Map<Table, Long> counts = new EnumMap<>(Table.class);
    for (int left = in.readInt(); left > 0; left--) {
      Table table = Table.valueOf(in.readUTF());
      counts.put(table, in.readLong());
      List<byte[]> each = rows(in);
      if (!each.isEmpty()) {
        rows.put(table, each);
      }
    }
    return new CutPart(cut, rows, counts, offsets);
  }

  private static List<byte[]> rows(DataInputDeserializer in) throws IOException {
    int count = in.readInt();
    List<byte[]> rows = new ArrayList<>(count);
    for (int left = count; left > 0; left--) {
      byte[] row = new byte[in.readInt()];
      in.readFully(row);
      rows.add(row);
    }
    return rows;
  }

  private static int size(CutPart part) {
    long size = HEAD;
    for (List<byte[]> rows : part.rows().values()) {
      for (byte[] row : rows) {
        size += row.length + ROW_OVERHEAD;
      }
    }
    return (int) Math.min(size, Integer.MAX_VALUE - HEAD);
  }
}
