package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.viewledger.dashboard.accounts.AccountRefusedException;
import org.viewledger.dashboard.accounts.ApiToken;
import org.viewledger.dashboard.accounts.ApiTokens;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Scope;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.pages.Frame;

/** Programs' tokens: everybody's own, to an administrator those of their unit's people. */
final class TokenHandlers {
  private final Desk desk;

  TokenHandlers(Desk desk) {
    this.desk = desk;
  }

  void list(Context ctx) {
    show(ctx, "", "");
  }

  void make(Context ctx) {
    Caller caller = Desk.caller(ctx);
    try {
      // A token that makes tokens would outlive its own end.
      String token =
          desk.accounts()
              .tokens()
              .make(
                  Desk.form(ctx, "called"),
                  ticked(ctx),
                  Desk.number(Desk.form(ctx, "days")),
                  caller.name(),
                  mayMake(caller) ? caller.permissions() : Set.of());
      show(ctx, token, "");
    } catch (AccountRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, "", Desk.why(desk.shell().frame(ctx), e));
    }
  }

  void end(Context ctx) {
    long id = Desk.number(ctx.pathParam("id"));
    if (theirs(Desk.caller(ctx)).stream().anyMatch(token -> token.id() == id)) {
      desk.accounts().tokens().end(id, Desk.caller(ctx).name());
    }
    Desk.done(ctx, "/accounts/tokens", "token-ended");
  }

  private static boolean mayMake(Caller caller) {
    return caller.csrfToken().isPresent();
  }

  private List<ApiToken> theirs(Caller caller) {
    boolean administers = caller.may(Permission.MANAGE_ACCOUNTS);
    return desk.accounts().tokens().all().stream()
        .filter(
            token ->
                token.person().equals(caller.name())
                    || (administers
                        && desk.accounts()
                            .sees(caller.unit(), desk.accounts().unit(token.person()))))
        .toList();
  }

  private static Set<Scope> ticked(Context ctx) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    ctx.formParams("scope").forEach(id -> Scope.of(id).ifPresent(scopes::add));
    return scopes;
  }

  private void show(Context ctx, String made, String why) {
    Caller caller = Desk.caller(ctx);
    Frame frame = desk.frame(ctx, "accounts.tokens.title");
    Set<Scope> chosen = why.isEmpty() ? Set.of() : ticked(ctx);
    int days = Desk.number(Desk.form(ctx, "days"));
    desk.shell()
        .send(
            ctx,
            frame,
            "accounts/tokens.jte",
            new TokensPage(
                made,
                Desk.done(ctx, frame),
                why,
                mayMake(caller),
                Arrays.stream(Scope.values())
                    .filter(scope -> caller.permissions().containsAll(scope.permissions()))
                    .map(
                        scope ->
                            new TokensPage.ScopeChoice(
                                scope.id(), name(frame, scope), chosen.contains(scope)))
                    .toList(),
                why.isEmpty() ? "" : Desk.form(ctx, "called"),
                days > 0 ? days : ApiTokens.USUAL_DAYS,
                ApiTokens.MOST_DAYS,
                theirs(caller).stream().map(token -> row(frame, token)).toList()));
  }

  private static String name(Frame frame, Scope scope) {
    return frame.say("accounts.scope." + scope.id());
  }

  private TokensPage.Row row(Frame frame, ApiToken token) {
    Instant now = desk.shell().services().clock().instant();
    return new TokensPage.Row(
        token.id(),
        token.called(),
        token.person(),
        String.join(", ", token.scopes().stream().sorted().map(one -> name(frame, one)).toList()),
        token.isOpen(now)
            ? frame.say("accounts.until", frame.speech().at(token.expiresAt()))
            : frame.say("accounts.ended"),
        token
            .usedOn()
            .map(day -> frame.say("accounts.used.on", frame.speech().dates().date(day)))
            .orElseGet(() -> frame.say("accounts.used.never")),
        token.isOpen(now));
  }
}
