package org.viewledger.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.viewledger.contract.Instants;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.manual.ManualConflictException;
import org.viewledger.dashboard.manual.ManualEntries;
import org.viewledger.dashboard.manual.ManualEntry;
import org.viewledger.dashboard.manual.TypedCounts;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;

/** {@code POST /api/v1/manual} and its withdrawal: counts that somebody types in. */
public final class ManualRoutes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_REASON = 1_000;
  private static final List<String> FIELDS =
      List.of(
          "id",
          "platform",
          "pageId",
          "pageName",
          "postId",
          "title",
          "publishedAt",
          "observedAt",
          "metrics");

  private final PageServices services;

  public ManualRoutes(PageServices services) {
    this.services = services;
  }

  private ManualEntries entries(Context ctx) {
    return services.actions(ctx).orElseThrow().files().manual();
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/manual", this::take);
    routes.delete("/api/v1/manual/{id}", this::withdraw);
    routes.exception(
        ManualConflictException.class,
        (e, ctx) ->
            Problem.of(HttpStatus.CONFLICT, "manual-conflict", String.valueOf(e.getMessage()))
                .write(ctx));
  }

  private void take(Context ctx) {
    Params.of(ctx);
    ManualEntries.Taken taken = entries(ctx).take(counts(body(ctx)), person(ctx));
    ctx.status(taken.known() ? HttpStatus.OK : HttpStatus.ACCEPTED);
    Answers.json(ctx, view(taken.entry()));
  }

  private void withdraw(Context ctx) {
    Optional<String> reason = Params.of(ctx, "reason").one("reason");
    if (reason.isPresent() && reason.get().length() > MAX_REASON) {
      throw new InvalidQueryException(
          "reason", "reason may have at most " + MAX_REASON + " characters");
    }
    try {
      Answers.json(
          ctx.status(HttpStatus.ACCEPTED),
          view(
              entries(ctx)
                  .withdraw(ctx.pathParam("id"), person(ctx), reason)
                  .orElseThrow(
                      () ->
                          new OutOfScopeException(
                              "there are no typed counts " + Problem.shown(ctx.pathParam("id"))))));
    } catch (IllegalStateException e) {
      throw new ProblemException(
          Problem.of(HttpStatus.CONFLICT, "manual-unfinished", String.valueOf(e.getMessage())));
    }
  }

  private static String person(Context ctx) {
    return Caller.of(ctx).map(Caller::name).orElseThrow();
  }

  private static JsonNode body(Context ctx) {
    try {
      JsonNode body = JSON.readTree(ctx.body());
      if (body.isObject()) {
        body.fieldNames()
            .forEachRemaining(
                name -> {
                  if (!FIELDS.contains(name)) {
                    throw new InvalidQueryException(
                        name,
                        "there is no field "
                            + Problem.shown(name)
                            + Nearest.hint(name, FIELDS)
                            + "; there is "
                            + String.join(", ", FIELDS));
                  }
                });
        return body;
      }
    } catch (JsonProcessingException e) {
      throw new InvalidQueryException("body", "the body must be a JSON object: it is no JSON");
    }
    throw new InvalidQueryException("body", "the body must be a JSON object");
  }

  private static TypedCounts counts(JsonNode body) {
    return new TypedCounts(
        text(body, "id").orElseGet(() -> UUID.randomUUID().toString()),
        post(body),
        text(body, "pageName"),
        text(body, "title"),
        instant(body, "publishedAt"),
        instant(body, "observedAt"),
        metrics(body.path("metrics")));
  }

  private static PostKey post(JsonNode body) {
    try {
      return new PostKey(needed(body, "platform"), needed(body, "pageId"), needed(body, "postId"));
    } catch (IllegalArgumentException e) {
      throw new InvalidQueryException("postId", String.valueOf(e.getMessage()));
    }
  }

  private static String needed(JsonNode body, String name) {
    return text(body, name)
        .orElseThrow(() -> new InvalidQueryException(name, name + " is missing"));
  }

  private static Optional<String> text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.asText().chars().anyMatch(Character::isISOControl)) {
      throw new InvalidQueryException(name, name + " must be a text on one line");
    }
    return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> instant(JsonNode body, String name) {
    try {
      return text(body, name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new InvalidQueryException(
          name, name + " must be an instant such as 2026-11-22T13:05:00Z");
    }
  }

  private static SortedMap<String, Long> metrics(JsonNode metrics) {
    if (!metrics.isObject()) {
      throw new InvalidQueryException(
          "metrics", "metrics must be an object such as {\"airings\": 14}");
    }
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
      if (!metric.getValue().isIntegralNumber() || !metric.getValue().canConvertToLong()) {
        throw new InvalidQueryException(
            "metrics", Problem.shown(metric.getKey()) + " must be a whole number");
      }
      counts.put(metric.getKey(), metric.getValue().asLong());
    }
    return counts;
  }

  private static ObjectNode view(ManualEntry entry) {
    TypedCounts counts = entry.counts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", counts.id())
        .put("state", entry.state().id())
        .put("source", entry.source())
        .put("by", entry.person())
        .put("recordedAt", Instants.format(entry.recordedAt()))
        .put("changedAt", Instants.format(entry.changedAt()))
        .put("observedAt", Instants.format(entry.observedAt()))
        .put("platform", counts.post().platform())
        .put("pageId", counts.post().pageId())
        .put("postId", counts.post().postId());
    FigureViews.counts(json.putObject("metrics"), counts.metrics());
    json.put("reason", entry.reason().orElse(null));
    json.put("offsets", ImportRoutes.offsets(entry.offsets()));
    return json;
  }
}
