package org.viewledger.stream.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import org.viewledger.stream.rows.TableRow;

/**
 * Rows one behind the other, each led by the length of its key and its own: eight bytes, as many as
 * the cut takes at a row's end, so that rows are stamped where they lie.
 */
final class Frames {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final LZ4Compressor PACK = LZ4Factory.fastestInstance().fastCompressor();

  /** Of the two kinds the one that is native; the other is plain Java and four times slower. */
  private static final LZ4SafeDecompressor UNPACK = LZ4Factory.fastestInstance().safeDecompressor();

  private byte[] bytes = new byte[1 << 12];
  private int size;
  private int rows;

  void add(TableRow row) {
    add(row.bytes(), row.keyLength());
  }

  private void add(byte[] row, int keyLength) {
    int end = size + Long.BYTES + row.length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end));
    }
    INT.set(bytes, size, keyLength);
    INT.set(bytes, size + Integer.BYTES, row.length);
    System.arraycopy(row, 0, bytes, size + Long.BYTES, row.length);
    size = end;
    rows++;
  }

  int size() {
    return size;
  }

  int rows() {
    return rows;
  }

  /** What was added, in few bytes; begins anew. */
  byte[] pack() {
    byte[] packed = PACK.compress(bytes, 0, size);
    size = 0;
    rows = 0;
    return packed;
  }

  private static byte[] unpack(RowBlock block) {
    byte[] bytes = new byte[block.size()];
    int size = UNPACK.decompress(block.packed(), bytes);
    if (size != bytes.length) {
      throw new IllegalStateException("a block of " + bytes.length + " bytes holds " + size);
    }
    return bytes;
  }

  /** The rows of a block again. */
  static void forEach(RowBlock block, Consumer<TableRow> each) {
    byte[] bytes = unpack(block);
    for (int at = 0; at < bytes.length; ) {
      int keyLength = (int) INT.get(bytes, at);
      int length = (int) INT.get(bytes, at + Integer.BYTES);
      int begin = at + Long.BYTES;
      at = begin + length;
      each.accept(
          new TableRow(
              block.table(),
              block.metrics(),
              keyLength,
              Arrays.copyOfRange(bytes, begin, at),
              block.order()));
    }
  }

  /** The rows of a block, each with the cut behind it: the body of an insert. */
  static byte[] stamped(RowBlock block, long cut) {
    byte[] bytes = unpack(block);
    for (int at = 0; at < bytes.length; ) {
      int length = (int) INT.get(bytes, at + Integer.BYTES);
      System.arraycopy(bytes, at + Long.BYTES, bytes, at, length);
      LONG.set(bytes, at + length, cut);
      at += length + Long.BYTES;
    }
    return bytes;
  }
}
