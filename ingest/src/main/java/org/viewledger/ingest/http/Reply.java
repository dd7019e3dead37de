package org.viewledger.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform answered.
 *
 * @param headers the first value of each, by lower-case name
 * @param body at most {@link HttpTransport#MAX_BODY} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Reply(int status, Map<String, String> headers, byte[] body) {
  public Reply {
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(lower);
  }

  /** A header's value; the name's case does not matter. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Not the body: it may hold a token ({@code paging.next} of Facebook does). */
  @Override
  public String toString() {
    return "HTTP " + status + ", " + body.length + " bytes";
  }
}
