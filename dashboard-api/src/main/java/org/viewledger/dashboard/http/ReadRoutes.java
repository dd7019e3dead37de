package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PostsQuery;

/** Every read of the ledger under {@code /api/v1}. */
public final class ReadRoutes {
  private final Answers answers;
  private final FigureParams params;
  private final FigureViews figures;
  private final ReferenceViews reference;
  private final TopicViews topicViews = new TopicViews();
  private final PageServices services;
  private final UnitPages units;
  private final ClosedAnswers closed;
  private final MetricCatalogue catalogue;

  public ReadRoutes(PageServices services, ClosedServices closings, String revision) {
    this.services = services;
    this.catalogue = services.catalogue();
    this.answers = new Answers(services, revision);
    this.params = new FigureParams(catalogue, closings.units(), services.zone(), services.clock());
    this.figures = new FigureViews(catalogue, services.zone(), closings.units().roots());
    this.reference = new ReferenceViews(services);
    this.units = closings.units();
    this.closed = new ClosedAnswers(closings, params, figures);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/gains", this::gains);
    routes.get("/api/v1/cohorts", this::cohorts);
    routes.get("/api/v1/posts", this::posts);
    routes.get("/api/v1/posts/{platform}/{pageId}/{postId}", this::post);
    routes.get("/api/v1/posts/{platform}/{pageId}/{postId}/days", this::days);
    routes.get("/api/v1/pages", this::pages);
    routes.get("/api/v1/pages/{platform}/{pageId}/readings", this::readings);
    routes.get("/api/v1/units", this::units);
    routes.get("/api/v1/topics", this::topics);
    routes.get("/api/v1/metrics", this::metrics);
  }

  private void gains(Context ctx) {
    Params given = Params.of(ctx, FigureParams.GAINS);
    if (FigureParams.closedBook(given)) {
      closed.within(services.scope(ctx)).gains(ctx, given);
      return;
    }
    GainsQuery query = params.within(services.scope(ctx)).gains(given);
    answers.reply(
        ctx,
        params.knownAt(given),
        "",
        view -> view.gains(query),
        (known, language) -> figures.within(services.scope(ctx)).gains(query, known, language));
  }

  private void cohorts(Context ctx) {
    Params given = Params.of(ctx, FigureParams.COHORTS);
    if (FigureParams.closedBook(given)) {
      closed.within(services.scope(ctx)).cohorts(ctx, given);
      return;
    }
    CohortsQuery query = params.within(services.scope(ctx)).cohorts(given);
    answers.reply(
        ctx,
        params.knownAt(given),
        "",
        view -> view.cohorts(query),
        (known, language) -> figures.within(services.scope(ctx)).cohorts(query, known, language));
  }

  private void posts(Context ctx) {
    Params given = Params.of(ctx, FigureParams.POSTS);
    PostsQuery query = params.within(services.scope(ctx)).posts(given);
    answers.reply(
        ctx,
        params.knownAt(given),
        "",
        view -> view.posts(query),
        (known, language) -> PostViews.page(query, known));
  }

  private void post(Context ctx) {
    Params given = Params.of(ctx, "knownAt");
    PostKey key = Keys.post(ctx);
    answers.reply(
        ctx,
        params.knownAt(given),
        "",
        view ->
            view.post(key)
                .map(post -> new TopicViews.Told(post, view.told(key), view.taxonomies())),
        (known, language) -> topicViews.post(found(key, known.answer()), known.cut(), language));
  }

  private void days(Context ctx) {
    Params given = Params.of(ctx, "metric", "knownAt");
    String metric = given.one("metric").orElse("views");
    FigureMetric wanted = FigureMetric.of(metric, catalogue);
    if (wanted.parts().size() != 1
        || !wanted.parts().get(0).equals(metric)
        || wanted.kind() == FigureMetric.Kind.GAUGE) {
      throw new InvalidQueryException(
          "metric", metric + " has no day ledger of a post: ask for a metric that posts report");
    }
    PostKey key = Keys.post(ctx);
    answers.reply(
        ctx,
        params.knownAt(given),
        "",
        view -> view.days(key, metric),
        (known, language) -> PostViews.days(found(key, known.answer()), known.cut()));
  }

  private void pages(Context ctx) {
    Params.of(ctx);
    answers.reply(ctx, view -> view.pages(), (known, language) -> reference.pages(known));
  }

  private void readings(Context ctx) {
    Params.of(ctx);
    PageKey page = Keys.page(ctx);
    answers.reply(
        ctx,
        view -> {
          if (view.pages().stream().noneMatch(known -> known.page().equals(page))) {
            throw new OutOfScopeException("there is no page " + Problem.shown(page.text()));
          }
          return view.readings(page);
        },
        (known, language) -> reference.readings(page, known));
  }

  private void units(Context ctx) {
    Params.of(ctx);
    Answers.json(ctx, ReferenceViews.units(units, services.scope(ctx)));
  }

  private void topics(Context ctx) {
    Params.of(ctx);
    answers.reply(ctx, view -> view.topics(), topicViews::topics);
  }

  private void metrics(Context ctx) {
    Params.of(ctx);
    Answers.json(ctx, reference.metrics(Language.of(ctx)));
  }

  private static <T> T found(PostKey key, Optional<T> answer) {
    return answer.orElseThrow(
        () -> new OutOfScopeException("there is no post " + Problem.shown(key.text())));
  }
}
