package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.imports.FileChoices;
import org.viewledger.dashboard.imports.ImportRefusedException;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.imports.RememberedChoices;
import org.viewledger.dashboard.imports.Upload;
import org.viewledger.dashboard.imports.WaitingFile;
import org.viewledger.dashboard.imports.WaitingFiles;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.records.RecordLogException;
import org.viewledger.ingest.files.FileGlance;
import org.viewledger.ingest.files.UnreadableFileException;

/** The second and third step of a file: what was understood of it, what to correct, confirm. */
final class LookHandlers {
  private final PageShell shell;
  private final Bringing bringing;
  private final WaitingFiles waiting;
  private final RememberedChoices remembered;

  LookHandlers(
      PageShell shell, Bringing bringing, WaitingFiles waiting, RememberedChoices remembered) {
    this.shell = shell;
    this.bringing = bringing;
    this.waiting = waiting;
    this.remembered = remembered;
  }

  /**
   * What a look at a file came to.
   *
   * @param outside whether it has figures of pages that are not the caller's
   */
  record Looked(
      Optional<Imports.Looked> read, Optional<ImportRefusedException> refusal, boolean outside) {}

  void look(Context ctx) throws IOException {
    Optional<WaitingFile> found = find(ctx);
    if (found.isEmpty()) {
      return;
    }
    Frame frame = shell.frame(ctx);
    WaitingFile file = found.get();
    try {
      Optional<FileGlance> glance = glance(file);
      Optional<RememberedChoices.Remembered> before =
          glance
              .flatMap(seen -> remembered.find(seen.signature()))
              .filter(known -> isOurs(ctx, known.choices()));
      if (before.isPresent() && file.choices().equals(FileChoices.NONE) && isFresh(ctx)) {
        waiting.choose(file, before.get().choices());
        file = waiting.find(file.token(), file.person()).orElse(file);
      }
      Looked looked = read(ctx, file);
      LookPage page =
          LookPage.of(
              frame.speech(),
              shell.services().catalogue(),
              file,
              looked,
              glance,
              before.filter(known -> isSame(known, ctx, found.get())),
              bringing.pages(ctx, frame),
              bringing.mayAddPage(ctx));
      shell.send(
          ctx,
          frame.titled(frame.say("imports.look.heading"), "/imports", ""),
          "imports/look.jte",
          page);
    } catch (NoSuchFileException e) {
      gone(ctx);
    }
  }

  /** Somebody of another unit may have brought in a file like this, of a page of theirs. */
  private boolean isOurs(Context ctx, FileChoices choices) {
    return choices
        .platform()
        .flatMap(platform -> choices.page().map(page -> new PageKey(platform, page)))
        .map(shell.services().scope(ctx)::holds)
        .orElse(choices.pageName().isEmpty());
  }

  /** Whether nobody has chosen anything for this file yet, not even to choose nothing. */
  private static boolean isFresh(Context ctx) {
    return ctx.queryParam("chosen") == null;
  }

  private boolean isSame(RememberedChoices.Remembered known, Context ctx, WaitingFile asked) {
    return isFresh(ctx)
        && waiting
            .find(asked.token(), asked.person())
            .filter(file -> file.choices().equals(known.choices()))
            .isPresent();
  }

  void choose(Context ctx) {
    find(ctx)
        .ifPresent(
            file -> {
              waiting.choose(
                  file,
                  ChoiceForm.read(ctx, shell.services().catalogue(), bringing.mayAddPage(ctx)));
              ctx.redirect(address(file) + "?chosen=1#understood", HttpStatus.SEE_OTHER);
            });
  }

  void discard(Context ctx) {
    find(ctx)
        .ifPresent(
            file -> {
              waiting.forget(file);
              ctx.redirect("/imports?done=discarded", HttpStatus.SEE_OTHER);
            });
  }

  void confirm(Context ctx) throws IOException {
    Optional<WaitingFile> found = find(ctx);
    if (found.isEmpty()) {
      return;
    }
    WaitingFile file = found.get();
    try {
      Imports.Taken taken = bringing.files(ctx).imports().bring(upload(file), file.person());
      glance(file).ifPresent(seen -> remember(seen, file));
      waiting.forget(file);
      ctx.redirect(
          "/imports/" + taken.account().id() + (taken.known() ? "?known=1" : "?new=1"),
          HttpStatus.SEE_OTHER);
    } catch (ImportRefusedException | OutOfScopeException e) {
      // The page of the second step reads it again and says why.
      ctx.redirect(address(file) + "?chosen=1", HttpStatus.SEE_OTHER);
    } catch (NoSuchFileException e) {
      gone(ctx);
    } catch (RecordLogException e) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.SERVICE_UNAVAILABLE,
          frame.say("imports.log.heading"),
          new Message(
              List.of(frame.say("imports.log")), frame.say("imports.log.next"), address(file)));
    }
  }

  private void remember(FileGlance seen, WaitingFile file) {
    remembered.remember(seen.signature(), file.choices(), file.person());
  }

  private static String address(WaitingFile file) {
    return "/imports/waiting/" + file.token();
  }

  private Optional<WaitingFile> find(Context ctx) {
    Optional<WaitingFile> found = waiting.find(ctx.pathParam("token"), Bringing.person(ctx));
    if (found.isEmpty()) {
      gone(ctx);
    }
    return found;
  }

  private void gone(Context ctx) {
    Frame frame = shell.frame(ctx);
    shell.say(
        ctx,
        HttpStatus.NOT_FOUND,
        frame.say("imports.gone.heading"),
        new Message(
            List.of(frame.say("imports.gone")), frame.say("imports.gone.next"), "/imports"));
  }

  private static Optional<FileGlance> glance(WaitingFile file) throws IOException {
    try {
      return Optional.of(FileGlance.of(file.file()));
    } catch (UnreadableFileException e) {
      return Optional.empty(); // the look at the whole file refuses it too, and its words are shown
    }
  }

  private Looked read(Context ctx, WaitingFile file) throws IOException {
    try {
      return new Looked(
          Optional.of(bringing.files(ctx).imports().look(upload(file))), Optional.empty(), false);
    } catch (ImportRefusedException e) {
      return new Looked(Optional.empty(), Optional.of(e), false);
    } catch (OutOfScopeException e) {
      return new Looked(Optional.empty(), Optional.empty(), true);
    }
  }

  private Upload upload(WaitingFile file) {
    FileChoices choices = file.choices();
    return new Upload(
        file.file(),
        file.name(),
        choices.mapping().orElse(null),
        choices.platform().orElse(null),
        choices.page().orElse(null),
        choices.pageName().orElse(null),
        new Upload.Told(
            choices.zone().map(ZoneId::of).orElse(null),
            observedAt(choices),
            file.since(),
            choices.newPosts(),
            choices.lifetime()));
  }

  /** As the field of a browser gives it, in the reporting zone. */
  private @Nullable Instant observedAt(FileChoices choices) {
    return choices
        .observedAt()
        .map(at -> LocalDateTime.parse(at).atZone(shell.services().zone()).toInstant())
        .orElse(null);
  }
}
