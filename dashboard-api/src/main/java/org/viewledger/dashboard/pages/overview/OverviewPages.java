package org.viewledger.dashboard.pages.overview;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** The first page, and what is written on it. */
public final class OverviewPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    OverviewHandler overview = new OverviewHandler(shell);
    NotesHandlers notes = new NotesHandlers(shell);
    routes.get("/", shell.explained(overview::show));
    routes.post("/notes", shell.explained(notes::add));
    routes.post("/notes/{id}/withdraw", shell.explained(notes::withdraw));
    routes.post("/seen", shell.explained(notes::seen));
  }
}
