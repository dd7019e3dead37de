package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;

/** The page of ours that a form was sent from. */
public final class CameFrom {
  private CameFrom() {}

  /**
   * Its path with what it asks; the first page where the browser does not say, or says another's.
   */
  public static String page(Context ctx) {
    String referer = ctx.header("Referer");
    String host = ctx.header("Host");
    if (referer == null || host == null) {
      return "/";
    }
    try {
      URI from = new URI(referer);
      boolean ours = host.equals(from.getRawAuthority()) && from.getRawPath() != null;
      if (!ours || !from.getRawPath().startsWith("/") || from.getRawPath().startsWith("//")) {
        return "/";
      }
      return from.getRawQuery() == null
          ? from.getRawPath()
          : from.getRawPath() + '?' + from.getRawQuery();
    } catch (URISyntaxException e) {
      return "/"; // no browser sends such a thing
    }
  }
}
