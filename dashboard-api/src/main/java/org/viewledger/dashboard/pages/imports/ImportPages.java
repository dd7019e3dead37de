package org.viewledger.dashboard.pages.imports;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.imports.RememberedChoices;
import org.viewledger.dashboard.imports.WaitingFiles;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** Bringing figures in: files, their accounts, typed counts. */
public final class ImportPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    shell.services().everyAction().ifPresent(actions -> add(routes, shell, actions));
  }

  private static void add(JavalinDefaultRoutingApi routes, PageShell shell, PageActions actions) {
    Clock clock = shell.services().clock();
    WaitingFiles waiting = new WaitingFiles(actions.files().uploads(), clock);
    Bringing bringing = new Bringing(shell);
    UploadHandlers uploads = new UploadHandlers(shell, bringing, waiting);
    LookHandlers looks =
        new LookHandlers(shell, bringing, waiting, new RememberedChoices(actions.people(), clock));
    AccountHandlers accounts = new AccountHandlers(shell, bringing);
    TypedHandlers typed = new TypedHandlers(shell, bringing);
    routes.before(ctx -> waiting.sweep());
    routes.get("/imports", shell.explained(uploads::list));
    routes.post("/imports", shell.explained(uploads::upload));
    routes.get("/imports/mau.xlsx", uploads::template);
    routes.get("/imports/waiting/{token}", shell.explained(looks::look));
    routes.post("/imports/waiting/{token}", shell.explained(looks::choose));
    routes.post("/imports/waiting/{token}/confirm", shell.explained(looks::confirm));
    routes.post("/imports/waiting/{token}/discard", shell.explained(looks::discard));
    routes.get("/imports/typed", shell.explained(typed::choose));
    routes.get("/imports/typed/post", shell.explained(typed::form));
    routes.post("/imports/typed/post", shell.explained(typed::take));
    routes.get("/imports/typed/{id}", shell.explained(typed::show));
    routes.post("/imports/typed/{id}/withdraw", shell.explained(typed::withdraw));
    routes.get("/imports/{id}", shell.explained(accounts::show));
    routes.get("/imports/{id}/refused.csv", shell.explained(accounts::refused));
    routes.post("/imports/{id}/withdraw", shell.explained(accounts::withdraw));
  }
}
