package org.viewledger.local.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much of a body has been sent, and how many lines of it. */
final class CountedBody extends FilterInputStream {
  private final LongConsumer sent;
  private long bytes;
  private long lines;
  private boolean lineOpen;

  CountedBody(InputStream in, LongConsumer sent) {
    super(in);
    this.sent = sent;
  }

  /** Lines with something in them. */
  long lines() {
    return lines + (lineOpen ? 1 : 0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    for (int i = offset; i < offset + n; i++) {
      if (buffer[i] == '\n') {
        lines += lineOpen ? 1 : 0;
        lineOpen = false;
      } else if (buffer[i] > ' ' || buffer[i] < 0) {
        lineOpen = true;
      }
    }
    if (n > 0) {
      bytes += n;
      sent.accept(bytes);
    }
    return n;
  }
}
