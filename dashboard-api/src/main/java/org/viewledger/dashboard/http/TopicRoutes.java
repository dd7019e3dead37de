package org.viewledger.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.tagging.Assignments;
import org.viewledger.dashboard.tagging.OutdatedBaseException;
import org.viewledger.dashboard.tagging.Publishing;
import org.viewledger.dashboard.tagging.TaxonomyDraft;
import org.viewledger.dashboard.tagging.TaxonomyRefusedException;

/** A person's topic for a post, and a unit's taxonomy: shown, tried and published. */
public final class TopicRoutes {
  private static final String TOPIC = "/api/v1/posts/{platform}/{pageId}/{postId}/topic";
  private static final String TAXONOMY = "/api/v1/taxonomy/{unit}";
  private static final List<String> FIELDS = List.of("primaryTopic", "labels", "reason");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final PageServices services;

  public TopicRoutes(PageServices services) {
    this.services = services;
  }

  private PageActions.Topics topics(Context ctx) {
    return services.actions(ctx).orElseThrow().topics();
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.put(TOPIC, this::assign);
    routes.delete(TOPIC, this::withdraw);
    routes.get(TAXONOMY, this::show);
    routes.put(TAXONOMY, this::change);
    routes.exception(
        TaxonomyRefusedException.class,
        (e, ctx) ->
            new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "bad-taxonomy",
                    String.valueOf(e.getMessage()),
                    Optional.empty(),
                    null,
                    e.faults())
                .write(ctx));
    routes.exception(
        OutdatedBaseException.class,
        (e, ctx) ->
            Problem.of(HttpStatus.CONFLICT, "outdated", String.valueOf(e.getMessage())).write(ctx));
  }

  private void assign(Context ctx) {
    Params.of(ctx);
    JsonNode body = body(ctx);
    if (!body.isObject() || !body.has("primaryTopic")) {
      throw new InvalidQueryException(
          "primaryTopic",
          "send {\"primaryTopic\":\"…\",\"labels\":[…],\"reason\":\"…\"}; a primaryTopic of null"
              + " sets labels only");
    }
    for (var field : body.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new InvalidQueryException(
            field.getKey(),
            "there is no field "
                + Problem.shown(field.getKey())
                + Nearest.hint(field.getKey(), FIELDS));
      }
    }
    Assignments.Sent sent =
        topics(ctx)
            .assignments()
            .assign(
                Keys.post(ctx),
                word("primaryTopic", body.get("primaryTopic"), 256),
                labels(body.get("labels")),
                Caller.of(ctx).orElseThrow().name(),
                word("reason", body.get("reason"), Assignments.MAX_REASON));
    ctx.status(HttpStatus.ACCEPTED);
    Answers.json(ctx, TopicViews.sent(sent));
  }

  private void withdraw(Context ctx) {
    String reason = Params.of(ctx, "reason").one("reason").orElse(null);
    if (reason != null && reason.length() > Assignments.MAX_REASON) {
      throw new InvalidQueryException(
          "reason", "reason must have at most " + Assignments.MAX_REASON + " characters");
    }
    Assignments.Sent sent =
        topics(ctx)
            .assignments()
            .withdraw(Keys.post(ctx), Caller.of(ctx).orElseThrow().name(), reason);
    ctx.status(HttpStatus.ACCEPTED);
    Answers.json(ctx, TopicViews.sent(sent));
  }

  private void show(Context ctx) {
    Params.of(ctx);
    String asked = unit(ctx);
    Known<Optional<Taxonomy>> known = services.ledger(ctx).read(view -> view.topics().of(asked));
    Taxonomy taxonomy =
        known
            .answer()
            .orElseThrow(
                () ->
                    new OutOfScopeException(
                        asked
                            + " has no taxonomy of its own yet: PUT one here with \"version\":0"));
    ObjectNode json = tree(EventJson.encode(taxonomy)).deepCopy();
    FigureViews.knownAt(json, known.cut());
    ctx.header("Cache-Control", "private, no-cache");
    Answers.json(ctx, json);
  }

  private void change(Context ctx) throws TaxonomyRefusedException, OutdatedBaseException {
    Params params = Params.of(ctx, "preview");
    boolean preview = params.word("preview", "false", List.of("true", "false")).equals("true");
    TaxonomyDraft draft = TaxonomyDraft.read(unit(ctx), body(ctx));
    if (preview) {
      Answers.json(
          ctx, TopicViews.preview(draft.unit(), draft.base(), topics(ctx).previewing().of(draft)));
      return;
    }
    Publishing.Published published =
        topics(ctx).publishing().publish(draft, Caller.of(ctx).orElseThrow().name());
    ctx.status(HttpStatus.ACCEPTED);
    Answers.json(ctx, TopicViews.published(published));
  }

  private String unit(Context ctx) {
    String asked = ctx.pathParam("unit");
    List<String> own = services.scope(ctx).of(List.copyOf(topics(ctx).chains().all()));
    if (!own.contains(asked)) {
      throw new OutOfScopeException(
          "there is no unit "
              + Problem.shown(asked)
              + " in your scope; there is "
              + String.join(", ", own));
    }
    return asked;
  }

  private static JsonNode body(Context ctx) {
    try {
      return JSON.readTree(ctx.bodyAsBytes());
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "bad-json",
              "the body is no JSON: " + Problem.shown(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("what we wrote can be read", e);
    }
  }

  private static @Nullable String word(String name, @Nullable JsonNode node, int longest) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()
        || node.textValue().isBlank()
        || node.textValue().length() > longest
        || node.textValue().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw new InvalidQueryException(
          name, name + " must be null or a text of 1 to " + longest + " characters");
    }
    return node.textValue();
  }

  private static List<String> labels(@Nullable JsonNode node) {
    List<String> labels = new ArrayList<>();
    if (node == null || node.isNull()) {
      return labels;
    }
    if (!node.isArray()) {
      throw new InvalidQueryException("labels", "labels must be a list of labels' ids");
    }
    for (JsonNode item : node) {
      String label = word("labels", item, 256);
      if (label == null) {
        throw new InvalidQueryException("labels", "labels must be a list of labels' ids");
      }
      labels.add(label);
    }
    return labels;
  }
}
