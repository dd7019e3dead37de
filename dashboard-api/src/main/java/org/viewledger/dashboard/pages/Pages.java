package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerUnavailableException;
import org.viewledger.dashboard.query.OutOfScopeException;

/** The pages for people: sign-in, overview, posts, one post; and the files they are drawn with. */
public final class Pages implements PageRoutes {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @Override
  public void add(JavalinDefaultRoutingApi routes, PageServices services) {
    Assets assets = Assets.load();
    Renderer renderer = new Renderer();
    Frames frames = new Frames(services.zone(), assets);
    OverviewHandler overview = new OverviewHandler(services, frames, renderer);
    PostHandlers posts = new PostHandlers(services, frames, renderer);
    routes.get("/", explained(overview::show, frames, renderer));
    routes.get("/posts", explained(posts::list, frames, renderer));
    routes.get("/posts/{platform}/{pageId}/{postId}", explained(posts::showOne, frames, renderer));
    routes.get("/sign-in", ctx -> showSignIn(ctx, frames, renderer));
    routes.get("/assets/{file}", ctx -> sendAsset(ctx, assets));
  }

  /** The form; what it sends is taken by the API's own routes. */
  private static void showSignIn(Context ctx, Frames frames, Renderer renderer) {
    PageHeaders.set(ctx);
    Frame frame = frames.of(ctx);
    String failed = Optional.ofNullable(ctx.queryParam("failed")).orElse("");
    String why = frame.speech().sayOr("signIn.failed." + failed, "");
    String next = Optional.ofNullable(ctx.queryParam("next")).orElse("/");
    ctx.html(
        renderer.signIn(
            frame.titled(frame.say("signIn.heading"), "", ""), new SignInPage(why, next)));
  }

  private static void sendAsset(Context ctx, Assets assets) throws IOException {
    String file = ctx.pathParam("file");
    byte[] bytes = assets.bytes(file).orElse(null);
    if (bytes == null) {
      ctx.status(HttpStatus.NOT_FOUND).result("no such file");
      return;
    }
    ctx.header("Cache-Control", FOR_EVER)
        .header("X-Content-Type-Options", "nosniff")
        .contentType(Assets.contentType(file))
        .result(bytes);
  }

  /** Turns what the ledger refuses into a page that says what to do. */
  private static Handler explained(Handler handler, Frames frames, Renderer renderer) {
    return ctx -> {
      PageHeaders.set(ctx);
      try {
        handler.handle(ctx);
      } catch (InvalidQueryException e) {
        say(ctx, frames, renderer, HttpStatus.BAD_REQUEST, "error.period", "error.period.next");
      } catch (OutOfScopeException e) {
        say(ctx, frames, renderer, HttpStatus.NOT_FOUND, "error.missing", "error.home");
      } catch (LedgerBusyException e) {
        say(ctx, frames, renderer, HttpStatus.SERVICE_UNAVAILABLE, "error.busy", "error.retry");
      } catch (LedgerUnavailableException e) {
        say(ctx, frames, renderer, HttpStatus.SERVICE_UNAVAILABLE, "error.away", "error.retry");
      }
    };
  }

  private static void say(
      Context ctx, Frames frames, Renderer renderer, HttpStatus status, String key, String next) {
    Frame frame = frames.of(ctx);
    String href = status == HttpStatus.SERVICE_UNAVAILABLE ? Frames.here(ctx) : "/";
    ctx.status(status)
        .html(
            renderer.message(
                frame.titled(frame.say(key + ".heading"), "", ""),
                new Message(List.of(frame.say(key)), frame.say(next), href)));
  }
}
