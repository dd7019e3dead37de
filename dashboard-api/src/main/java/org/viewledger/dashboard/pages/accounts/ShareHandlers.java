package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.ShareLink;
import org.viewledger.dashboard.accounts.ShareLinks;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.Wire;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;

/**
 * Share links: everybody's own, to an administrator those of their unit's people. Another page may
 * lead here with {@code unit}, {@code topic}, {@code from} and {@code to} filled in.
 */
final class ShareHandlers {
  private static final String HERE = "/accounts/shares";

  private final Desk desk;

  ShareHandlers(Desk desk) {
    this.desk = desk;
  }

  Accounts accounts() {
    return desk.accounts();
  }

  void list(Context ctx) {
    show(ctx, "", "");
  }

  void make(Context ctx) {
    try {
      String token =
          desk.accounts()
              .shares()
              .make(shown(ctx), Desk.number(Desk.form(ctx, "days")), Desk.caller(ctx).name());
      show(ctx, Wire.of(ctx).origin(ctx) + "/s/" + token, "");
    } catch (AccountRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, "", Desk.why(desk.shell().frame(ctx), e));
    }
  }

  private ShareLink.Shown shown(Context ctx) {
    Caller caller = Desk.caller(ctx);
    if (caller.csrfToken().isEmpty()) {
      // A program's token ends; what it hands out would not end with it.
      throw new AccountRefusedException(Reason.SCOPE_NOT_YOURS);
    }
    Optional<String> unit = Desk.filled(ctx, "unit");
    if (unit.isEmpty() && caller.unit().isPresent()) {
      throw new AccountRefusedException(Reason.UNIT_NOT_YOURS);
    }
    if (unit.isPresent()
        && desk.units(ctx).stream().noneMatch(own -> own.id().equals(unit.get()))) {
      throw new AccountRefusedException(Reason.UNIT_UNKNOWN);
    }
    return new ShareLink.Shown(unit, Desk.filled(ctx, "topic"), days(ctx));
  }

  private static Optional<DayRange> days(Context ctx) {
    Optional<String> from = Desk.filled(ctx, "from");
    Optional<String> to = Desk.filled(ctx, "to");
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DayRange(LocalDate.parse(from.orElse("")), LocalDate.parse(to.orElse(""))));
    } catch (DateTimeParseException | InvalidQueryException e) {
      throw new AccountRefusedException(Reason.TERM_OUT_OF_BOUNDS);
    }
  }

  void end(Context ctx) {
    long id = Desk.number(ctx.pathParam("id"));
    if (theirs(Desk.caller(ctx)).stream().anyMatch(link -> link.id() == id)) {
      desk.accounts().shares().end(id, Desk.caller(ctx).name());
    }
    Desk.done(ctx, HERE, "share-ended");
  }

  private List<ShareLink> theirs(Caller caller) {
    boolean administers = caller.may(Permission.MANAGE_ACCOUNTS);
    return desk.accounts().shares().all().stream()
        .filter(
            link ->
                link.madeBy().equals(caller.name())
                    || (administers && desk.accounts().sees(caller.unit(), link.shown().unit())))
        .toList();
  }

  private void show(Context ctx, String link, String why) {
    Frame frame = desk.frame(ctx, "accounts.shares.title");
    Map<String, String> names =
        desk.shell()
            .services()
            .ledger(ctx)
            .read(view -> Telling.names(view.topics(), frame.speech().language()))
            .answer();
    Caller caller = Desk.caller(ctx);
    boolean post = !why.isEmpty();
    desk.shell()
        .send(
            ctx,
            frame,
            "accounts/shares.jte",
            new SharesPage(
                link,
                link.isEmpty() ? new QrPath(0, "") : QrPath.of(link),
                Desk.done(ctx, frame),
                why,
                caller.unit().isEmpty(),
                desk.units(ctx),
                topics(names),
                typed(ctx, post),
                ShareLinks.MOST_DAYS,
                theirs(caller).stream().map(one -> row(frame, names, one)).toList()));
  }

  private static List<SharesPage.Topic> topics(Map<String, String> names) {
    return names.entrySet().stream()
        .map(topic -> new SharesPage.Topic(topic.getKey(), topic.getValue()))
        .sorted(Comparator.comparing(SharesPage.Topic::name))
        .toList();
  }

  private static SharesPage.Typed typed(Context ctx, boolean post) {
    int days = Desk.number(Desk.form(ctx, "days"));
    return new SharesPage.Typed(
        given(ctx, post, "unit"),
        given(ctx, post, "topic"),
        given(ctx, post, "from"),
        given(ctx, post, "to"),
        post && days > 0 ? days : ShareLinks.USUAL_DAYS);
  }

  private static String given(Context ctx, boolean post, String field) {
    return post ? Desk.form(ctx, field) : Optional.ofNullable(ctx.queryParam(field)).orElse("");
  }

  private SharesPage.Row row(Frame frame, Map<String, String> names, ShareLink link) {
    Instant now = desk.shell().services().clock().instant();
    return new SharesPage.Row(
        link.id(),
        shows(frame, desk.unit(frame, link.shown().unit()), names, link.shown()),
        link.madeBy(),
        frame.speech().at(link.madeAt()),
        link.isOpen(now)
            ? frame.say("accounts.until", frame.speech().at(link.expiresAt()))
            : frame.say("accounts.ended"),
        frame.say("accounts.used.times", link.used()),
        link.isOpen(now));
  }

  /** What a link shows, in one line. */
  static String shows(Frame frame, String unit, Map<String, String> names, ShareLink.Shown shown) {
    return String.join(
        " · ",
        List.of(
            unit,
            shown
                .topic()
                .map(id -> frame.speech().sayOr("topic." + id, names.getOrDefault(id, id)))
                .orElseGet(() -> frame.say("accounts.shares.every-topic")),
            shown
                .days()
                .map(days -> frame.speech().dates().range(days))
                .orElseGet(() -> frame.say("accounts.shares.this-year"))));
  }
}
