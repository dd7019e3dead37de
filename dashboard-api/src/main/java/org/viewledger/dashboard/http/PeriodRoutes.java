package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.ClosingRefusedException;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;

/** Reporting calendars, their periods, closing and reopening. */
public final class PeriodRoutes {
  /** Periods of one answer. */
  private static final int MAX_PERIODS = 1_000;

  private static final long DEFAULT_YEARS = 1;

  private final PageServices pages;
  private final ClosedServices services;
  private final ClosedParams params;
  private final ClosedViews views;
  private final ZoneId zone;
  private final Clock clock;

  public PeriodRoutes(ClosedServices services, PageServices pages) {
    this.pages = pages;
    this.services = services;
    this.params = new ClosedParams(services.calendars(), services.units());
    this.zone = pages.zone();
    this.clock = pages.clock();
    this.views = new ClosedViews(zone, clock);
  }

  private Closings closings(Context ctx) {
    return services.closings().within(pages.scope(ctx));
  }

  private String unit(Context ctx, Optional<String> named) {
    return params.within(pages.scope(ctx)).unit(named);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/calendars", this::calendars);
    routes.get("/api/v1/periods", this::periods);
    add(routes, "/api/v1/periods/{calendar}/{id}", Optional.empty());
    for (PeriodKind kind : List.of(PeriodKind.TERM, PeriodKind.CAMPAIGN)) {
      add(routes, "/api/v1/periods/{calendar}/" + kind.id() + "/{id}", Optional.of(kind));
    }
    routes.exception(
        ClosingRefusedException.class,
        (e, ctx) ->
            new Problem(
                    e.reason().isConflict()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT,
                    e.reason().id(),
                    String.valueOf(e.getMessage()),
                    Optional.empty(),
                    e.vi())
                .write(ctx));
  }

  private void add(JavalinDefaultRoutingApi routes, String path, Optional<PeriodKind> named) {
    routes.get(path, ctx -> show(ctx, named));
    routes.post(path + "/close", ctx -> close(ctx, named));
    routes.post(path + "/reopen", ctx -> reopen(ctx, named));
  }

  private void calendars(Context ctx) {
    Params.of(ctx);
    Answers.json(ctx, ClosedViews.calendars(services.calendars().all()));
  }

  private void periods(Context ctx) {
    Params given = Params.of(ctx, "calendar", "kind", "from", "to", "unit");
    ReportingCalendar calendar =
        params.calendar(given.one("calendar").orElse(services.calendars().ids().get(0)));
    String unit = unit(ctx, given.one("unit"));
    Optional<PeriodKind> kind = given.one("kind").map(PeriodRoutes::kind);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    DayRange days =
        new DayRange(
            given.day("from").orElse(today.minusYears(DEFAULT_YEARS)),
            given.day("to").orElse(today));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("calendar", calendar.id()).put("unit", unit);
    ArrayNode rows = json.putArray("rows");
    Language language = Language.of(ctx);
    for (PeriodKind wanted : kind.map(List::of).orElse(List.of(PeriodKind.values()))) {
      List<Period> found = calendar.between(wanted, days.from(), days.to());
      if (rows.size() + found.size() > MAX_PERIODS) {
        throw new InvalidQueryException(
            "from", "over " + MAX_PERIODS + " periods: ask for fewer days or one kind");
      }
      for (Period period : found) {
        rows.add(views.period(period, unit, closings(ctx).history(period, unit), language));
      }
    }
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, json);
  }

  private static PeriodKind kind(String word) {
    return PeriodKind.of(word)
        .orElseThrow(
            () ->
                new InvalidQueryException(
                    "kind",
                    "there is no kind "
                        + Problem.shown(word)
                        + org.viewledger.dashboard.query.Nearest.hint(word, PeriodKind.ids())
                        + "; there is "
                        + String.join(", ", PeriodKind.ids())));
  }

  private void show(Context ctx, Optional<PeriodKind> named) {
    Params given = Params.of(ctx, "unit");
    Period period = params.period(ctx, named);
    answer(ctx, period, unit(ctx, given.one("unit")));
  }

  private void close(Context ctx, Optional<PeriodKind> named) {
    Params.of(ctx);
    JsonBody body = JsonBody.of(ctx, "unit", "by");
    Period period = params.period(ctx, named);
    String unit = unit(ctx, body.one("unit"));
    Closing closed = closings(ctx).close(period, unit, ClosedParams.person(ctx, body.one("by")));
    // What the superior's form was taken to mean stays with the closing.
    pages.everyAction().ifPresent(all -> all.reporting().forms().keep(closed));
    answer(ctx, period, unit);
  }

  private void reopen(Context ctx, Optional<PeriodKind> named) {
    Params.of(ctx);
    JsonBody body = JsonBody.of(ctx, "unit", "by", "reason");
    Period period = params.period(ctx, named);
    String unit = unit(ctx, body.one("unit"));
    closings(ctx)
        .reopen(
            period, unit, ClosedParams.person(ctx, body.one("by")), body.one("reason").orElse(""));
    answer(ctx, period, unit);
  }

  private void answer(Context ctx, Period period, String unit) {
    ctx.header("Cache-Control", "no-store");
    Answers.json(
        ctx,
        views.withClosings(period, unit, closings(ctx).history(period, unit), Language.of(ctx)));
  }
}
