package org.viewledger.ingest.http;

import java.net.URI;
import java.util.Map;

/**
 * One request to a platform.
 *
 * @param headers by name; one of them usually carries the token
 * @param body empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record Call(String method, URI uri, Map<String, String> headers, byte[] body) {
  private static final byte[] NO_BODY = {};

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(URI uri, Map<String, String> headers) {
    return new Call("GET", uri, headers, NO_BODY);
  }

  public static Call post(URI uri, Map<String, String> headers, byte[] body) {
    return new Call("POST", uri, headers, body);
  }

  /** Neither the query nor a header nor the body: each may hold a token. */
  @Override
  public String toString() {
    return method + ' ' + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
  }
}
