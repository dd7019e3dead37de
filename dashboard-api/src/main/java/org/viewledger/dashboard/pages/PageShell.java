package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.http.Headers;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerUnavailableException;
import org.viewledger.dashboard.query.OutOfScopeException;

/**
 * What every page needs: the questions it may ask, what surrounds it, its template, and how a
 * refusal is told.
 */
public record PageShell(PageServices services, Frames frames, Renderer renderer) {

  /** The frame of a request. */
  public Frame frame(Context ctx) {
    return frames.of(ctx);
  }

  /**
   * Sends a page.
   *
   * @param template such as {@code citations/one.jte}; its parameters are {@code frame} and {@code
   *     page}
   */
  public void send(Context ctx, Frame frame, String template, Object page) {
    ctx.html(renderer.render(template, Map.of("frame", frame, "page", page)));
  }

  /** Says one thing and the next step in place of a page. */
  public void say(Context ctx, HttpStatus status, String heading, Message message) {
    ctx.status(status).html(renderer.message(frame(ctx).titled(heading, "", ""), message));
  }

  /**
   * Sets the headers of a page, and turns what the ledger refuses into one that says what to do.
   */
  public Handler explained(Handler handler) {
    return ctx -> {
      Headers.set(ctx);
      try {
        handler.handle(ctx);
      } catch (InvalidQueryException e) {
        refuse(ctx, HttpStatus.BAD_REQUEST, "error.period", "error.period.next");
      } catch (OutOfScopeException e) {
        refuse(ctx, HttpStatus.NOT_FOUND, "error.missing", "error.home");
      } catch (LedgerBusyException e) {
        refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, "error.busy", "error.retry");
      } catch (LedgerUnavailableException e) {
        refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, "error.away", "error.retry");
      }
    };
  }

  private void refuse(Context ctx, HttpStatus status, String key, String next) {
    Frame frame = frame(ctx);
    String href = status == HttpStatus.SERVICE_UNAVAILABLE ? Frames.here(ctx) : "/";
    say(
        ctx,
        status,
        frame.say(key + ".heading"),
        new Message(List.of(frame.say(key)), frame.say(next), href));
  }
}
