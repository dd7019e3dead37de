package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.PageRow;

/** Who may bring figures in, of which pages, and how far what they brought has come. */
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

  /** Whose list this is: everybody's for who sees every unit, else their own. */
  static Optional<String> listed(Context ctx) {
    Caller caller = Caller.of(ctx).orElseThrow();
    return caller.unit().map(unit -> caller.name());
  }

  /** Says that this is not theirs to do, where it is not. */
  boolean refuses(Context ctx) {
    if (Caller.of(ctx).filter(caller -> caller.may(Permission.BRING_FIGURES)).isPresent()) {
      return false;
    }
    Frame frame = shell.frame(ctx);
    shell.say(
        ctx,
        HttpStatus.FORBIDDEN,
        frame.say("imports.forbidden.heading"),
        new Message(List.of(frame.say("imports.forbidden")), frame.say("error.home"), "/"));
    return true;
  }

  /** Those of the pages that the caller's unit does not answer for today. */
  List<PageKey> outside(Context ctx, Collection<PageKey> pages) {
    Optional<List<PageKey>> own = own(ctx);
    return own.isEmpty()
        ? List.of()
        : pages.stream().filter(page -> !own.get().contains(page)).toList();
  }

  /** Whether the caller may name a page that nobody named before. */
  boolean mayAddPage(Context ctx) {
    return own(ctx).isEmpty();
  }

  private Optional<List<PageKey>> own(Context ctx) {
    UnitPages units = shell.services().units();
    return Caller.of(ctx).flatMap(Caller::unit).flatMap(unit -> units.pages(unit, today()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(shell.services().clock().instant(), shell.services().zone());
  }

  /** The pages that the caller may bring figures of: those known, then those of the settings. */
  List<Choice> pages(Context ctx, Frame frame) {
    Map<PageKey, String> names = new LinkedHashMap<>();
    for (PageRow row : shell.services().ledger().read(view -> view.pages()).answer()) {
      names.put(row.page(), row.name().orElse(row.page().pageId()));
    }
    shell.services().units().spans().forEach(span -> names.putIfAbsent(span.page(), span.page().pageId()));
    List<PageKey> outside = outside(ctx, names.keySet());
    return names.entrySet().stream()
        .filter(page -> !outside.contains(page.getKey()))
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
  Rest rest(Map<String, Long> offsets) {
    Cut cut = shell.services().ledger().latestCut();
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
