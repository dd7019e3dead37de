package org.viewledger.dashboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, without decoding them first, none longer than a bound. */
final class LineReader {
  private final InputStream in;
  private final int longest;
  private byte[] buffer = new byte[128 * 1024];
  private int from;
  private int to;
  private boolean ended;
  private boolean tooLong;
  private long number;

  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its end; null after the last, or before one that is too long. */
  byte @Nullable [] next() throws IOException {
    int searched = from;
    while (true) {
      for (int i = searched; i < to; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, i);
          from = i + 1;
          number++;
          return line;
        }
      }
      if (ended) {
        return last();
      }
      searched = to - from;
      if (searched > longest) {
        number++;
        tooLong = true;
        return null;
      }
      fill();
      searched += from;
    }
  }

  private byte @Nullable [] last() {
    if (from == to) {
      return null;
    }
    byte[] line = Arrays.copyOfRange(buffer, from, to);
    from = to;
    number++;
    return line;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      ended = true;
    } else {
      to += read;
    }
  }

  /** The number of the line read last, from 1. */
  long number() {
    return number;
  }

  /** Whether reading stopped before a line that is too long. */
  boolean isTooLong() {
    return tooLong;
  }
}
