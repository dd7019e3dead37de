package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether the server runs, and whether each part it needs is ready and why not. */
public final class HealthRoutes {
  private final List<Supplier<ReadyPart>> parts;

  public HealthRoutes(List<Supplier<ReadyPart>> parts) {
    this.parts = List.copyOf(parts);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/health/live", HealthRoutes::live);
    routes.get("/health/ready", this::ready);
  }

  private static void live(Context ctx) {
    Answers.json(ctx, JsonNodeFactory.instance.objectNode().put("status", "live"));
  }

  private void ready(Context ctx) {
    List<ReadyPart> states = new ArrayList<>();
    for (Supplier<ReadyPart> part : parts) {
      states.add(part.get());
    }
    boolean ready = states.stream().allMatch(ReadyPart::ready);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", ready ? "ready" : "starting");
    ArrayNode views = json.putArray("parts");
    for (ReadyPart state : states) {
      views
          .addObject()
          .put("name", state.name())
          .put("ready", state.ready())
          .put("why", state.why());
    }
    ctx.header("Cache-Control", "no-store");
    ctx.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    Answers.json(ctx, json);
  }
}
