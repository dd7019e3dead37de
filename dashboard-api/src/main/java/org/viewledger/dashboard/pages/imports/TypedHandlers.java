package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.Metric;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.manual.ManualConflictException;
import org.viewledger.dashboard.manual.ManualEntries;
import org.viewledger.dashboard.manual.ManualEntry;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.records.RecordLogException;

/** Counts typed on a phone: which channel, which post, how many; and the way back. */
final class TypedHandlers {
  private static final int POSTS = 20;
  private static final int ENTRIES = 10;
  private static final int LONGEST_REASON = 1_000;

  /** In the order in which the platforms' own screens show them. */
  private static final List<String> ONLINE =
      List.of("views", "reactions", "comments", "shares", "clicks", "saves", "reach");

  private final PageShell shell;
  private final Bringing bringing;

  TypedHandlers(PageShell shell, Bringing bringing) {
    this.shell = shell;
    this.bringing = bringing;
  }

  /** Channels, or the posts of the one chosen. */
  void choose(Context ctx) {
    Frame frame = shell.frame(ctx);
    List<Bringing.Choice> pages = bringing.pages(ctx, frame);
    Optional<Bringing.Choice> chosen =
        Optional.ofNullable(ctx.queryParam("page"))
            .flatMap(text -> pages.stream().filter(page -> page.value().equals(text)).findFirst());
    TypedChoosePage page =
        TypedChoosePage.of(
            frame.speech(),
            pages,
            chosen,
            chosen.map(of -> posts(ctx, of.page())).orElse(List.of()),
            entries(ctx).latest(ENTRIES, Optional.empty()),
            bringing.mayAddPage(ctx));
    shell.send(
        ctx,
        frame.titled(frame.say("imports.typed.heading"), "/imports", ""),
        "imports/typed.jte",
        page);
  }

  private List<PostRow> posts(Context ctx, PageKey page) {
    PostsQuery newest =
        new PostsQuery(
            Optional.empty(),
            Filters.NONE.ofPage(page),
            "",
            PostSort.NEWEST,
            POSTS,
            Optional.empty());
    return shell.services().ledger(ctx).read(view -> view.posts(newest)).answer().rows();
  }

  void form(Context ctx) {
    show(ctx, TypedForm.opened(ctx), List.of());
  }

  void take(Context ctx) {
    PageServices services = shell.services();
    TypedForm form =
        TypedForm.sent(ctx, services.catalogue().postMetrics().stream().map(Metric::id).toList());
    Instant now = services.clock().instant();
    List<String> faults = form.faults(services.zone(), now);
    if (!faults.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form, faults);
      return;
    }
    Optional<PostDetail> post = post(ctx, form);
    refuseOutside(ctx, form, post);
    if (!form.confirmed() && TypedFormPage.doubtful(form, before(post))) {
      show(ctx, form, List.of());
      return;
    }
    try {
      ManualEntry entry =
          entries(ctx).take(form.counts(services.zone()), Bringing.person(ctx)).entry();
      ctx.redirect("/imports/typed/" + entry.counts().id(), HttpStatus.SEE_OTHER);
    } catch (ManualConflictException e) {
      // Another form's id: what it stands for is shown, and nothing is counted.
      ctx.redirect("/imports/typed/" + Addresses.segment(form.id()), HttpStatus.SEE_OTHER);
    } catch (RecordLogException e) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.SERVICE_UNAVAILABLE,
          frame.say("imports.log.heading"),
          new Message(
              List.of(frame.say("imports.typed.log")), frame.say("error.retry"), "/imports/typed"));
    }
  }

  /** A page of another unit, or a channel that is not theirs to name, is not there for them. */
  private void refuseOutside(Context ctx, TypedForm form, Optional<PostDetail> post) {
    PageKey page = form.pageKey().orElseThrow();
    boolean strange = form.channel().isEmpty() && !shell.services().scope(ctx).holds(page);
    boolean unnamed = !form.channel().isEmpty() && !bringing.mayAddPage(ctx);
    boolean missing = !form.isNewPost() && post.isEmpty();
    boolean notTyped = form.isNewPost() && !page.platform().equals(Platform.OFFLINE.id());
    if (strange || unnamed || missing || notTyped) {
      throw new OutOfScopeException("no such post");
    }
  }

  private Optional<PostDetail> post(Context ctx, TypedForm form) {
    Optional<PostKey> key =
        form.isNewPost()
            ? Optional.empty()
            : form.pageKey().map(page -> new PostKey(page.platform(), page.pageId(), form.post()));
    return key.flatMap(
        known -> shell.services().ledger(ctx).read(view -> view.post(known)).answer());
  }

  private static SortedMap<String, Long> before(Optional<PostDetail> post) {
    return post.map(detail -> detail.row().metrics()).orElseGet(TreeMap::new);
  }

  private void show(Context ctx, TypedForm form, List<String> faults) {
    Frame frame = shell.frame(ctx);
    Optional<PageKey> page = form.pageKey();
    if (page.isEmpty()) {
      ctx.redirect("/imports/typed", HttpStatus.SEE_OTHER);
      return;
    }
    Optional<PostDetail> post = post(ctx, form);
    refuseOutside(ctx, form, post);
    boolean offline = page.get().platform().equals(Platform.OFFLINE.id());
    List<String> metrics =
        offline
            ? shell.services().catalogue().postMetrics().stream()
                .filter(Metric::offline)
                .map(Metric::id)
                .toList()
            : ONLINE;
    TypedFormPage model =
        TypedFormPage.of(
            frame.speech(),
            shell.services().catalogue(),
            form,
            pageName(ctx, frame, form, page.get()),
            post,
            metrics,
            faults.stream().map(fault -> frame.say(fault)).toList());
    shell.send(
        ctx,
        frame.titled(frame.say("imports.typed.heading"), "/imports", ""),
        "imports/counts.jte",
        model);
  }

  private String pageName(Context ctx, Frame frame, TypedForm form, PageKey page) {
    return form.channel().isEmpty()
        ? bringing.pages(ctx, frame).stream()
            .filter(choice -> choice.page().equals(page))
            .map(Bringing.Choice::name)
            .findFirst()
            .orElse(page.pageId())
        : form.channel();
  }

  void show(Context ctx) {
    ManualEntry entry = entry(ctx);
    Frame frame = shell.frame(ctx);
    Bringing.Rest rest = bringing.rest(ctx, entry.offsets());
    if (!rest.covered()) {
      Bringing.askAgain(ctx, "/imports/typed/" + entry.counts().id());
    }
    TypedEntryPage page =
        TypedEntryPage.of(frame.speech(), shell.services().catalogue(), entry, rest);
    shell.send(
        ctx,
        frame.titled(frame.say("imports.typed.entry.heading"), "/imports", ""),
        "imports/typedentry.jte",
        page);
  }

  void withdraw(Context ctx) {
    ManualEntry entry = entry(ctx);
    Optional<String> reason =
        Optional.ofNullable(ctx.formParam("reason"))
            .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST_REASON);
    if (entry.state() == ManualEntry.State.ACCEPTED
        || entry.state() == ManualEntry.State.WITHDRAWING) {
      entries(ctx).withdraw(entry.counts().id(), Bringing.person(ctx), reason);
    }
    ctx.redirect("/imports/typed/" + entry.counts().id(), HttpStatus.SEE_OTHER);
  }

  private ManualEntry entry(Context ctx) {
    return entries(ctx)
        .find(ctx.pathParam("id"))
        .orElseThrow(() -> new OutOfScopeException("no such counts"));
  }

  private ManualEntries entries(Context ctx) {
    return bringing.files(ctx).manual();
  }
}
