package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.viewledger.contract.Instants;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Quality;
import org.viewledger.dashboard.query.QualityQuery;
import org.viewledger.dashboard.query.QualityReport;
import org.viewledger.dashboard.query.RawFindings;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.ScopedQuality;
import org.viewledger.dashboard.reconcile.Verdicts;
import org.viewledger.dashboard.redrive.RedriveBook;

/** {@code GET /api/v1/quality}: what should be looked at, the last 31 days unless asked. */
public final class QualityRoute {
  private static final int USUAL_DAYS = 31;

  private final Quality quality;
  private final RedriveBook redriven;
  private final Verdicts verdicts;
  private final Supplier<List<PageReader>> readers;
  private final PageServices services;
  private final ReferenceViews reference;

  /**
   * The route.
   *
   * @param readers how each page's connector stands now
   */
  public QualityRoute(
      Quality quality,
      RedriveBook redriven,
      Verdicts verdicts,
      Supplier<List<PageReader>> readers,
      PageServices services) {
    this.readers = readers;
    this.verdicts = verdicts;
    this.quality = quality;
    this.redriven = redriven;
    this.services = services;
    this.reference = new ReferenceViews(services);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/quality", this::show);
  }

  private void show(Context ctx) {
    QualityQuery query = query(Params.of(ctx, "from", "to", "page", "gapHours", "fall"));
    Scope scope = services.scope(ctx);
    Quality.Answer answer = ScopedQuality.of(quality, scope).ask(query);
    if (query.page().isPresent() && answer.report().answer().pages().isEmpty()) {
      throw new OutOfScopeException("there is no page " + Problem.shown(query.page().get().text()));
    }
    // Whether a letter was sent again is in no cut: what is kept must be asked about every time.
    ctx.header("Cache-Control", "private, no-store");
    boolean all = Caller.isAdministrator(ctx) && scope.seesEveryPage();
    Answers.json(ctx, view(query, answer, Language.of(ctx), all, scope));
  }

  private QualityQuery query(Params params) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    LocalDate to = params.day("to").orElse(today);
    LocalDate from = params.day("from").orElse(to.minusDays(USUAL_DAYS - 1));
    return new QualityQuery(
        new DayRange(from, to),
        params.one("page").map(QualityRoute::page),
        params.number("gapHours", QualityQuery.GAP_HOURS),
        params.number("fall", (int) QualityQuery.FALL));
  }

  private static PageKey page(String text) {
    int bar = text.indexOf('|');
    if (bar < 1) {
      throw new InvalidQueryException(
          "page", "page must be platform|pageId, such as youtube|UC1: " + Problem.shown(text));
    }
    return Keys.page(text.substring(0, bar), text.substring(bar + 1));
  }

  private ObjectNode view(
      QualityQuery query,
      Quality.Answer answer,
      Language language,
      boolean administrator,
      Scope scope) {
    QualityReport report = answer.report().answer();
    RawFindings raw = answer.raw().answer();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FigureViews.knownAt(json, answer.report().cut());
    json.put("from", query.days().from().toString());
    json.put("to", query.days().to().toString());
    json.put("zone", services.zone().getId());
    json.put("gapHours", query.gapHours());
    json.put("fall", query.fall());
    FigureViews.knownAt(json.putObject("readings"), answer.raw().cut());
    reference.rows(json.putArray("pages"), report.pages());
    ArrayNode stalest = json.putArray("stalest");
    for (QualityReport.StalePost post : report.stalest()) {
      key(stalest.addObject(), post.post())
          .put("title", post.title().orElse(null))
          .put("lastRead", FigureViews.instant(post.lastRead()));
    }
    gaps(json.putArray("gaps"), raw.gaps());
    glitches(json, raw);
    ArrayNode falls = json.putArray("falls");
    for (QualityReport.Fall fall : report.falls()) {
      key(falls.addObject(), fall.post())
          .put("metric", fall.metric())
          .put("day", fall.day().toString())
          .put("gain", fall.gain());
    }
    FigureViews.counts(json.putObject("fallsByMetric"), report.fallsByMetric());
    FigureViews.counts(json.putObject("unknownMetrics"), raw.unknownMetrics());
    breaks(json.putArray("breaks"), query, report.pages(), language);
    letters(json, report, administrator);
    ReaderViews.rows(
        json.putArray("sources"),
        readers.get().stream().filter(reader -> scope.holds(reader.page())).toList(),
        query.page(),
        language);
    json.set("reconcile", ReconcileViews.summary(verdicts.last()));
    return json;
  }

  private static void gaps(ArrayNode rows, List<RawFindings.PageGaps> pages) {
    for (RawFindings.PageGaps page : pages) {
      ObjectNode view =
          rows.addObject()
              .put("platform", page.page().platform())
              .put("pageId", page.page().pageId())
              .put("gaps", page.gaps())
              .put("posts", page.posts());
      ArrayNode longest = view.putArray("longest");
      for (RawFindings.Gap gap : page.longest()) {
        longest
            .addObject()
            .put("postId", gap.post().postId())
            .put("from", Instants.format(gap.from()))
            .put("to", Instants.format(gap.from().plus(gap.length())))
            .put("hours", gap.length().toHours());
      }
    }
  }

  private static void glitches(ObjectNode json, RawFindings raw) {
    FigureViews.counts(json.putObject("zeroGlitches"), raw.zeroGlitches());
    ArrayNode rows = json.putArray("glitches");
    for (RawFindings.Glitch glitch : raw.glitches()) {
      key(rows.addObject(), glitch.post())
          .put("metric", glitch.metric())
          .put("zeros", glitch.zeros())
          .put("positiveAt", Instants.format(glitch.positiveAt()))
          .put("last", Instants.format(glitch.last()));
    }
  }

  /** The breaks inside the days, of platforms that there is a page of. */
  private void breaks(ArrayNode rows, QualityQuery query, List<PageRow> pages, Language language) {
    for (MetricBreak change : services.catalogue().breaks()) {
      boolean inside =
          change.from().isAfter(query.days().from()) && !change.from().isAfter(query.days().to());
      boolean ours = pages.stream().anyMatch(p -> p.page().platform().equals(change.platform()));
      if (inside && ours) {
        rows.addObject()
            .put("id", change.id())
            .put("metric", change.metric())
            .put("text", language.choose(change.vi(), change.en()));
      }
    }
  }

  private void letters(ObjectNode json, QualityReport report, boolean administrator) {
    SortedMap<String, Long> sent = redriven.sentByReason();
    SortedMap<String, Long> open = new TreeMap<>();
    report
        .deadLetters()
        .forEach((reason, all) -> open.put(reason, all - sent.getOrDefault(reason, 0L)));
    FigureViews.counts(json.putObject("deadLetters"), report.deadLetters());
    FigureViews.counts(json.putObject("deadLettersOpen"), open);
    FigureViews.counts(json.putObject("deadLettersRedriven"), sent);
    ArrayNode rows = json.putArray("deadLetterExamples");
    for (QualityReport.Letter letter : report.letters()) {
      ObjectNode view =
          rows.addObject()
              .put("at", letter.place().text())
              .put("reason", letter.reason())
              .put("detail", letter.detail())
              .put("appendedAt", Instants.format(letter.appendedAt()));
      if (administrator) {
        view.put("raw", letter.raw());
      }
    }
  }

  private static ObjectNode key(ObjectNode json, PostKey post) {
    return json.put("platform", post.platform())
        .put("pageId", post.pageId())
        .put("postId", post.postId());
  }
}
