package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.router.JavalinDefaultRoutingApi;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Platform;
import org.viewledger.dashboard.imports.ImportAccount;
import org.viewledger.dashboard.imports.ImportRefusedException;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.imports.Upload;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Files in, their accounts, and files taken back. */
public final class ImportRoutes {
  private static final List<String> FIELDS =
      List.of(
          "file",
          "mapping",
          "platform",
          "page",
          "pageName",
          "zone",
          "observedAt",
          "fileTime",
          "newPosts",
          "lifetime",
          "dryRun",
          "csrf");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final int MAX_MAPPING = 100_000;

  private final PageServices services;
  private final Path folder;
  private final ZoneId zone;

  /**
   * Uploaded files lie in a folder while they are read; times that name no zone are of the
   * reporting zone.
   */
  public ImportRoutes(PageServices services, PageActions.Files files) {
    this.services = services;
    this.folder = files.uploads();
    this.zone = services.zone();
  }

  private Imports imports(Context ctx) {
    return services.actions(ctx).orElseThrow().files().imports();
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/imports", this::bring);
    routes.get("/api/v1/imports/{id}", this::show);
    routes.delete("/api/v1/imports/{id}", this::withdraw);
    routes.exception(
        ImportRefusedException.class,
        (e, ctx) ->
            new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unreadable-file",
                    e.sentence().en(),
                    Optional.of(e.reason()),
                    e.sentence().vi())
                .write(ctx));
    routes.exception(ServletException.class, ImportRoutes::refuse);
  }

  /** The form of a page is told of on that page. */
  private static void refuse(ServletException e, Context ctx) {
    Problem problem = badForm(e);
    if (ctx.path().startsWith("/api/")) {
      problem.write(ctx);
    } else {
      ctx.redirect(ctx.path() + "?failed=" + problem.type(), HttpStatus.SEE_OTHER);
    }
  }

  /** The server found fault with a form before we saw it: too large, or no form at all. */
  private static Problem badForm(ServletException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException) {
        return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "the file is larger than this server takes: split it");
      }
    }
    return Problem.of(
        HttpStatus.BAD_REQUEST, "bad-form", "the form cannot be read as multipart/form-data");
  }

  private void bring(Context ctx) throws IOException, ImportRefusedException {
    Params params = Params.of(ctx, "dryRun");
    if (!ctx.isMultipartFormData()) {
      throw new InvalidQueryException(
          "file", "send the file as multipart/form-data, in the part named file");
    }
    UploadedFile uploaded = fileOf(ctx);
    boolean dryRun =
        isTrue("dryRun", params.one("dryRun"))
            || isTrue("dryRun", Optional.ofNullable(ctx.formParam("dryRun")));
    Path file = Files.createTempFile(folder, "upload", ".part");
    try {
      try (InputStream content = uploaded.content()) {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      }
      Upload upload = upload(ctx, file, uploaded.filename());
      if (dryRun) {
        Answers.json(ctx, view(imports(ctx).preview(upload), "preview"));
        return;
      }
      Imports.Taken taken = imports(ctx).bring(upload, person(ctx));
      ctx.status(taken.known() ? HttpStatus.OK : HttpStatus.ACCEPTED);
      Answers.json(ctx, view(taken.account(), taken.known() ? "known" : "accepted"));
    } finally {
      Files.delete(file);
    }
  }

  private void show(Context ctx) {
    Params.of(ctx);
    ImportAccount account = imports(ctx).find(id(ctx)).orElseThrow(() -> unknown(ctx));
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, view(account, account.state().id()));
  }

  private void withdraw(Context ctx) {
    Params.of(ctx);
    try {
      ImportAccount account =
          imports(ctx).withdraw(id(ctx), person(ctx)).orElseThrow(() -> unknown(ctx));
      ctx.status(HttpStatus.ACCEPTED);
      Answers.json(ctx, view(account, account.state().id()));
    } catch (IllegalStateException e) {
      throw new ProblemException(
          Problem.of(HttpStatus.CONFLICT, "import-unfinished", String.valueOf(e.getMessage())));
    }
  }

  private static UploadedFile fileOf(Context ctx) {
    for (String name : ctx.formParamMap().keySet()) {
      if (!FIELDS.contains(name)) {
        throw new InvalidQueryException(
            name, "there is no part " + Problem.shown(name) + Nearest.hint(name, FIELDS));
      }
    }
    List<UploadedFile> files = ctx.uploadedFiles();
    if (files.size() != 1 || ctx.uploadedFile("file") == null) {
      throw new InvalidQueryException("file", "send one file, in the part named file");
    }
    return files.get(0);
  }

  private Upload upload(Context ctx, Path file, String name) {
    String platform = text(ctx, "platform");
    String page = text(ctx, "page");
    String mapping = text(ctx, "mapping");
    if (platform != null && Platform.of(platform).isEmpty()) {
      List<String> known = List.of(Platform.values()).stream().map(Platform::id).toList();
      throw new InvalidQueryException(
          "platform",
          "there is no platform " + Problem.shown(platform) + Nearest.hint(platform, known));
    }
    if (page != null) {
      if (platform == null) {
        throw new InvalidQueryException("page", "page needs platform beside it");
      }
      Keys.page(platform, page);
    }
    if (mapping != null && mapping.length() > MAX_MAPPING) {
      throw new InvalidQueryException(
          "mapping", "a mapping may have at most " + MAX_MAPPING + " characters");
    }
    return new Upload(file, name, mapping, platform, page, text(ctx, "pageName"), told(ctx));
  }

  private Upload.Told told(Context ctx) {
    return new Upload.Told(
        ToldParts.zone(text(ctx, "zone")),
        ToldParts.instant("observedAt", text(ctx, "observedAt"), zone),
        ToldParts.instant("fileTime", text(ctx, "fileTime"), zone),
        isTrue("newPosts", Optional.ofNullable(ctx.formParam("newPosts"))),
        isTrue("lifetime", Optional.ofNullable(ctx.formParam("lifetime"))));
  }

  private static @Nullable String text(Context ctx, String name) {
    String text = ctx.formParam(name);
    return text == null || text.isBlank() ? null : text;
  }

  private static boolean isTrue(String name, Optional<String> word) {
    if (word.isPresent() && !List.of("true", "false").contains(word.get())) {
      throw new InvalidQueryException(name, name + " must be true or false");
    }
    return word.isPresent() && word.get().equals("true");
  }

  private static String id(Context ctx) {
    String id = ctx.pathParam("id");
    if (!ID.matcher(id).matches()) {
      throw unknown(ctx);
    }
    return id;
  }

  private static OutOfScopeException unknown(Context ctx) {
    return new OutOfScopeException("there is no import " + Problem.shown(ctx.pathParam("id")));
  }

  private static String person(Context ctx) {
    return Caller.of(ctx).map(Caller::name).orElseThrow();
  }

  /** As {@code /progress?after=} takes them. */
  static String offsets(Map<String, Long> offsets) {
    return new TreeMap<>(offsets)
        .entrySet().stream()
            .map(offset -> offset.getKey() + ':' + offset.getValue())
            .collect(Collectors.joining(","));
  }

  private static ObjectNode view(ImportAccount account, String state) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", account.id())
        .put("state", state)
        .put("fileName", account.fileName())
        .put("by", account.person())
        .put("recordedAt", Instants.format(account.recordedAt()))
        .put("changedAt", Instants.format(account.changedAt()))
        .put("rows", account.rows())
        .put("readings", account.readings())
        .put("pageReadings", account.pageReadings())
        .put("refused", account.refused())
        .put("held", account.held())
        .put("posts", account.posts())
        .put("pages", account.pages())
        .put("firstObservedAt", FigureViews.instant(Optional.ofNullable(account.firstObservedAt())))
        .put("lastObservedAt", FigureViews.instant(Optional.ofNullable(account.lastObservedAt())));
    ArrayNode notices = json.putArray("notices");
    account
        .notices()
        .forEach(notice -> notices.addObject().put("vi", notice.vi()).put("en", notice.en()));
    json.put("offsets", offsets(account.offsets()));
    rows(json.putArray("refusedRows"), account.refusedRows());
    rows(json.putArray("heldRows"), account.heldRows());
    return json;
  }

  private static void rows(ArrayNode json, List<ImportAccount.Refused> rows) {
    for (ImportAccount.Refused row : rows) {
      json.addObject()
          .put("line", row.line())
          .put("column", row.column())
          .put("value", row.value())
          .put("reason", row.reason())
          .put("vi", row.sentence().vi())
          .put("en", row.sentence().en());
    }
  }
}
