package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.tagging.Drafts;
import org.viewledger.dashboard.tagging.TaxonomyDraft;

/** Answers who published which version of a unit's rules, when and why, and what it changed. */
final class VersionsHandler {
  private final PageShell shell;
  private final PageServices services;

  VersionsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    Desk desk = Desk.of(services, ctx, services.ledger(ctx).read(LedgerView::topics).answer());
    Known<List<Taxonomy>> known = services.ledger(ctx).read(view -> view.versions(desk.unit()));
    List<Taxonomy> versions = known.answer();
    Map<Integer, Drafts.Published> history = Desk.drafts(services, ctx).history(desk.unit());
    Optional<Taxonomy> later = named(versions, ctx.queryParam("to"));
    Optional<Taxonomy> earlier = named(versions, ctx.queryParam("from"));
    boolean compared = later.isPresent() && earlier.isPresent();
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    VersionsPage page =
        new VersionsPage(
            desk.unit(),
            rows(frame, desk.unit(), versions, history),
            compared
                ? frame.say(
                    "topics.versions.compare",
                    earlier.orElseThrow().version(),
                    later.orElseThrow().version())
                : "",
            compared
                ? RulesWords.changes(
                    frame.speech(),
                    TaxonomyDraft.of(earlier.orElseThrow()),
                    TaxonomyDraft.of(later.orElseThrow()))
                : List.of(),
            RulesWords.done(frame, done),
            Waiting.of(ctx, known.cut()));
    shell.send(
        ctx,
        frame.titled(frame.say("topics.versions.title"), "/topics", ""),
        "topics/versions.jte",
        page);
  }

  private static Optional<Taxonomy> named(
      List<Taxonomy> versions, @org.jspecify.annotations.Nullable String number) {
    return versions.stream()
        .filter(version -> String.valueOf(version.version()).equals(number))
        .findFirst();
  }

  private static List<VersionsPage.Version> rows(
      Frame frame, String unit, List<Taxonomy> versions, Map<Integer, Drafts.Published> history) {
    List<VersionsPage.Version> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Taxonomy version = versions.get(i);
      Optional<Drafts.Published> published = Optional.ofNullable(history.get(version.version()));
      rows.add(
          new VersionsPage.Version(
              String.valueOf(version.version()),
              frame.speech().at(version.recordedAt()),
              published.map(Drafts.Published::person).orElse(""),
              published.map(Drafts.Published::why).orElse(""),
              i + 1 < versions.size()
                  ? "/topics/rules/versions?unit="
                      + Addresses.value(unit)
                      + "&from="
                      + versions.get(i + 1).version()
                      + "&to="
                      + version.version()
                  : ""));
    }
    return rows;
  }
}
