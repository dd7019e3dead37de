package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Session;
import org.viewledger.dashboard.accounts.SignIn;
import org.viewledger.dashboard.accounts.TooManyAttemptsException;

/**
 * Signing in and out: {@code POST /sign-in} with the form fields {@code name} and {@code password}
 * (and {@code next}, a path of this server), {@code POST /sign-out}. Without a name the password is
 * the one-time one or the token. A form is answered with a redirect: to {@code next}, or back to
 * {@code /sign-in?failed=wrong} or {@code ?failed=often}. Whoever accepts JSON only is answered 204
 * or with a problem. Pages and PINs belong to the pages.
 */
public final class SignInRoutes {
  private final Accounts accounts;
  private final SignInCookies cookies;

  public SignInRoutes(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.cookies = new SignInCookies(accounts, clock);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/sign-in", this::signIn);
    routes.post("/sign-out", this::signOut);
  }

  private void signIn(Context ctx) {
    Optional<Session> session;
    try {
      session = attempt(ctx);
    } catch (TooManyAttemptsException e) {
      ctx.header("Retry-After", Long.toString(e.retryAfterSeconds()));
      fail(
          ctx,
          "often&wait=" + e.retryAfterSeconds(),
          HttpStatus.TOO_MANY_REQUESTS,
          String.valueOf(e.getMessage()));
      return;
    }
    if (session.isEmpty()) {
      fail(
          ctx,
          "wrong",
          HttpStatus.UNAUTHORIZED,
          "the name or the password is wrong, or was used before");
      return;
    }
    cookies.begin(ctx, session.get());
    if (wantsPage(ctx)) {
      ctx.redirect(firstStep(session.get(), next(ctx)), HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.NO_CONTENT);
    }
  }

  /** Where there is no account yet, making one comes before looking at anything. */
  private String firstStep(Session session, String next) {
    return next.equals("/") && session.means() == Session.Means.ONCE && accounts.persons().isEmpty()
        ? "/accounts/new"
        : next;
  }

  private Optional<Session> attempt(Context ctx) {
    String name = Optional.ofNullable(ctx.formParam("name")).orElse("").strip();
    String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
    String source = Wire.of(ctx).source();
    return name.isEmpty() || name.equalsIgnoreCase(SignIn.ADMINISTRATOR)
        ? accounts.signIn().once(password.strip(), source)
        : accounts.signIn().password(name, password, source, cookies.device(ctx));
  }

  private void signOut(Context ctx) {
    cookies.end(ctx);
    if (wantsPage(ctx)) {
      ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.NO_CONTENT);
    }
  }

  /**
   * Where a form wants to go on, only a path of this server: {@code //other.example} leads away.
   */
  public static String next(Context ctx) {
    String given = ctx.formParam("next");
    return own(given == null ? ctx.queryParam("next") : given);
  }

  private static String own(@Nullable String given) {
    String next = given == null ? "/" : given;
    boolean own =
        next.startsWith("/")
            && !next.startsWith("//")
            && next.indexOf('\\') < 0
            && next.chars().noneMatch(Character::isISOControl);
    return own ? next : "/";
  }

  /** Back to the form, which then leads on to the same place. */
  public static String back(Context ctx, String failed) {
    String next = next(ctx);
    return "/sign-in?failed="
        + failed
        + (next.equals("/") ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private static void fail(Context ctx, String word, HttpStatus status, String detail) {
    if (wantsPage(ctx)) {
      ctx.redirect(back(ctx, word), HttpStatus.SEE_OTHER);
    } else {
      Problem.of(status, "sign-in-failed", detail).write(ctx);
    }
  }

  private static boolean wantsPage(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("text/html");
  }
}
