package org.viewledger.clickhouse;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of {@code {name:Type}} placeholders, laid out for the engine, which binds them. */
final class QueryParameters implements AutoCloseable {

  private final @Nullable Table names;
  private final @Nullable Table values;
  private final int count;

  QueryParameters(Map<String, String> byName) {
    count = byName.size();
    names = count == 0 ? null : new Table(byName.keySet());
    values = count == 0 ? null : new Table(byName.values());
  }

  long count() {
    return count;
  }

  @Nullable Pointer names() {
    return names == null ? null : names.addresses;
  }

  @Nullable Pointer nameLengths() {
    return names == null ? null : names.lengths;
  }

  @Nullable Pointer values() {
    return values == null ? null : values.addresses;
  }

  @Nullable Pointer valueLengths() {
    return values == null ? null : values.lengths;
  }

  @Override
  public void close() {
    if (names != null && values != null) {
      names.close();
      values.close();
    }
  }

  /** A C array of strings and one of their lengths, in one piece of memory. */
  private static final class Table implements AutoCloseable {

    private final Memory memory;
    private final Pointer addresses;
    private final Pointer lengths;

    Table(Collection<String> strings) {
      byte[][] encoded =
          strings.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
      long head = 2L * encoded.length * Native.POINTER_SIZE;
      long size = head;
      for (byte[] bytes : encoded) {
        size += bytes.length + 1L;
      }
      memory = new Memory(size);
      addresses = memory.share(0);
      lengths = memory.share((long) encoded.length * Native.POINTER_SIZE);
      long at = head;
      for (int i = 0; i < encoded.length; i++) {
        memory.write(at, encoded[i], 0, encoded[i].length);
        memory.setByte(at + encoded[i].length, (byte) 0);
        addresses.setPointer((long) i * Native.POINTER_SIZE, memory.share(at));
        lengths.setLong((long) i * Native.POINTER_SIZE, encoded[i].length);
        at += encoded[i].length + 1L;
      }
    }

    @Override
    public void close() {
      memory.close();
    }
  }
}
