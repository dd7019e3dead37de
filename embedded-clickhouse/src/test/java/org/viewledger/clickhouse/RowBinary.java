package org.viewledger.clickhouse;

import java.io.ByteArrayOutputStream;

/** Rows of (UInt64, String) in ClickHouse's RowBinary. */
final class RowBinary {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  RowBinary uint64(long value) {
    for (int shift = 0; shift < 64; shift += 8) {
      out.write((int) (value >>> shift));
    }
    return this;
  }

  RowBinary string(byte[] text) {
    int length = text.length;
    while (length >= 0x80) {
      out.write((length & 0x7f) | 0x80);
      length >>>= 7;
    }
    out.write(length);
    out.writeBytes(text);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
