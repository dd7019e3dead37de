package org.viewledger.dashboard.pages.accounts;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.SignInCookies;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** Accounts, the ways in, share links, tokens, and the page of what else there is. */
public final class AccountPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    routes.get("/more", shell.explained(new MoreHandler(shell)::show));
    Optional<PageActions> actions = shell.services().everyAction();
    if (actions.isEmpty()) {
      return;
    }
    Desk desk =
        new Desk(
            shell,
            actions.get().accounts(),
            new SignInCookies(actions.get().accounts(), shell.services().clock()));
    doors(routes, shell, new DoorHandlers(desk));
    mine(routes, shell, new MyHandlers(desk));
    shares(routes, shell, new ShareHandlers(desk));
    tokens(routes, shell, new TokenHandlers(desk));
    // Last, as a name stands where the words above do; none of them may be a name.
    people(routes, shell, new PeopleHandlers(desk));
  }

  private static void doors(JavalinDefaultRoutingApi routes, PageShell shell, DoorHandlers doors) {
    routes.post("/sign-in/pin", shell.explained(doors::byPin));
    routes.get("/sign-in/device", shell.explained(doors::showDevice));
    routes.post("/sign-in/device", shell.explained(doors::enrol));
    routes.get("/sign-in/password", shell.explained(doors::showPassword));
    routes.post("/sign-in/password", shell.explained(doors::choosePassword));
    routes.get("/sign-in/new-pin", shell.explained(doors::showNewPin));
    routes.post("/sign-in/new-pin", shell.explained(doors::changePin));
  }

  private static void mine(JavalinDefaultRoutingApi routes, PageShell shell, MyHandlers mine) {
    routes.get("/accounts/me", shell.explained(mine::show));
    routes.post("/accounts/me/password", shell.explained(mine::changePassword));
    routes.post("/accounts/me/sessions/{handle}/end", shell.explained(mine::endSession));
    routes.post("/accounts/me/devices/{device}/end", shell.explained(mine::endDevice));
  }

  private static void shares(
      JavalinDefaultRoutingApi routes, PageShell shell, ShareHandlers shares) {
    routes.get("/accounts/shares", shell.explained(shares::list));
    routes.post("/accounts/shares", shell.explained(shares::make));
    routes.post("/accounts/shares/{id}/end", shell.explained(shares::end));
    routes.get("/s/{token}", shell.explained(new SharedHandler(shell, shares.accounts())::show));
  }

  private static void tokens(
      JavalinDefaultRoutingApi routes, PageShell shell, TokenHandlers tokens) {
    routes.get("/accounts/tokens", shell.explained(tokens::list));
    routes.post("/accounts/tokens", shell.explained(tokens::make));
    routes.post("/accounts/tokens/{id}/end", shell.explained(tokens::end));
  }

  private static void people(
      JavalinDefaultRoutingApi routes, PageShell shell, PeopleHandlers people) {
    routes.get("/accounts", shell.explained(people::list));
    routes.get("/accounts/new", shell.explained(people::showNew));
    routes.post("/accounts/new", shell.explained(people::create));
    routes.get("/accounts/{name}", shell.explained(people::showOne));
    routes.post("/accounts/{name}", shell.explained(people::change));
    routes.post("/accounts/{name}/off", shell.explained(people::switchOff));
    routes.post("/accounts/{name}/on", shell.explained(people::switchOn));
    routes.post("/accounts/{name}/slip", shell.explained(people::slip));
    routes.post("/accounts/{name}/devices/{device}/end", shell.explained(people::endDevice));
  }
}
