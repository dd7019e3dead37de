package org.viewledger.dashboard.http;

import io.javalin.router.JavalinDefaultRoutingApi;

/**
 * What adds the pages for people to the server, once, before it starts. All paths but {@code
 * /sign-in} and {@code /assets/*} are for callers who have signed in; {@link Caller#of} says who
 * asks.
 */
public interface PageRoutes {
  /** No pages: an API alone. */
  PageRoutes NONE = (routes, services) -> {};

  void add(JavalinDefaultRoutingApi routes, PageServices services);
}
