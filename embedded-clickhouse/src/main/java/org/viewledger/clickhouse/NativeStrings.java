package org.viewledger.clickhouse;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A C array of UTF-8 strings, each ended by a NUL, and one of their lengths, in one piece of
 * memory.
 */
final class NativeStrings implements AutoCloseable {

  private final Memory memory;
  private final Pointer addresses;
  private final Pointer lengths;

  NativeStrings(Collection<String> strings) {
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

  Pointer addresses() {
    return addresses;
  }

  Pointer lengths() {
    return lengths;
  }

  @Override
  public void close() {
    memory.close();
  }
}
