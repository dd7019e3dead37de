package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a request reached us: from whom, and whether by TLS. What stands in front of the server is
 * believed only where a setting names its address.
 *
 * @param source the address of whoever asks
 * @param secure whether their way to us is encrypted
 */
public record Wire(String source, boolean secure) {
  private static final String ATTRIBUTE = "viewledger.wire";

  /** Reads a request; the last word of a header is the one that the proxy itself wrote. */
  static Wire read(Context ctx, Set<String> trustedProxies) {
    String from = ctx.req().getRemoteAddr();
    if (!trustedProxies.contains(from)) {
      return new Wire(from, ctx.req().isSecure());
    }
    String forwardedFor = last(ctx.header("X-Forwarded-For"));
    return new Wire(
        forwardedFor.isEmpty() ? from : forwardedFor,
        last(ctx.header("X-Forwarded-Proto")).equalsIgnoreCase("https"));
  }

  /** The way of a request; without a guard in front, what the server itself saw. */
  public static Wire of(Context ctx) {
    Wire attached = ctx.attribute(ATTRIBUTE);
    return attached == null ? read(ctx, Set.of()) : attached;
  }

  void attach(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  /** Where this server stands for whoever asks, such as {@code https://so.phuong.example}. */
  public String origin(Context ctx) {
    return (secure ? "https://" : "http://") + ctx.header("Host");
  }

  private static String last(@Nullable String header) {
    return header == null ? "" : header.substring(header.lastIndexOf(',') + 1).strip();
  }
}
