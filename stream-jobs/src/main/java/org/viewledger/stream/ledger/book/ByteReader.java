package org.viewledger.stream.ledger.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link ByteWriter} wrote, in the same order. */
public final class ByteReader {
  private final byte[] bytes;
  private int position;

  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The version that leads a block.
   *
   * @throws IllegalStateException where it is not the one expected: state of another release
   */
  public ByteReader version(int expected) {
    version(expected, expected);
    return this;
  }

  /**
   * The version that leads a block, of several that can be read.
   *
   * @throws IllegalStateException where it is none of them: state of another release
   */
  public int version(int oldest, int newest) {
    int version = octet();
    if (version < oldest || version > newest) {
      throw new IllegalStateException(
          "state of version "
              + version
              + ", this release reads "
              + (oldest == newest ? "" : oldest + " to ")
              + newest);
    }
    return version;
  }

  public int octet() {
    return bytes[position++];
  }

  public long count() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  /** A {@link #count()} that numbers what follows. */
  public int length() {
    return Math.toIntExact(count());
  }

  public long signed() {
    long value = count();
    return (value >>> 1) ^ -(value & 1);
  }

  public String text() {
    int length = length();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  public List<String> texts() {
    int length = length();
    List<String> texts = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      texts.add(text());
    }
    return texts;
  }

  public byte[] block() {
    int length = length();
    byte[] block = Arrays.copyOfRange(bytes, position, position + length);
    position += length;
    return block;
  }
}
