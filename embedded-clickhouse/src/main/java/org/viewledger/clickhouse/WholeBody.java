package org.viewledger.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that was announced with a length and must have it: half an insert is no insert. */
final class WholeBody extends FilterInputStream {

  private long left;

  private WholeBody(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  static InputStream of(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null
        ? exchange.getRequestBody()
        : new WholeBody(exchange.getRequestBody(), Long.parseLong(length.trim()));
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (length > 0) {
      count(count);
    }
    return count;
  }

  private void count(int read) throws EOFException {
    if (read > 0) {
      left -= read;
    } else if (read < 0 && left > 0) {
      throw new EOFException("the caller went away " + left + " bytes before the body's end");
    }
  }
}
