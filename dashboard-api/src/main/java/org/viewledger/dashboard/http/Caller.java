package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Role;

/**
 * Who asks.
 *
 * @param name for accounts of what was done
 * @param csrfToken what a write made with a session cookie must repeat, in the header {@code
 *     X-CSRF-Token} or the form field {@code csrf}; empty for a caller with a token
 * @param roles what they do here; none for the holder of a share link or of a token with scopes
 * @param unit the unit whose figures, and those of the units below it, they see; empty for all
 * @param permissions what they may do
 * @param restriction what a share link narrows further; empty for everybody else
 */
public record Caller(
    String name,
    Optional<String> csrfToken,
    Set<Role> roles,
    Optional<String> unit,
    Set<Permission> permissions,
    Optional<Restriction> restriction) {
  private static final String ATTRIBUTE = "viewledger.caller";
  private static final String COMMAND_LINE = "token";

  public Caller {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /** One who may do what their roles allow. */
  public Caller(String name, Optional<String> csrfToken, Set<Role> roles, Optional<String> unit) {
    this(name, csrfToken, roles, unit, Role.permissions(roles), Optional.empty());
  }

  /** One with every role who sees every unit. */
  public Caller(String name, Optional<String> csrfToken) {
    this(name, csrfToken, Role.all(), Optional.empty());
  }

  /** The holder of the server's own token, which is a file on its machine: the command line. */
  static Caller ofCommandLine() {
    return new Caller(COMMAND_LINE, Optional.empty());
  }

  /** The holder of a share link: reads what it is restricted to. */
  static Caller ofShareLink(String name, Restriction restriction) {
    return new Caller(
        name,
        Optional.empty(),
        Set.of(),
        restriction.unit(),
        Set.of(Permission.READ_FIGURES),
        Optional.of(restriction));
  }

  /** A program with a token that allows only so much. */
  static Caller ofToken(String name, Optional<String> unit, Set<Permission> permissions) {
    return new Caller(name, Optional.empty(), Set.of(), unit, permissions, Optional.empty());
  }

  /** The caller of a request, empty where nobody has signed in. */
  public static Optional<Caller> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * The caller of a request that only an administrator may make: the holder of the token, or the
   * administrator signed in.
   */
  static Caller administrator(Context ctx) {
    return of(ctx)
        .filter(Caller::isAdministrator)
        // What is checked and sent again is of every unit, and of no page that anybody knows.
        .filter(caller -> caller.unit().isEmpty())
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        HttpStatus.FORBIDDEN,
                        "administrators-only",
                        "only an administrator may do this: ask one")));
  }

  /** Whether this is no person's but that of whoever runs the server: it acts for anybody. */
  boolean isCommandLine() {
    return csrfToken.isEmpty() && name.equals(COMMAND_LINE);
  }

  static boolean isAdministrator(Context ctx) {
    return of(ctx).filter(Caller::isAdministrator).isPresent();
  }

  /** By what they may do, since a token with that scope has no role. */
  private boolean isAdministrator() {
    return may(Permission.RUN_CHECKS);
  }

  void attach(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
