package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.imports.WaitingFile;
import org.viewledger.dashboard.imports.WaitingFiles;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.ingest.files.ReadingTemplate;

/** Answers {@code /imports}: a file to drop, those under way, those brought in before. */
final class UploadHandlers {
  private static final int LISTED = 50;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PageShell shell;
  private final Bringing bringing;
  private final WaitingFiles waiting;

  UploadHandlers(PageShell shell, Bringing bringing, WaitingFiles waiting) {
    this.shell = shell;
    this.bringing = bringing;
    this.waiting = waiting;
  }

  void list(Context ctx) {
    Frame frame = shell.frame(ctx);
    String failed = Optional.ofNullable(ctx.queryParam("failed")).orElse("");
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    List<WaitingFile> open = waiting.of(Bringing.person(ctx));
    ImportsPage page =
        ImportsPage.of(
            frame.speech(),
            frame.speech().sayOr("imports.failed." + failed, ""),
            frame.speech().sayOr("imports.did." + done, ""),
            open,
            bringing.files(ctx).imports().lines().latest(LISTED, Optional.empty()));
    shell.send(
        ctx, frame.titled(frame.say("imports.heading"), "/imports", ""), "imports/list.jte", page);
  }

  void upload(Context ctx) throws IOException {
    Optional<UploadedFile> uploaded = Optional.ofNullable(ctx.uploadedFile("file"));
    if (uploaded.isEmpty() || uploaded.get().filename().isBlank()) {
      ctx.redirect("/imports?failed=none", HttpStatus.SEE_OTHER);
      return;
    }
    if (uploaded.get().size() == 0) {
      ctx.redirect("/imports?failed=empty", HttpStatus.SEE_OTHER);
      return;
    }
    Optional<WaitingFile> taken;
    try (InputStream content = uploaded.get().content()) {
      taken = waiting.take(content, uploaded.get().filename(), Bringing.person(ctx));
    }
    ctx.redirect(
        taken.map(file -> "/imports/waiting/" + file.token()).orElse("/imports?failed=full"),
        HttpStatus.SEE_OTHER);
  }

  /** The empty sheet for typed readings. */
  void template(Context ctx) throws IOException {
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    ReadingTemplate.writeXlsx(sheet);
    ctx.header("Content-Disposition", "attachment; filename=\"viewledger-mau.xlsx\"")
        .contentType(XLSX)
        .result(sheet.toByteArray());
  }
}
