package org.viewledger.stream.ledger.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** Writes numbers and texts in few bytes; {@link ByteReader} reads them back. */
public final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int size;

  /** The bytes written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  public ByteWriter octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** A number that is mostly small and not negative: seven bits a byte. */
  public ByteWriter count(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** A number mostly near zero, of either sign. */
  public ByteWriter signed(long value) {
    return count((value << 1) ^ (value >> 63));
  }

  public ByteWriter text(String value) {
    return block(value.getBytes(StandardCharsets.UTF_8));
  }

  public ByteWriter texts(Collection<String> values) {
    count(values.size());
    values.forEach(this::text);
    return this;
  }

  /** Any bytes, led by their number. */
  public ByteWriter block(byte[] value) {
    count(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
