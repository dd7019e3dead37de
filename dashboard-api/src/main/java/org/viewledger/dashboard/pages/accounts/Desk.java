package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.SignInCookies;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Unit;

/** What the pages of accounts have in common: whom they serve, and how things are called. */
record Desk(PageShell shell, Accounts accounts, SignInCookies cookies) {

  Frame frame(Context ctx, String titleKey) {
    Frame frame = shell.frame(ctx);
    return frame.titled(frame.say(titleKey), here(ctx), "");
  }

  private static String here(Context ctx) {
    boolean administers =
        Caller.of(ctx).filter(caller -> caller.may(Permission.MANAGE_ACCOUNTS)).isPresent();
    return administers && !ctx.path().equals("/accounts/me") ? "/accounts" : "/more";
  }

  static Caller caller(Context ctx) {
    return Caller.of(ctx).orElseThrow(() -> new OutOfScopeException("nobody has signed in"));
  }

  static String form(Context ctx, String field) {
    return Optional.ofNullable(ctx.formParam(field)).orElse("");
  }

  static Optional<String> filled(Context ctx, String field) {
    return Optional.of(form(ctx, field).strip()).filter(text -> !text.isEmpty());
  }

  /** A number of an address or a form; what is none is out of any bounds. */
  static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** What was done just before, from the address. */
  static String done(Context ctx, Frame frame) {
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    return frame.speech().sayOr("accounts.done." + done, "");
  }

  /** Why something was not done, in words. */
  static String why(Frame frame, AccountRefusedException e) {
    return frame.say("accounts.why." + e.reason().id());
  }

  static void done(Context ctx, String path, String done) {
    ctx.redirect(path + "?done=" + done, HttpStatus.SEE_OTHER);
  }

  /** The units that the caller may give to others; none where the settings have none. */
  List<Unit> units(Context ctx) {
    Optional<String> own = caller(ctx).unit();
    return shell.services().units().units().stream()
        .map(UnitPages.Place::unit)
        .filter(unit -> accounts.sees(own, Optional.of(unit.id())))
        .toList();
  }

  /** What a unit is called; empty for all. */
  String unit(Frame frame, Optional<String> id) {
    return id.map(
            wanted ->
                shell.services().units().units().stream()
                    .map(UnitPages.Place::unit)
                    .filter(unit -> unit.id().equals(wanted))
                    .map(Unit::name)
                    .findFirst()
                    .orElse(wanted))
        .orElseGet(() -> frame.say("accounts.unit.all"));
  }

  static String roles(Frame frame, java.util.Collection<Role> roles) {
    return String.join(
        ", ", roles.stream().sorted().map(role -> frame.say("role." + role.id())).toList());
  }
}
