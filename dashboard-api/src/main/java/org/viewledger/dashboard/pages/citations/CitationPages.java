package org.viewledger.dashboard.pages.citations;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** The pages of citations, and what their forms send. */
public final class CitationPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    if (shell.services().everyAction().isEmpty()) {
      return;
    }
    FormTaking forms = new FormTaking(shell);
    CiteHandler cite = new CiteHandler(shell);
    SheetHandler sheet = new SheetHandler(shell);
    routes.get("/cite", shell.explained(cite::show));
    routes.post("/cite", forms.by(Permission.CITE, cite::take));
    routes.get("/citations", shell.explained(new ListHandler(shell)::show));
    routes.get("/c/{id}", shell.explained(sheet::show));
    routes.get("/c/{id}/check", shell.explained(sheet::check));
    routes.get("/c/{id}/posts.csv", shell.explained(sheet::posts));
    routes.post("/c/{id}/withdraw", forms.by(Permission.CITE, sheet::withdraw));
  }
}
