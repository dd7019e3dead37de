package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name for accounts of what was done
 * @param csrfToken what a write made with a session cookie must repeat, in the header {@code
 *     X-CSRF-Token} or the form field {@code csrf}; empty for a caller with a token
 */
public record Caller(String name, Optional<String> csrfToken) {
  private static final String ATTRIBUTE = "viewledger.caller";
  private static final Set<String> ADMINISTRATORS = Set.of("token", "administrator");

  /** The caller of a request, empty where nobody has signed in. */
  public static Optional<Caller> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  /**
   * The caller of a request that only an administrator may make: the holder of the token, or the
   * administrator signed in.
   */
  static Caller administrator(Context ctx) {
    return of(ctx)
        .filter(Caller::isAdministrator)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        HttpStatus.FORBIDDEN,
                        "administrators-only",
                        "only an administrator may do this: ask one")));
  }

  static boolean isAdministrator(Context ctx) {
    return of(ctx).filter(Caller::isAdministrator).isPresent();
  }

  private boolean isAdministrator() {
    return ADMINISTRATORS.contains(name);
  }

  void attach(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
