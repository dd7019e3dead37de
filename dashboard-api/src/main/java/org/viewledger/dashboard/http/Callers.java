package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.ApiToken;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Scope;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.accounts.Session;
import org.viewledger.dashboard.accounts.ShareLink;
import org.viewledger.dashboard.accounts.SignIn;

/**
 * Finds out who asks: by the token of whoever runs the server, by a program's token, by a session's
 * cookie, or by a share link, which is good for its own address alone.
 */
public final class Callers {
  static final String SHARE_FOLDER = "/s/";

  private static final String BEARER = "bearer ";
  private static final String SESSION = "viewledger.session";
  private static final String SHARE = "viewledger.share";

  private final Secret token;
  private final Accounts accounts;

  public Callers(Secret token, Accounts accounts) {
    this.token = token;
    this.accounts = accounts;
  }

  /** The caller of a request; empty where nobody has signed in. */
  Optional<Caller> find(Context ctx) {
    if (ctx.path().startsWith(SHARE_FOLDER)) {
      // Also of who is signed in: what the link shows is all that is shown there.
      return byShareLink(ctx, ctx.path().substring(SHARE_FOLDER.length()));
    }
    String authorization = ctx.header("Authorization");
    if (authorization != null) {
      // A wrong token is refused even beside a good cookie: the caller meant the token.
      return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
          ? byToken(authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    String cookie = ctx.cookie(SignInCookies.session(ctx));
    return cookie == null || cookie.isBlank() ? Optional.empty() : bySession(ctx, cookie);
  }

  /** The session of the request's cookie. */
  public static Optional<Session> session(Context ctx) {
    return Optional.ofNullable(ctx.attribute(SESSION));
  }

  /** The open share link of the request's address. */
  public static Optional<ShareLink> share(Context ctx) {
    return Optional.ofNullable(ctx.attribute(SHARE));
  }

  private Optional<Caller> byToken(String given) {
    if (token.matches(given)) {
      return Optional.of(Caller.ofCommandLine());
    }
    return accounts.tokens().find(given).flatMap(this::ofToken);
  }

  /** A token may do no more than its maker may do now. */
  private Optional<Caller> ofToken(ApiToken found) {
    Set<Permission> may = Scope.permissions(found.scopes(), accounts.permissions(found.person()));
    return may.isEmpty()
        ? Optional.empty()
        : Optional.of(Caller.ofToken(found.caller(), accounts.unit(found.person()), may));
  }

  private Optional<Caller> bySession(Context ctx, String cookie) {
    Optional<Session> session = accounts.sessions().find(cookie);
    Optional<Caller> caller = session.flatMap(this::ofSession);
    if (caller.isPresent()) {
      ctx.attribute(SESSION, session.get());
    }
    return caller;
  }

  private Optional<Caller> ofSession(Session session) {
    Optional<String> csrf = Optional.of(session.csrfToken());
    if (session.means() == Session.Means.ONCE) {
      return session.person().equals(SignIn.ADMINISTRATOR)
          ? Optional.of(new Caller(session.person(), csrf))
          : Optional.empty();
    }
    return accounts
        .signIn()
        .person(session)
        .map(person -> new Caller(person.name(), csrf, person.roles(), person.unit()));
  }

  /** A link opens as long as whoever made it may see what it shows. */
  private Optional<Caller> byShareLink(Context ctx, String address) {
    Optional<ShareLink> link = accounts.openShare(address);
    link.ifPresent(open -> ctx.attribute(SHARE, open));
    return link.map(
        open ->
            Caller.ofShareLink(
                "share/" + open.id(),
                new Restriction(open.shown().unit(), open.shown().topic(), open.shown().days())));
  }
}
