package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request: headers that protect the browser, names that the server answers to,
 * who asks, and that a write with a cookie was made on one of our own pages.
 */
public final class Guard {
  private static final Set<String> OPEN =
      Set.of(
          "/health/live",
          "/health/ready",
          "/sign-in",
          "/sign-in/pin",
          "/sign-in/new-pin",
          "/sign-in/device",
          "/sign-in/password");
  private static final String OPEN_FOLDER = "/assets/";
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Callers callers;
  private final Set<String> hosts;
  private final Set<String> trustedProxies;

  /**
   * @param hosts names that the server answers to beside those of the loopback, without port
   * @param trustedProxies addresses in front of the server that say for whom and how they ask
   */
  public Guard(Callers callers, Set<String> hosts, Set<String> trustedProxies) {
    this.callers = callers;
    this.hosts = Set.copyOf(hosts);
    this.trustedProxies = Set.copyOf(trustedProxies);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.before(this::protect);
    routes.exception(StalePageException.class, (e, ctx) -> e.write(ctx));
  }

  private void protect(Context ctx) throws IOException, ServletException {
    Wire.read(ctx, trustedProxies).attach(ctx);
    Headers.set(ctx);
    checkHost(ctx);
    Optional<Caller> caller = callers.find(ctx);
    caller.ifPresent(known -> known.attach(ctx));
    boolean writes = !ctx.method().name().equals("GET") && !ctx.method().name().equals("HEAD");
    if (writes) {
      checkOrigin(ctx);
    }
    if (isOpen(ctx.path())) {
      refuseFiles(ctx);
      return;
    }
    if (caller.isEmpty()) {
      refuse(ctx);
      return;
    }
    FormBounds.check(ctx);
    if (writes && caller.get().csrfToken().isPresent()) {
      checkCsrf(ctx, caller.get().csrfToken().get());
    }
  }

  /** Whoever has not signed in sends no file: a large one would be taken before it is looked at. */
  private static void refuseFiles(Context ctx) {
    if (ctx.isMultipartFormData()) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "bad-form",
              "send the form as application/x-www-form-urlencoded"));
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path)
        || path.startsWith(Callers.SHARE_FOLDER)
        || (path.startsWith(OPEN_FOLDER) && !path.contains(".."));
  }

  /** A page of another site can point its own name at our address, but not change this header. */
  private void checkHost(Context ctx) {
    String host = ctx.header("Host");
    String name = host == null ? "" : withoutPort(host.toLowerCase(Locale.ROOT));
    if (!LOOPBACK.contains(name) && !hosts.contains(name)) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.MISDIRECTED_REQUEST,
              "unknown-host",
              "this server does not answer to the name " + Problem.shown(name)));
    }
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** Browsers say where a write comes from; from elsewhere none is taken, also no sign-in. */
  private static void checkOrigin(Context ctx) {
    String origin = ctx.header("Origin");
    String site = ctx.header("Sec-Fetch-Site");
    boolean elsewhere =
        (site != null && !site.equals("same-origin") && !site.equals("none"))
            || (origin != null && !origin.equals(Wire.of(ctx).origin(ctx)));
    if (elsewhere) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN, "cross-site", "a write must come from a page of this server"));
    }
  }

  private static void checkCsrf(Context ctx, String expected) {
    String header = ctx.header("X-CSRF-Token");
    boolean form = ctx.isFormUrlencoded() || ctx.isMultipartFormData();
    String given = header == null && form ? ctx.formParam("csrf") : header;
    if (given == null
        || !MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
      throw new StalePageException();
    }
  }

  private static void refuse(Context ctx) {
    if (NotAllowedException.isForAPerson(ctx)) {
      String query = ctx.queryString();
      // What a form said is lost with its session; its page is where one goes on.
      String next =
          ctx.method().name().equals("GET")
              ? ctx.path() + (query == null ? "" : "?" + query)
              : CameFrom.page(ctx);
      ctx.redirect(
          "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
      ctx.skipRemainingHandlers();
      return;
    }
    ctx.header("WWW-Authenticate", "Bearer realm=\"viewledger\"");
    throw new ProblemException(
        Problem.of(
            HttpStatus.UNAUTHORIZED,
            "not-signed-in",
            "send Authorization: Bearer TOKEN (up wrote it to DIR/api-token) or sign in at"
                + " /sign-in"));
  }
}
