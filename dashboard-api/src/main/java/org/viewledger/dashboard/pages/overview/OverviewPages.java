package org.viewledger.dashboard.pages.overview;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** The first page. */
public final class OverviewPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    OverviewHandler overview = new OverviewHandler(shell);
    routes.get("/", shell.explained(overview::show));
  }
}
