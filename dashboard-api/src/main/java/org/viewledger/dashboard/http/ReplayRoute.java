package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.imports.Replay;
import org.viewledger.dashboard.imports.ReplayRefusedException;

/** {@code POST /api/v1/replay}: records as they are, off unless the settings allow it. */
public final class ReplayRoute {
  private final Replay replay;
  private final boolean allowed;
  private final AuditLog audit;

  public ReplayRoute(Replay replay, boolean allowed, AuditLog audit) {
    this.replay = replay;
    this.allowed = allowed;
    this.audit = audit;
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/replay", this::replay);
  }

  private void replay(Context ctx) throws IOException {
    Params.of(ctx);
    if (!allowed) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN,
              "replay-off",
              "replay is off: set allowReplay: true in the settings and start again"));
    }
    try {
      Replay.Sent sent = replay.send(ctx.req().getInputStream());
      audit.write(
          Caller.of(ctx).orElseThrow().name(),
          Deed.RECORDS_REPLAYED,
          "replay",
          sent.records() + " records");
      ctx.status(HttpStatus.ACCEPTED);
      Answers.json(
          ctx,
          JsonNodeFactory.instance
              .objectNode()
              .put("records", sent.records())
              .put("offsets", ImportRoutes.offsets(sent.offsets())));
    } catch (ReplayRefusedException e) {
      throw new ProblemException(
          Problem.of(HttpStatus.BAD_REQUEST, "bad-line", String.valueOf(e.getMessage())));
    }
  }
}
