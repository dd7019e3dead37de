package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param name for accounts of what was done
 * @param csrfToken what a write made with a session cookie must repeat, in the header {@code
 *     X-CSRF-Token} or the form field {@code csrf}; empty for a caller with a token
 */
public record Caller(String name, Optional<String> csrfToken) {
  private static final String ATTRIBUTE = "viewledger.caller";

  /** The caller of a request, empty where nobody has signed in. */
  public static Optional<Caller> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  void attach(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
