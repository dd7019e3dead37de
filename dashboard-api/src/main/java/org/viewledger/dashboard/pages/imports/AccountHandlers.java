package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.imports.ImportAccount;
import org.viewledger.dashboard.imports.ImportLines;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;

/** The account of one import: how far it has come, what was not taken, and its withdrawal. */
final class AccountHandlers {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  /** Posts whose new figures are shown. */
  private static final int SHOWN = 10;

  private static final int LONGEST_REASON = 1_000;

  private final PageShell shell;
  private final Bringing bringing;

  AccountHandlers(PageShell shell, Bringing bringing) {
    this.shell = shell;
    this.bringing = bringing;
  }

  void show(Context ctx) {
    ImportAccount account = account(ctx);
    Frame frame = shell.frame(ctx);
    Bringing.Rest rest = bringing.rest(ctx, account.offsets());
    if (!rest.covered()) {
      Bringing.askAgain(ctx, "/imports/" + account.id());
    }
    List<PostKey> posts = imports(ctx).posts(account.id());
    AccountPage page =
        AccountPage.of(
            frame.speech(),
            account,
            rest,
            posts.stream().map(PostKey::page).distinct().toList(),
            rest.covered() ? rows(ctx, posts) : List.of(),
            bringing.pages(ctx, frame),
            imports(ctx).lines().reason(account.id()).map(AccountHandlers::told),
            told(frame, ctx));
    shell.send(
        ctx,
        frame.titled(frame.say("imports.account.heading"), "/imports", ""),
        "imports/account.jte",
        page);
  }

  /** What the step before has to say. */
  private static String told(Frame frame, Context ctx) {
    if (ctx.queryParam("known") != null) {
      return frame.say("imports.account.known");
    }
    return ctx.queryParam("failed") == null ? "" : frame.say("imports.account.reasonNeeded");
  }

  private static AccountPage.Withdrawn told(ImportLines.Reason reason) {
    return new AccountPage.Withdrawn(reason.person(), reason.words(), reason.at());
  }

  /** The first posts of the import as they stand now. */
  private List<PostRow> rows(Context ctx, List<PostKey> posts) {
    List<PostKey> first = posts.subList(0, Math.min(SHOWN, posts.size()));
    return shell
        .services()
        .ledger(ctx)
        .read(
            view -> {
              List<PostRow> rows = new ArrayList<>();
              for (PostKey post : first) {
                view.post(post).map(PostDetail::row).ifPresent(rows::add);
              }
              return rows;
            })
        .answer();
  }

  /** Every row that was not taken, for a spreadsheet. */
  void refused(Context ctx) {
    ImportAccount account = account(ctx);
    ctx.header("Content-Disposition", "attachment; filename=\"chua-nhan-duoc.csv\"")
        .contentType("text/csv; charset=utf-8")
        .result(
            RefusalsCsv.of(shell.frame(ctx).speech(), account).getBytes(StandardCharsets.UTF_8));
  }

  void withdraw(Context ctx) {
    ImportAccount account = account(ctx);
    String reason = Optional.ofNullable(ctx.formParam("reason")).orElse("").strip();
    String address = "/imports/" + account.id();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      ctx.redirect(address + "?failed=reason", HttpStatus.SEE_OTHER);
      return;
    }
    if (account.state() == ImportAccount.State.ACCEPTED
        || account.state() == ImportAccount.State.WITHDRAWING) {
      imports(ctx)
          .withdraw(account.id(), Bringing.person(ctx), reason.replaceAll("\\p{Cntrl}+", " "));
    }
    ctx.redirect(address, HttpStatus.SEE_OTHER);
  }

  /** The import, where there is one that the caller may see. */
  private ImportAccount account(Context ctx) {
    String id = ctx.pathParam("id");
    return Optional.of(id)
        .filter(text -> ID.matcher(text).matches())
        .flatMap(text -> imports(ctx).find(text))
        .orElseThrow(() -> new OutOfScopeException("no such import"));
  }

  private Imports imports(Context ctx) {
    return bringing.files(ctx).imports();
  }
}
