package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.reconcile.Run;
import org.viewledger.dashboard.reconcile.Runs;

/** {@code /api/v1/reconcile}: every figure recomputed from the raw record and compared. */
public final class ReconcileRoutes {
  /** Seconds; below what stands between us and a caller may wait. */
  private static final int LONGEST_WAIT = 30;

  private final Runs runs;
  private final Clock clock;
  private final AuditLog audit;

  public ReconcileRoutes(Runs runs, Clock clock, AuditLog audit) {
    this.runs = runs;
    this.clock = clock;
    this.audit = audit;
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/reconcile", this::begin);
    routes.get("/api/v1/reconcile", this::last);
  }

  private void begin(Context ctx) {
    Caller caller = Caller.administrator(ctx);
    Optional<Instant> knownAt =
        Params.of(ctx, "knownAt").one("knownAt").map(text -> PastInstant.of(text, clock));
    long id =
        runs.begin(knownAt)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(
                            HttpStatus.CONFLICT,
                            "reconcile-busy",
                            "too many comparisons wait already: ask again when one has ended")));
    audit.write(
        caller.name(),
        Deed.COMPARISON_BEGUN,
        Long.toString(id),
        knownAt.map(Instant::toString).orElse(""));
    ctx.status(HttpStatus.ACCEPTED);
    Answers.json(ctx, ReconcileViews.run(new Run(id, Optional.empty())));
  }

  private void last(Context ctx) {
    Caller.administrator(ctx);
    Params params = Params.of(ctx, "id", "wait");
    Duration patience =
        Duration.ofSeconds(Math.max(0, Math.min(LONGEST_WAIT, params.number("wait", 0))));
    Optional<Run> run =
        params.one("id").isPresent()
            ? runs.find(params.number("id", 0), patience)
            : runs.verdicts().last();
    ctx.header("Cache-Control", "private, no-store");
    Answers.json(
        ctx,
        ReconcileViews.run(
            run.orElseThrow(
                () -> new OutOfScopeException("no such comparison: POST /api/v1/reconcile"))));
  }
}
