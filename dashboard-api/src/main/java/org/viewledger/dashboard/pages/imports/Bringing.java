package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Scope;

/** Of which pages a caller may bring figures in, and how far what they brought has come. */
record Bringing(PageShell shell) {
  /** A page to choose. */
  record Choice(PageKey page, String name) {
    String value() {
      return page.text();
    }
  }

  /** How much of what was brought is not in the figures yet. */
  record Rest(boolean covered, long records) {}

  static String person(Context ctx) {
    return Caller.of(ctx).map(Caller::name).orElseThrow();
  }

  /** What the caller may do with files. */
  PageActions.Files files(Context ctx) {
    return shell.services().actions(ctx).orElseThrow().files();
  }

  /** Whether the caller may name a page that nobody named before. */
  boolean mayAddPage(Context ctx) {
    return shell.services().scope(ctx).seesEveryPage();
  }

  /** The pages that the caller may bring figures of: those known, then those of the settings. */
  List<Choice> pages(Context ctx, Frame frame) {
    Map<PageKey, String> names = new LinkedHashMap<>();
    Scope scope = shell.services().scope(ctx);
    for (PageRow row : shell.services().ledger(ctx).read(view -> view.pages()).answer()) {
      names.put(row.page(), row.name().orElse(row.page().pageId()));
    }
    shell
        .services()
        .units()
        .spans()
        .forEach(span -> names.putIfAbsent(span.page(), span.page().pageId()));
    return names.entrySet().stream()
        .filter(page -> scope.holds(page.getKey()))
        .map(
            page ->
                new Choice(
                    page.getKey(),
                    page.getValue()
                        + " ("
                        + frame
                            .speech()
                            .sayOr("platform." + page.getKey().platform(), page.getKey().platform())
                        + ')'))
        .toList();
  }

  /** How far the records of these offsets are from showing in answers. */
  Rest rest(Context ctx, Map<String, Long> offsets) {
    Cut cut = shell.services().ledger(ctx).latestCut();
    long behind =
        offsets.entrySet().stream()
            .mapToLong(
                last ->
                    Math.max(
                        0, last.getValue() + 1 - cut.offsets().getOrDefault(last.getKey(), 0L)))
            .sum();
    return new Rest(behind == 0, behind);
  }

  /** Has the browser ask again by itself, with or without script. */
  static void askAgain(Context ctx, String address) {
    ctx.header("Refresh", "3; url=" + address);
  }
}
