package org.viewledger.dashboard.pages.help;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** {@code /help} and what is below it. */
public final class HelpPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    HelpHandlers help = new HelpHandlers(shell);
    routes.get("/help", shell.explained(help::index));
    routes.get("/help/definitions", shell.explained(help::definitions));
    routes.get("/help/people", shell.explained(help::people));
    routes.get("/help/connect", shell.explained(help::connect));
    routes.get("/help/guide/{role}", shell.explained(help::guide));
  }
}
