package org.viewledger.dashboard.pages.overview;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.daynotes.Note;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Answers {@code /notes}: adds and withdraws what the team says of a day; and what was seen. */
final class NotesHandlers {
  private final PageShell shell;

  NotesHandlers(PageShell shell) {
    this.shell = shell;
  }

  /** Whoever brings figures in or writes reports, signed in themselves. */
  static boolean mayWrite(Caller caller) {
    return caller.csrfToken().isPresent()
        && (caller.may(Permission.BRING_FIGURES) || caller.may(Permission.WRITE_REPORTS));
  }

  void add(Context ctx) {
    Caller caller = writer(ctx);
    String words = Note.plain(Optional.ofNullable(ctx.formParam("words")).orElse(""));
    if (words.isEmpty() || words.codePointCount(0, words.length()) > Note.MAX_WORDS) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame.say("overview.note.refused.heading"),
          new Message(
              List.of(frame.say("overview.note.refused", Note.MAX_WORDS)),
              frame.say("overview.note.back"),
              back(ctx)));
      return;
    }
    desk(ctx)
        .notes()
        .add(
            new Note(
                UUID.randomUUID().toString(),
                unit(ctx),
                day(ctx),
                words,
                caller.name(),
                Instants.toMillis(shell.services().clock().instant())));
    seeOther(ctx);
  }

  void withdraw(Context ctx) {
    Caller caller = writer(ctx);
    Instant now = Instants.toMillis(shell.services().clock().instant());
    if (!desk(ctx).notes().withdraw(unit(ctx), ctx.pathParam("id"), caller.name(), now)) {
      throw new OutOfScopeException("there is no such note");
    }
    seeOther(ctx);
  }

  /** The reader has seen what changed of closed figures. */
  void seen(Context ctx) {
    Caller caller = signedIn(ctx);
    desk(ctx).seen().see(caller.name(), Instants.toMillis(shell.services().clock().instant()));
    seeOther(ctx);
  }

  private static Caller writer(Context ctx) {
    return Optional.of(signedIn(ctx))
        .filter(NotesHandlers::mayWrite)
        .orElseThrow(() -> new OutOfScopeException("who asks may not write notes"));
  }

  private static Caller signedIn(Context ctx) {
    return Caller.of(ctx)
        .filter(caller -> caller.csrfToken().isPresent())
        .orElseThrow(() -> new OutOfScopeException("nobody has signed in"));
  }

  private Desk desk(Context ctx) {
    return shell
        .services()
        .actions(ctx)
        .map(actions -> new Desk(actions, shell.services().clock()))
        .orElseThrow(() -> new OutOfScopeException("these pages only show"));
  }

  private String unit(Context ctx) {
    Optional<String> named =
        Optional.ofNullable(ctx.formParam("unit")).filter(unit -> !unit.isBlank());
    return shell
        .services()
        .unit(ctx, named)
        .orElseThrow(() -> new InvalidQueryException("unit", "say which unit"));
  }

  private static LocalDate day(Context ctx) {
    String text = Optional.ofNullable(ctx.formParam("day")).orElse("");
    try {
      LocalDate day = LocalDate.parse(text.strip());
      DayRange.check("day", day);
      return day;
    } catch (DateTimeException e) {
      throw new InvalidQueryException("day", "no date: " + text);
    }
  }

  private static void seeOther(Context ctx) {
    ctx.redirect(back(ctx), HttpStatus.SEE_OTHER);
  }

  /** The first page as it was; never an address elsewhere. */
  private static String back(Context ctx) {
    String back = Optional.ofNullable(ctx.formParam("back")).orElse("/");
    return back.equals("/") || back.matches("/\\?[!-~]*") ? back : "/";
  }
}
