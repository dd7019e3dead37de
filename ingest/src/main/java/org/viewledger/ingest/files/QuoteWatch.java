package org.viewledger.ingest.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Notices a quoted field that is never closed: a parser would take the rest of the file for one
 * cell, and its rows would vanish without a word.
 */
final class QuoteWatch extends FilterReader {
  private final char separator;
  private boolean quoted;
  private boolean fieldStarts = true;
  private boolean afterCarriageReturn;
  private long line = 1;
  private long openedAt;

  QuoteWatch(Reader in, char separator) {
    super(in);
    this.separator = separator;
  }

  /** The line of the quote that is open now, 0 for none. */
  long openSince() {
    return quoted ? openedAt : 0;
  }

  /** The line that has been read up to, from 1. */
  long line() {
    return line;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      see((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      see(buffer[offset + i]);
    }
    return count;
  }

  private void see(char c) {
    if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
      line++;
    }
    afterCarriageReturn = c == '\r';
    if (c == '"') {
      // A doubled quote closes and opens again, which comes to the same.
      if (quoted) {
        quoted = false;
        fieldStarts = true;
      } else if (fieldStarts) {
        quoted = true;
        openedAt = line;
      }
    } else if (!quoted) {
      fieldStarts = c == separator || c == '\n' || c == '\r';
    }
  }
}
