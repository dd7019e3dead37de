package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.viewledger.dashboard.http.CameFrom;
import org.viewledger.dashboard.http.NotAllowedException;
import org.viewledger.dashboard.http.StalePageException;
import org.viewledger.dashboard.http.TooOftenException;

/** Tells people in a sentence what programs are told as a problem. */
final class Refusals {
  private Refusals() {}

  static void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    routes.exception(
        NotAllowedException.class,
        (e, ctx) -> {
          if (NotAllowedException.isForAPerson(ctx)) {
            say(ctx, shell, HttpStatus.FORBIDDEN, "units.refused", "/");
          } else {
            e.write(ctx);
          }
        });
    routes.exception(
        StalePageException.class,
        (e, ctx) -> {
          if (NotAllowedException.isForAPerson(ctx)) {
            say(ctx, shell, HttpStatus.FORBIDDEN, "error.stale", CameFrom.page(ctx));
          } else {
            e.write(ctx);
          }
        });
    routes.exception(
        TooOftenException.class,
        (e, ctx) -> {
          if (NotAllowedException.isForAPerson(ctx)) {
            String again = ctx.method().name().equals("GET") ? Frames.here(ctx) : "/";
            say(ctx, shell, HttpStatus.TOO_MANY_REQUESTS, "units.often", again, e.seconds());
          } else {
            e.write(ctx);
          }
        });
  }

  private static void say(
      Context ctx, PageShell shell, HttpStatus status, String key, String next, Object... parts) {
    Frame frame = shell.frame(ctx);
    shell.say(
        ctx,
        status,
        frame.say(key + ".heading"),
        new Message(List.of(frame.say(key + ".words", parts)), frame.say(key + ".next"), next));
  }
}
