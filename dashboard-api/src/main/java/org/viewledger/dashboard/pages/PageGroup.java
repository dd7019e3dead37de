package org.viewledger.dashboard.pages;

import io.javalin.router.JavalinDefaultRoutingApi;

/** The pages of one area, added to the server once, before it starts. */
public interface PageGroup {
  void add(JavalinDefaultRoutingApi routes, PageShell shell);
}
