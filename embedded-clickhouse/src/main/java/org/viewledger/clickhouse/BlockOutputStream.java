package org.viewledger.clickhouse;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * ClickHouse's own compression ({@code compress=1}): blocks of checksum (16 bytes), method 0x82,
 * compressed size with these nine bytes of head, plain size, LZ4 data.
 */
final class BlockOutputStream extends FilterOutputStream {

  static final int CHECKSUM = 16;
  static final int HEAD = 9;
  static final byte LZ4 = (byte) 0x82;
  private static final int BLOCK = 64 * 1024;

  private final LZ4Compressor compressor = LZ4Factory.fastestJavaInstance().fastCompressor();
  private final byte[] plain = new byte[BLOCK];
  private final byte[] packed = new byte[CHECKSUM + HEAD + compressor.maxCompressedLength(BLOCK)];
  private int filled;

  BlockOutputStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == BLOCK) {
      writeBlock();
    }
    plain[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      if (filled == BLOCK) {
        writeBlock();
      }
      int count = Math.min(left, BLOCK - filled);
      System.arraycopy(bytes, at, plain, filled, count);
      filled += count;
      at += count;
      left -= count;
    }
  }

  @Override
  public void flush() throws IOException {
    writeBlock();
    super.flush();
  }

  private void writeBlock() throws IOException {
    if (filled == 0) {
      return;
    }
    int size = HEAD + compressor.compress(plain, 0, filled, packed, CHECKSUM + HEAD);
    ByteBuffer head = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    head.put(CHECKSUM, LZ4).putInt(CHECKSUM + 1, size).putInt(CHECKSUM + 5, filled);
    CityHash128.Hash checksum = CityHash128.of(packed, CHECKSUM, size);
    head.putLong(0, checksum.low()).putLong(8, checksum.high());
    out.write(packed, 0, CHECKSUM + size);
    filled = 0;
  }
}
