package org.viewledger.dashboard.pages.units;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** {@code /units} and {@code /audit}. */
public final class UnitsPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    routes.get("/units", shell.explained(new UnitsHandler(shell)::show));
    routes.get("/audit", shell.explained(new AuditHandler(shell)::show));
  }
}
