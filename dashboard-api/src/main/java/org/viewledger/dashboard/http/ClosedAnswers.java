package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.ClosedQueries;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Scope;

/** Both bases with {@code book=closed}: frozen figures, and beside them what became of them. */
final class ClosedAnswers {
  private final ClosedServices services;
  private final ClosedParams closed;
  private final FigureParams params;
  private final FigureViews figures;

  ClosedAnswers(ClosedServices services, FigureParams params, FigureViews figures) {
    this(services, new ClosedParams(services.calendars(), services.units()), params, figures);
  }

  private ClosedAnswers(
      ClosedServices services, ClosedParams closed, FigureParams params, FigureViews figures) {
    this.services = services;
    this.closed = closed;
    this.params = params;
    this.figures = figures;
  }

  /** The same for who may see no more. */
  ClosedAnswers within(Scope scope) {
    return new ClosedAnswers(services.within(scope), closed.within(scope), params, figures);
  }

  void gains(Context ctx, Params given) {
    GainsQuery query = params.keptGains(given);
    String unit = closed.unit(given.all("unit"));
    ClosedQueries.Closed<GainsAnswer> answer =
        services.queries().gains(query, unit, calendar(given));
    ObjectNode json =
        figures.gains(query, new Known<>(cut(answer.run()), answer.answer()), Language.of(ctx));
    reply(ctx, json, answer.run(), query.days(), Basis.IN_PERIOD, query.metric());
  }

  void cohorts(Context ctx, Params given) {
    CohortsQuery query = params.keptCohorts(given);
    String unit = closed.unit(given.all("unit"));
    ClosedQueries.Closed<CohortsAnswer> answer =
        services.queries().cohorts(query, unit, calendar(given));
    ObjectNode json =
        figures.cohorts(query, new Known<>(cut(answer.run()), answer.answer()), Language.of(ctx));
    reply(ctx, json, answer.run(), query.published(), Basis.PUBLISHED_IN_PERIOD, query.metric());
  }

  private Optional<String> calendar(Params given) {
    return given.one("calendar").map(id -> closed.calendar(id).id());
  }

  /** The newest of the closings' cuts: what the answer as a whole is known at. */
  private static Cut cut(List<Closing> run) {
    Closing newest = run.get(0);
    for (Closing closing : run) {
      newest = closing.cut() > newest.cut() ? closing : newest;
    }
    return new Cut(newest.cut(), newest.knownAt(), Map.of());
  }

  private void reply(
      Context ctx,
      ObjectNode json,
      List<Closing> run,
      DayRange days,
      Basis basis,
      FigureMetric metric) {
    json.put("through", days.to().toString());
    json.put("book", "closed");
    json.put("provisional", false);
    json.putArray("scope").add(run.get(0).unit());
    ArrayNode closings = json.putArray("closings");
    run.forEach(closing -> ClosedViews.closing(closings.addObject(), closing));
    ClosedViews.restatements(
        json.putArray("restatements"),
        services.restatements().list(run.stream().map(Closing::subject).toList()).stream()
            .filter(one -> one.figure().basis() == basis)
            .filter(one -> metric.parts().contains(one.figure().metric()))
            .toList());
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, json);
  }
}
