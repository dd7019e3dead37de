package org.viewledger.dashboard.pages.quality;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.DeadLetters;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Quality;
import org.viewledger.dashboard.query.QualityQuery;
import org.viewledger.dashboard.query.QualityReport;
import org.viewledger.dashboard.reconcile.Run;
import org.viewledger.dashboard.reconcile.Verdict;
import org.viewledger.dashboard.records.RecordLogException;
import org.viewledger.dashboard.redrive.RedriveAccount;
import org.viewledger.dashboard.speech.Speech;

/** Answers {@code /quality} and what can be set going there. */
final class QualityHandlers {
  private static final int DAYS = 31;

  private final PageShell shell;
  private final AuditLog audit;

  QualityHandlers(PageShell shell, AuditLog audit) {
    this.shell = shell;
    this.audit = audit;
  }

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    Speech speech = frame.speech();
    PageActions.Health health = health(ctx);
    Instant now = shell.services().clock().instant();
    LocalDate today = LocalDate.ofInstant(now, shell.services().zone());
    DayRange days = new DayRange(today.minusDays(DAYS - 1), today);
    Quality.Answer answer =
        health
            .quality()
            .ask(
                new QualityQuery(
                    days, Optional.empty(), QualityQuery.GAP_HOURS, QualityQuery.FALL));
    QualityReport report = answer.report().answer();
    SortedMap<String, Long> sent = health.redriven().sentByReason();
    SortedMap<String, Long> open = new TreeMap<>();
    report
        .deadLetters()
        .forEach((reason, all) -> open.put(reason, all - sent.getOrDefault(reason, 0L)));
    Optional<Run> last = health.runs().verdicts().last();
    List<Finding> findings =
        Findings.of(
            speech,
            shell.services().catalogue(),
            now,
            days,
            answer,
            health.readers().get(),
            open,
            last);
    QualityPage page =
        new QualityPage(
            told(speech, ctx),
            headline(speech, findings),
            findings,
            report.pages().stream().map(row -> fresh(speech, row)).toList(),
            verdict(speech, last),
            running(ctx, speech, health),
            open.entrySet().stream()
                .map(
                    reason ->
                        new QualityPage.Letter(
                            speech.sayOr("quality.letter." + reason.getKey(), reason.getKey()),
                            speech.numbers().whole(reason.getValue()),
                            speech.numbers().whole(sent.getOrDefault(reason.getKey(), 0L))))
                .toList(),
            Caller.of(ctx).filter(QualityHandlers::mayCheck).isPresent());
    String asOf = speech.say("asOf", speech.at(answer.report().cut().at()));
    shell.send(
        ctx,
        frame.titled(frame.say("quality.heading"), "/quality", asOf),
        "quality/list.jte",
        page);
  }

  /** What is checked and sent again is of every unit. */
  private static boolean mayCheck(Caller caller) {
    return caller.may(Permission.RUN_CHECKS) && caller.unit().isEmpty();
  }

  private static String headline(Speech speech, List<Finding> findings) {
    long toDo = findings.stream().filter(finding -> finding.urgency() < Finding.ODD).count();
    return toDo == 0
        ? speech.say("quality.nothing")
        : speech.say("quality.toDo", speech.numbers().whole(toDo));
  }

  private static String fresh(Speech speech, PageRow row) {
    String name =
        row.name().orElse(row.page().pageId())
            + " ("
            + speech.sayOr("platform." + row.page().platform(), row.page().platform())
            + ')';
    return row.lastRead()
        .map(at -> speech.say("quality.page.read", name, speech.at(at)))
        .orElseGet(() -> speech.say("quality.page.never", name));
  }

  private static String verdict(Speech speech, Optional<Run> last) {
    Optional<Verdict> verdict = last.flatMap(Run::verdict);
    return verdict
        .map(
            of ->
                speech.say(
                    "quality.verdict." + of.outcome().id() + ".line",
                    speech.at(of.at()),
                    speech.numbers().whole(of.allRows()),
                    speech.numbers().whole(of.differing())))
        .orElseGet(() -> speech.say("quality.verdict.none"));
  }

  /** While the comparison that was asked for goes on, the browser asks again by itself. */
  private static String running(Context ctx, Speech speech, PageActions.Health health) {
    Optional<Run> run =
        Optional.ofNullable(ctx.queryParam("run"))
            .filter(id -> id.matches("\\d{1,18}"))
            .flatMap(id -> health.runs().find(Long.parseLong(id), Duration.ZERO));
    if (run.isEmpty() || run.get().verdict().isPresent()) {
      return "";
    }
    // Another address each time: to the same one with a fragment a browser goes without asking.
    int turn = Optional.ofNullable(ctx.queryParam("turn")).orElse("").equals("1") ? 2 : 1;
    ctx.header("Refresh", "3; url=/quality?run=" + run.get().id() + "&turn=" + turn + "#reconcile");
    return speech.say("quality.running");
  }

  /** What the last press came to, as the address repeats it. */
  private static String told(Speech speech, Context ctx) {
    if (ctx.queryParam("busy") != null) {
      return speech.say("quality.busy");
    }
    Optional<String> sent = count(ctx, "sent");
    Optional<String> kept = count(ctx, "kept");
    return sent.isPresent() && kept.isPresent()
        ? speech.say("quality.redriven", sent.get(), kept.get())
        : "";
  }

  private static Optional<String> count(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(text -> text.matches("\\d{1,12}"));
  }

  void reconcile(Context ctx) {
    Optional<Long> id = health(ctx).runs().begin(Optional.empty());
    id.ifPresent(
        run ->
            audit.write(
                Caller.of(ctx).map(Caller::name).orElseThrow(),
                Deed.COMPARISON_BEGUN,
                Long.toString(run),
                ""));
    ctx.redirect(
        id.map(run -> "/quality?run=" + run + "#reconcile").orElse("/quality?busy=1"),
        HttpStatus.SEE_OTHER);
  }

  void redrive(Context ctx) {
    try {
      RedriveAccount account =
          health(ctx)
              .redrive()
              .run(
                  new DeadLetters.Which(List.of(), List.of(), List.of()),
                  false,
                  Caller.of(ctx).map(Caller::name).orElseThrow());
      ctx.redirect(
          "/quality?sent=" + sum(account.accepted()) + "&kept=" + sum(account.refused()),
          HttpStatus.SEE_OTHER);
    } catch (RecordLogException e) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.SERVICE_UNAVAILABLE,
          frame.say("imports.log.heading"),
          new Message(
              List.of(frame.say("quality.redrive.log")), frame.say("error.retry"), "/quality"));
    }
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private PageActions.Health health(Context ctx) {
    return shell.services().actions(ctx).orElseThrow().health();
  }
}
