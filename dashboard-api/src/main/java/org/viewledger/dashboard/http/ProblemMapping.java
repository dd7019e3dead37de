package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerUnavailableException;
import org.viewledger.dashboard.query.NotAnsweredException;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.records.RecordLogException;

/** Which failure becomes which problem. */
public final class ProblemMapping {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);

  private ProblemMapping() {}

  public static void add(JavalinDefaultRoutingApi routes) {
    routes.exception(ProblemException.class, (e, ctx) -> e.problem().write(ctx));
    routes.exception(
        InvalidQueryException.class,
        (e, ctx) ->
            new Problem(
                    HttpStatus.BAD_REQUEST,
                    "invalid-parameter",
                    message(e),
                    Optional.of(Problem.shown(e.parameter())),
                    null)
                .write(ctx));
    routes.exception(
        NotAnsweredException.class,
        (e, ctx) ->
            Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-answered", message(e)).write(ctx));
    routes.exception(
        OutOfScopeException.class,
        (e, ctx) -> Problem.of(HttpStatus.NOT_FOUND, "not-found", message(e)).write(ctx));
    routes.exception(
        LedgerBusyException.class,
        (e, ctx) -> {
          ctx.header("Retry-After", "1");
          Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "ledger-busy", message(e)).write(ctx);
        });
    routes.exception(
        LedgerUnavailableException.class,
        (e, ctx) -> {
          LOG.warn("{} {}: {}", ctx.method(), route(ctx), e.getMessage(), e);
          ctx.header("Retry-After", "5");
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "warehouse-unavailable",
                  "the warehouse did not answer; see /health/ready, then ask again")
              .write(ctx);
        });
    routes.exception(
        RecordLogException.class,
        (e, ctx) -> {
          LOG.warn("{} {}: {}", ctx.method(), route(ctx), e.getMessage(), e);
          ctx.header("Retry-After", "5");
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "log-unavailable",
                  "Kafka did not take every record; see /health/ready, then send the same again:"
                      + " nothing counts twice")
              .write(ctx);
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            Problem.of(HttpStatus.forStatus(e.getStatus()), "http-" + e.getStatus(), message(e))
                .write(ctx));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {}", ctx.method(), route(ctx), e);
          Problem.of(
                  HttpStatus.INTERNAL_SERVER_ERROR,
                  "fault",
                  "a fault of this program; its log says more")
              .write(ctx);
        });
  }

  /** Not the address: those of share links, of approvals and of waiting files are secrets. */
  private static String route(Context ctx) {
    Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    return endpoint == null ? "no route" : endpoint.path;
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
