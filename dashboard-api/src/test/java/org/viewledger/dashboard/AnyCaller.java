package org.viewledger.dashboard;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.http.PageServices;

/**
 * Pages behind which a request counts as somebody else's: whoever the header {@value #HEADER}
 * names. The guard has let the token's holder in before.
 */
record AnyCaller(PageRoutes pages, Map<String, Caller> callers) implements PageRoutes {
  static final String HEADER = "X-As";

  @Override
  public void add(JavalinDefaultRoutingApi routes, PageServices services) {
    routes.before(
        ctx ->
            Optional.ofNullable(ctx.header(HEADER))
                .ifPresent(name -> ctx.attribute("viewledger.caller", callers.get(name))));
    pages.add(routes, services);
  }
}
