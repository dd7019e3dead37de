package org.viewledger.dashboard.pages.units;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.viewledger.dashboard.audit.AuditEntry;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.AuditVerdict;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Scope;

/** Answers {@code /audit}: to an administrator of a unit with what people of that unit did. */
final class AuditHandler {
  private static final int LINES = 50;

  private final PageShell shell;

  AuditHandler(PageShell shell) {
    this.shell = shell;
  }

  void show(Context ctx) {
    PageServices services = shell.services();
    PageActions actions = services.actions(ctx).orElseThrow();
    Frame frame = shell.frame(ctx);
    AuditLog log = new AuditLog(actions.people(), services.clock());
    List<AuditEntry> found =
        log.latest(before(ctx), LINES + 1, shown(services.scope(ctx), actions));
    List<AuditEntry> entries = found.subList(0, Math.min(LINES, found.size()));
    AuditVerdict verdict = log.verify();
    AuditPage page =
        new AuditPage(
            verdict.broken().isEmpty(),
            verdict(frame, verdict),
            frame.say("units.audit.seal", verdict.entries(), verdict.lastHash().substring(0, 16)),
            entries.stream().map(entry -> line(frame, entry)).toList(),
            found.size() > LINES ? "/audit?before=" + entries.get(LINES - 1).place() : "");
    shell.send(
        ctx, frame.titled(frame.say("units.audit.title"), "/more", ""), "units/audit.jte", page);
  }

  private static Predicate<AuditEntry> shown(Scope scope, PageActions actions) {
    return entry ->
        scope.seesEveryPage()
            || actions.accounts().unit(person(entry)).filter(scope::has).isPresent();
  }

  /** What a person's program did, as {@code lan/token-3}, is theirs. */
  private static String person(AuditEntry entry) {
    int program = entry.person().indexOf('/');
    return program < 0 ? entry.person() : entry.person().substring(0, program);
  }

  private static String verdict(Frame frame, AuditVerdict verdict) {
    return verdict
        .broken()
        .map(
            broken ->
                frame.say(
                    "units.audit.broken." + broken.kind().name().toLowerCase(java.util.Locale.ROOT),
                    broken.place()))
        .orElseGet(() -> frame.say("units.audit.whole", verdict.entries()));
  }

  private static AuditPage.Line line(Frame frame, AuditEntry entry) {
    return new AuditPage.Line(
        Long.toString(entry.place()),
        frame.speech().at(entry.at()),
        entry.person(),
        frame.speech().sayOr("units.deed." + entry.deed(), entry.deed()),
        entry.subject(),
        entry.detail());
  }

  private static Optional<Long> before(Context ctx) {
    String text = ctx.queryParam("before");
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new InvalidQueryException("before", "no number: " + text);
    }
  }
}
