package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.records.RecordLogException;

/** Takes what forms send: only of those who may, and what cannot be taken is told in words. */
public record FormTaking(PageShell shell) {
  /** What is done with a form; it redirects to a page that says what was done. */
  public interface Taken {
    void take(Context ctx, Caller caller) throws Exception;
  }

  /** A handler of one form. */
  public Handler by(Permission permission, Taken taken) {
    return shell.explained(
        ctx -> {
          Optional<Caller> caller = Caller.of(ctx).filter(known -> known.may(permission));
          if (caller.isEmpty()) {
            say(ctx, HttpStatus.FORBIDDEN, "form.notYours");
            return;
          }
          try {
            taken.take(ctx, caller.get());
          } catch (InvalidQueryException e) {
            say(ctx, HttpStatus.BAD_REQUEST, "form.refused");
          } catch (RecordLogException e) {
            say(ctx, HttpStatus.SERVICE_UNAVAILABLE, "form.notWritten");
          }
        });
  }

  /** Whether the caller may, for pages that show a form or not. */
  public static boolean may(Context ctx, Permission permission) {
    return Caller.of(ctx).filter(caller -> caller.may(permission)).isPresent();
  }

  private void say(Context ctx, HttpStatus status, String key) {
    Frame frame = shell.frame(ctx);
    shell.say(
        ctx,
        status,
        frame.say(key + ".heading"),
        new Message(List.of(frame.say(key)), frame.say("error.home"), "/"));
  }

  /** A field that must say something. */
  public static String word(Context ctx, String name, int longest) {
    String word = Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    if (word.isEmpty() || word.length() > longest) {
      throw new InvalidQueryException(name, name + " must have 1 to " + longest + " characters");
    }
    return word;
  }

  /** A field that may be left empty. */
  public static Optional<String> optional(Context ctx, String name, int longest) {
    String word = Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    return word.isEmpty() ? Optional.empty() : Optional.of(word(ctx, name, longest));
  }
}
