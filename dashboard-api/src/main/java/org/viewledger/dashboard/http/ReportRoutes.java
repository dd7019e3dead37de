package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.reports.ReportFiles;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Formats;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.reports.rules.Issuers;
import org.viewledger.dashboard.review.FigureTables;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.dashboard.review.ReviewDocument;
import org.viewledger.dashboard.review.ReviewParagraph;
import org.viewledger.dashboard.review.ReviewRefusedException;
import org.viewledger.dashboard.review.ReviewWords;
import org.viewledger.dashboard.review.Reviews;

/** Reports of a unit's period, in every form that offices send, print, check and paste. */
public final class ReportRoutes {
  private static final String PATH = "/api/v1/reports/{calendar}/{id}";
  private static final List<String> FORMATS = List.of("json", "text", "docx", "pdf", "xlsx", "csv");
  private static final List<String> STANDARDS = List.of("hd05", "nd30");
  private static final List<String> BOOKS = List.of("live", "closed");
  private static final List<String> LENGTHS = List.of("full", "brief");
  private static final List<String> TABLES = List.of("posts", "topics", "pages");
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final PageServices services;
  private final ClosedParams params;

  public ReportRoutes(ClosedServices closed, PageServices services) {
    this.services = services;
    this.params = new ClosedParams(closed.calendars(), closed.units());
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, ctx -> report(ctx, Optional.empty()));
    for (PeriodKind kind : List.of(PeriodKind.TERM, PeriodKind.CAMPAIGN)) {
      routes.get(
          "/api/v1/reports/{calendar}/" + kind.id() + "/{id}",
          ctx -> report(ctx, Optional.of(kind)));
    }
    routes.exception(
        ReviewRefusedException.class,
        (e, ctx) ->
            new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    e.id(),
                    String.valueOf(e.getMessage()),
                    Optional.empty(),
                    e.vi())
                .write(ctx));
  }

  /** What is asked for, apart from the figures. */
  private record Asked(
      Period period, String unit, Reviews.Wanted wanted, ReportingServices reporting) {}

  private void report(Context ctx, Optional<PeriodKind> named) {
    Params given =
        Params.of(ctx, "format", "standard", "issuer", "unit", "book", "length", "table");
    ReportingServices.checkWhole(services.scope(ctx));
    ReportingServices reporting = services.actions(ctx).orElseThrow().reporting();
    ClosedParams theirs = params.within(services.scope(ctx));
    Asked asked =
        new Asked(
            theirs.period(ctx, named), theirs.unit(given.one("unit")), wanted(given), reporting);
    ctx.header("Cache-Control", "no-store");
    switch (given.word("format", "json", FORMATS)) {
      case "json" ->
          Answers.json(
              ctx,
              ReportViews.report(
                  reporting.reviews().of(asked.period(), asked.unit(), asked.wanted(), spoken(ctx)),
                  Language.of(ctx)));
      case "text" -> text(ctx, asked, given);
      case "csv" -> csv(ctx, asked, given);
      default -> file(ctx, asked, given);
    }
  }

  private static org.viewledger.dashboard.speech.Language spoken(Context ctx) {
    return org.viewledger.dashboard.speech.Language.of(Language.of(ctx).id());
  }

  private static Reviews.Wanted wanted(Params given) {
    return given
        .one("book")
        .map(word -> given.word("book", "", BOOKS))
        .map(word -> word.equals("closed") ? Reviews.Wanted.CLOSED : Reviews.Wanted.LIVE)
        .orElse(Reviews.Wanted.WHICHEVER);
  }

  /** The paragraph to paste, or the sentence to read out. */
  private static void text(Context ctx, Asked asked, Params given) {
    ReviewWords words =
        asked
            .reporting()
            .reports()
            .words(
                asked.period(),
                asked.unit(),
                asked.wanted(),
                org.viewledger.dashboard.speech.Language.VI);
    ReviewParagraph paragraph = new ReviewParagraph(words);
    String said =
        given.word("length", "full", LENGTHS).equals("brief")
            ? paragraph.brief()
            : paragraph.full();
    ctx.result((said + '\n').getBytes(StandardCharsets.UTF_8));
    ctx.contentType("text/plain; charset=utf-8");
  }

  private static void csv(Context ctx, Asked asked, Params given) {
    ReviewDocument document = document(asked);
    String table = given.word("table", "posts", TABLES);
    FigureTables tables = new FigureTables(document.words());
    byte[] bytes =
        switch (table) {
          case "topics" -> ReportFiles.csv(tables.topics());
          case "pages" -> ReportFiles.csv(tables.pages());
          default -> ReportFiles.csv(document.evidence());
        };
    send(ctx, asked, bytes, "text/csv; charset=utf-8", table + ".csv");
  }

  private static void file(Context ctx, Asked asked, Params given) {
    ReportSettings settings = asked.reporting().settings();
    Issuer issuer = issuer(given, settings);
    Format format =
        Formats.of(
                given
                    .one("standard")
                    .map(word -> given.word("standard", "", STANDARDS))
                    .map(word -> word.equals("hd05") ? Formats.PARTY : Formats.STATE)
                    .orElse(issuer.standard()))
            .with(settings.choice());
    ReviewDocument document = document(asked);
    String kind = given.word("format", "json", FORMATS);
    switch (kind) {
      case "docx" ->
          send(
              ctx,
              asked,
              ReportFiles.docx(document.of(issuer), format),
              OFFICE + "wordprocessingml.document",
              kind);
      case "pdf" ->
          send(ctx, asked, ReportFiles.pdf(document.of(issuer), format), "application/pdf", kind);
      case "xlsx" ->
          send(
              ctx,
              asked,
              ReportFiles.xlsx(document.whole(issuer)),
              OFFICE + "spreadsheetml.sheet",
              kind);
      default -> throw new IllegalStateException("no file: " + kind);
    }
  }

  private static Issuer issuer(Params given, ReportSettings settings) {
    List<String> ids = Issuers.all().stream().map(Issuer::id).toList();
    return settings.issuer(given.word("issuer", settings.issuer(), ids));
  }

  private static ReviewDocument document(Asked asked) {
    return asked.reporting().reports().document(asked.period(), asked.unit(), asked.wanted());
  }

  private static void send(Context ctx, Asked asked, byte[] bytes, String type, String ending) {
    String name =
        "bao-cao-"
            + asked.period().id().replace('/', '-')
            + '-'
            + asked.unit().replaceAll("[^A-Za-z0-9._-]", "")
            + (ending.contains(".") ? '-' + ending : '.' + ending);
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + '"');
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.result(bytes);
    // What Javalin takes for granted of text would stay behind the type of a file.
    ctx.res().setCharacterEncoding(null);
    ctx.contentType(type);
  }
}
