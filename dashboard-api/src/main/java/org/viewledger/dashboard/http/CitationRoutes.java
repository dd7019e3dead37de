package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Citing a figure, and a citation as it was made beside what is known now. */
public final class CitationRoutes {
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,8})-([0-9]{4})");

  /**
   * The fields that ask as {@code /gains} and {@code /cohorts} ask; a figure is not broken down.
   */
  private static final String[] QUESTION = {
    "metric", "from", "to", "at", "book", "unit", "platform", "page", "topic", "label", "kind"
  };

  private final PageServices pages;
  private final ClosedServices services;
  private final ClosedParams closed;
  private final FigureParams figures;
  private final MetricCatalogue catalogue;

  public CitationRoutes(ClosedServices services, PageServices pages) {
    this.pages = pages;
    this.services = services;
    this.closed = new ClosedParams(services.calendars(), services.units());
    this.figures =
        new FigureParams(pages.catalogue(), services.units(), pages.zone(), pages.clock());
    this.catalogue = pages.catalogue();
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/citations", this::cite);
    routes.get("/api/v1/citations/{id}", this::show);
  }

  private void cite(Context ctx) {
    Params.of(ctx);
    JsonBody body =
        JsonBody.of(
            ctx,
            "basis",
            "metric",
            "from",
            "to",
            "at",
            "book",
            "unit",
            "platform",
            "page",
            "topic",
            "label",
            "kind",
            "by");
    Citation.Question question = question(ctx, body);
    String person = ClosedParams.person(ctx, body.one("by"));
    if (person.isBlank() || person.length() > org.viewledger.dashboard.closings.Closings.MAX_NAME) {
      throw new InvalidQueryException("by", "say in by who cites it, in at most 100 characters");
    }
    Citation citation = services(ctx).citations().cite(question, person);
    ctx.status(HttpStatus.CREATED);
    ctx.header("Location", "/api/v1/citations/" + citation.id());
    answer(ctx, citation);
  }

  private ClosedServices services(Context ctx) {
    return services.within(pages.scope(ctx));
  }

  private Citation.Question question(Context ctx, JsonBody body) {
    Params params = Params.of(body, QUESTION);
    Basis basis =
        body.one("basis")
            .flatMap(Basis::of)
            .orElseThrow(
                () ->
                    new InvalidQueryException(
                        "basis", "basis must be in-period or published-in-period"));
    boolean closedBook = FigureParams.closedBook(params);
    FigureMetric metric = FigureMetric.of(body.one("metric").orElse("views"), catalogue);
    if (!metric.addsUp()) {
      throw new InvalidQueryException(
          "metric", metric.id() + " does not add up, so no sum of it can be cited");
    }
    String unit = closed.within(pages.scope(ctx)).unit(body.all("unit"));
    if (basis == Basis.IN_PERIOD) {
      if (body.one("at").isPresent()) {
        throw new InvalidQueryException("at", "at belongs to the basis published-in-period");
      }
      GainsQuery query = figures.keptGains(params);
      return new Citation.Question(
          basis, metric, query.days(), Optional.empty(), closedBook, unit, query.filters());
    }
    CohortsQuery query = figures.keptCohorts(params);
    return new Citation.Question(
        basis, metric, query.published(), query.at(), closedBook, unit, query.filters());
  }

  private void show(Context ctx) {
    Params.of(ctx);
    Matcher id = ID.matcher(ctx.pathParam("id"));
    Optional<Citation> citation =
        id.matches()
            ? services(ctx)
                .citations()
                .find(Integer.parseInt(id.group(2)), Integer.parseInt(id.group(1)))
            : Optional.empty();
    answer(
        ctx,
        citation.orElseThrow(
            () ->
                new OutOfScopeException(
                    "there is no citation " + Problem.shown(ctx.pathParam("id")))));
  }

  private void answer(Context ctx, Citation citation) {
    Known<Figure> now = services(ctx).citations().now(citation);
    ObjectNode json = ClosedViews.citation(citation);
    ClosedViews.figure(json.putObject("now"), now.answer(), now.cut());
    json.put("changed", !now.answer().value().equals(citation.cited().value()));
    ClosedViews.restatements(
        json.putArray("restatements"), services(ctx).restatements().list(List.of(citation.subject())));
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, json);
  }
}
