package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Citing a figure, taking a citation back, and one as it was made beside what is known now. */
public final class CitationRoutes {
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,8})-([0-9]{4})");

  private final PageServices pages;
  private final ClosedServices services;
  private final CitedQuestions questions;

  public CitationRoutes(ClosedServices services, PageServices pages) {
    this.pages = pages;
    this.services = services;
    this.questions = new CitedQuestions(services, pages);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/citations", this::cite);
    routes.get("/api/v1/citations/{id}", this::show);
    routes.delete("/api/v1/citations/{id}", this::withdraw);
  }

  private void cite(Context ctx) {
    Params.of(ctx);
    List<String> fields = new ArrayList<>(CitedQuestions.FIELDS);
    fields.add("by");
    JsonBody body = JsonBody.of(ctx, fields.toArray(String[]::new));
    Map<String, List<String>> given = new HashMap<>();
    CitedQuestions.FIELDS.forEach(field -> given.put(field, body.all(field)));
    Citation.Question question = questions.read(given, pages.scope(ctx));
    String person = person(ctx, body.one("by"), "cites");
    Citation citation = citations(ctx).cite(question, person);
    ctx.status(HttpStatus.CREATED);
    ctx.header("Location", "/api/v1/citations/" + citation.id());
    answer(ctx, citation);
  }

  private void withdraw(Context ctx) {
    Params params = Params.of(ctx, "reason", "by");
    String person = person(ctx, params.one("by"), "withdraws");
    Citation citation = find(ctx);
    answer(ctx, citations(ctx).withdraw(citation, person, params.one("reason").orElse("")));
  }

  private static String person(Context ctx, Optional<String> by, String does) {
    String person = ClosedParams.person(ctx, by);
    if (person.isBlank() || person.length() > Closings.MAX_NAME) {
      throw new InvalidQueryException(
          "by", "say in by who " + does + " it, in at most " + Closings.MAX_NAME + " characters");
    }
    return person;
  }

  private void show(Context ctx) {
    Params.of(ctx);
    answer(ctx, find(ctx));
  }

  private Citation find(Context ctx) {
    return find(citations(ctx), ctx.pathParam("id"));
  }

  /**
   * The citation of an id such as {@code 12-2026}.
   *
   * @throws OutOfScopeException where there is none, or none of the caller's
   */
  public static Citation find(Citations citations, String text) {
    Matcher id = ID.matcher(text);
    Optional<Citation> citation =
        id.matches()
            ? citations.find(Integer.parseInt(id.group(2)), Integer.parseInt(id.group(1)))
            : Optional.empty();
    return citation.orElseThrow(
        () -> new OutOfScopeException("there is no citation " + Problem.shown(text)));
  }

  private ClosedServices services(Context ctx) {
    return services.within(pages.scope(ctx));
  }

  private Citations citations(Context ctx) {
    return services(ctx).citations();
  }

  private void answer(Context ctx, Citation citation) {
    Known<List<Figure>> now = citations(ctx).now(citation);
    ObjectNode json = ClosedViews.citation(citation);
    Figure first = now.answer().get(0);
    ClosedViews.figure(json.putObject("now"), first, now.cut());
    boolean changed = false;
    ArrayNode figures = json.putArray("figures");
    for (int i = 0; i < citation.figures().size(); i++) {
      Figure figure = now.answer().get(i);
      ObjectNode part = ClosedViews.cited(figures.addObject(), citation.figures().get(i));
      ClosedViews.figure(part.putObject("now"), figure, now.cut());
      changed |= !figure.value().equals(citation.figures().get(i).cited().value());
    }
    json.put("changed", changed);
    ClosedViews.restatements(
        json.putArray("restatements"), services(ctx).restatements().list(citation.subjects()));
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, json);
  }
}
