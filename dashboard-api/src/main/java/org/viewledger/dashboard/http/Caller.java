package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.Role;

/**
 * Who asks.
 *
 * @param name for accounts of what was done
 * @param csrfToken what a write made with a session cookie must repeat, in the header {@code
 *     X-CSRF-Token} or the form field {@code csrf}; empty for a caller with a token
 * @param roles what they do here
 * @param unit the unit whose figures, and those of the units below it, they see; empty for all
 */
public record Caller(
    String name, Optional<String> csrfToken, Set<Role> roles, Optional<String> unit) {
  private static final String ATTRIBUTE = "viewledger.caller";

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** One with every role who sees every unit. */
  public Caller(String name, Optional<String> csrfToken) {
    this(name, csrfToken, Role.all(), Optional.empty());
  }

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
    return roles.contains(Role.ADMINISTRATOR);
  }

  void attach(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
