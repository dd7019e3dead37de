package org.viewledger.clickhouse;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/** Reads what {@link BlockOutputStream} describes ({@code decompress=1}), checksums checked. */
final class BlockInputStream extends FilterInputStream {

  /** The drivers send 64 KB; a block may not outgrow this process's heap. */
  private static final int LARGEST = 8 * 1024 * 1024;

  private static final byte NOT_COMPRESSED = 0x02;

  private final LZ4SafeDecompressor decompressor =
      LZ4Factory.fastestJavaInstance().safeDecompressor();
  private byte[] plain = new byte[0];
  private int at;
  private int limit;

  BlockInputStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return at < limit || nextBlock() ? plain[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == limit && !nextBlock()) {
      return -1;
    }
    int count = Math.min(length, limit - at);
    System.arraycopy(plain, at, bytes, offset, count);
    at += count;
    return count;
  }

  private boolean nextBlock() throws IOException {
    byte[] head = in.readNBytes(BlockOutputStream.CHECKSUM + BlockOutputStream.HEAD);
    if (head.length == 0) {
      return false;
    }
    if (head.length < BlockOutputStream.CHECKSUM + BlockOutputStream.HEAD) {
      throw new EOFException("a compressed block ends within its head");
    }
    ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    byte method = fields.get(BlockOutputStream.CHECKSUM);
    int size = fields.getInt(BlockOutputStream.CHECKSUM + 1);
    int plainSize = fields.getInt(BlockOutputStream.CHECKSUM + 5);
    if (size < BlockOutputStream.HEAD || size > LARGEST || plainSize < 0 || plainSize > LARGEST) {
      throw new BadBlockException("a compressed block of " + size + " bytes for " + plainSize);
    }
    byte[] block = new byte[size];
    System.arraycopy(head, BlockOutputStream.CHECKSUM, block, 0, BlockOutputStream.HEAD);
    int left = size - BlockOutputStream.HEAD;
    if (in.readNBytes(block, BlockOutputStream.HEAD, left) < left) {
      throw new EOFException("a compressed block ends early");
    }
    CityHash128.Hash checksum = CityHash128.of(block, 0, size);
    if (checksum.low() != fields.getLong(0) || checksum.high() != fields.getLong(8)) {
      throw new BadBlockException("a compressed block's checksum does not match");
    }
    unpack(block, method, plainSize);
    return limit > 0 || nextBlock();
  }

  private void unpack(byte[] block, byte method, int plainSize) throws BadBlockException {
    int left = block.length - BlockOutputStream.HEAD;
    if (plain.length < plainSize) {
      plain = new byte[plainSize];
    }
    at = 0;
    limit = plainSize;
    try {
      if (method == BlockOutputStream.LZ4
          && decompressor.decompress(block, BlockOutputStream.HEAD, left, plain, 0) == plainSize) {
        return;
      }
    } catch (LZ4Exception e) {
      throw new BadBlockException("a compressed block is damaged: " + e.getMessage());
    }
    if (method != NOT_COMPRESSED || left != plainSize) {
      throw new BadBlockException("a compressed block of an unknown method: " + method);
    }
    System.arraycopy(block, BlockOutputStream.HEAD, plain, 0, left);
  }

  /** The body is not what {@code decompress=1} promises. */
  static final class BadBlockException extends IOException {

    private static final long serialVersionUID = 1L;

    BadBlockException(String message) {
      super(message);
    }
  }
}
