package org.viewledger.clickhouse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes answers in the shape of ClickHouse's HTTP interface. */
final class Answer {

  private final HttpExchange exchange;
  private final Compression compression;
  private boolean begun;

  Answer(HttpExchange exchange, Compression compression) {
    this.exchange = exchange;
    this.compression = compression;
  }

  /** The common headers of every answer to a statement. */
  void describe(String queryId, String version) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Query-Id", queryId);
    headers.set("X-ClickHouse-Timezone", "UTC");
    headers.set("X-ClickHouse-Server-Display-Name", "viewledger-embedded");
    headers.set("X-ClickHouse-Server-Version", version);
    headers.set("Keep-Alive", "timeout=10");
  }

  /** Starts an answer whose length is not known; close the stream to end it. */
  OutputStream begin(String format, Counts counts, long elapsedNanos) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Format", format);
    headers.set("X-ClickHouse-Summary", counts.summary(elapsedNanos));
    headers.set("Content-Type", contentType(format));
    compression.announce(headers);
    begun = true;
    exchange.sendResponseHeaders(200, 0);
    return compression.pack(exchange.getResponseBody());
  }

  /**
   * Reports a failure. Once an answer has begun its status is out, so the connection is cut
   * instead: the caller must never take part of an answer for the whole.
   */
  void fail(EngineException error, String version) throws IOException {
    if (begun) {
      throw new IOException("the answer was cut short: " + error.getMessage());
    }
    drain();
    byte[] text = (error.text(version) + "\n").getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Exception-Code", Integer.toString(error.code()));
    headers.set("Content-Type", "text/plain; charset=UTF-8");
    exchange.sendResponseHeaders(error.httpStatus(), text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  void plain(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** A caller that is still sending would meet a reset instead of the error. */
  private void drain() throws IOException {
    InputStream body = exchange.getRequestBody();
    byte[] piece = new byte[64 * 1024];
    int count = 0;
    while (count >= 0) {
      count = body.read(piece);
    }
  }

  private static String contentType(String format) {
    String folded = format.toLowerCase(Locale.ROOT);
    if (folded.startsWith("json")) {
      return folded.contains("eachrow")
          ? "application/x-ndjson; charset=UTF-8"
          : "application/json; charset=UTF-8";
    }
    if (folded.startsWith("tabseparated") || folded.startsWith("tsv")) {
      return "text/tab-separated-values; charset=UTF-8";
    }
    if (folded.startsWith("csv")) {
      return "text/csv; charset=UTF-8";
    }
    return folded.startsWith("rowbinary") || folded.equals("native")
        ? "application/octet-stream"
        : "text/plain; charset=UTF-8";
  }
}
