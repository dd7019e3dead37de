package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Session;
import org.viewledger.dashboard.accounts.Sessions;
import org.viewledger.dashboard.accounts.SignIn;
import org.viewledger.dashboard.accounts.TooManyAttemptsException;

/**
 * Signing in and out: {@code POST /sign-in} with the form field {@code password} (and {@code next},
 * a path of this server), {@code POST /sign-out}. A form is answered with a redirect: to {@code
 * next}, or back to {@code /sign-in?failed=wrong} or {@code ?failed=often}. Whoever accepts JSON
 * only is answered 204 or with a problem. The page {@code GET /sign-in} belongs to the pages.
 */
public final class SignInRoutes {
  private final SignIn signIn;
  private final Sessions sessions;
  private final Clock clock;

  public SignInRoutes(SignIn signIn, Sessions sessions, Clock clock) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.clock = clock;
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/sign-in", this::signIn);
    routes.post("/sign-out", this::signOut);
  }

  private void signIn(Context ctx) {
    String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
    Optional<Session> session;
    try {
      session = signIn.attempt(password.strip());
    } catch (TooManyAttemptsException e) {
      ctx.header("Retry-After", Long.toString(e.retryAfterSeconds()));
      fail(ctx, "often", HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage()));
      return;
    }
    if (session.isEmpty()) {
      fail(ctx, "wrong", HttpStatus.UNAUTHORIZED, "the password is wrong or was used before");
      return;
    }
    long seconds = Duration.between(clock.instant(), session.get().expiresAt()).toSeconds();
    ctx.cookie(cookie(session.get().id(), (int) seconds));
    if (wantsPage(ctx)) {
      ctx.redirect(next(ctx), HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.NO_CONTENT);
    }
  }

  private void signOut(Context ctx) {
    Guard.session(ctx).ifPresent(session -> sessions.end(session.id()));
    ctx.cookie(cookie("", 0));
    if (wantsPage(ctx)) {
      ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.NO_CONTENT);
    }
  }

  /** Not Secure: the server listens on the loopback without TLS, where no wire can be tapped. */
  private static Cookie cookie(String value, int maxAgeSeconds) {
    return new Cookie(Guard.COOKIE, value, "/", maxAgeSeconds, false, true, null, SameSite.STRICT);
  }

  /** Only a path of this server: {@code //other.example} would lead away. */
  private static String next(Context ctx) {
    String next = Optional.ofNullable(ctx.formParam("next")).orElse("/");
    boolean own =
        next.startsWith("/")
            && !next.startsWith("//")
            && next.indexOf('\\') < 0
            && next.chars().noneMatch(Character::isISOControl);
    return own ? next : "/";
  }

  private static void fail(Context ctx, String word, HttpStatus status, String detail) {
    if (wantsPage(ctx)) {
      ctx.redirect("/sign-in?failed=" + word, HttpStatus.SEE_OTHER);
    } else {
      Problem.of(status, "sign-in-failed", detail).write(ctx);
    }
  }

  private static boolean wantsPage(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("text/html");
  }
}
