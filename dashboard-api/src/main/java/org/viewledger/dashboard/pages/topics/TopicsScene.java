package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.compared.Span;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.pages.PeriodChooser;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.TopicsAnswer;

/** What the pages of topics have in common: the period asked about, today, how figures are told. */
record TopicsScene(
    PageServices services, Calendars calendars, Period period, LocalDate today, boolean limited) {
  private static final List<String> KEYS = List.of("calendar", "id", "period", "from", "to");

  static TopicsScene of(PageServices services, Context ctx) {
    Map<String, String> parameters = new HashMap<>();
    ctx.queryParamMap()
        .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.get(0)));
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Calendars calendars =
        services.actions(ctx).map(actions -> actions.closed().calendars()).orElse(Calendars.CIVIL);
    Period period =
        services
            .scope(ctx)
            .days()
            .filter(days -> KEYS.stream().noneMatch(parameters::containsKey))
            .map(days -> new Period(Period.Choice.FREE, days))
            .orElseGet(() -> PeriodChoice.read(parameters, today, calendars));
    return new TopicsScene(
        services, calendars, period, today, services.scope(ctx).days().isPresent());
  }

  Telling telling(Frame frame, TopicsAnswer topics, Cut cut) {
    return new Telling(
        frame.speech(),
        period,
        today,
        cut.at(),
        services.catalogue().find(Telling.VIEWS).orElseThrow(),
        Telling.names(topics, frame.speech().language()));
  }

  /** The part of an address that keeps the period. */
  String query() {
    return switch (period.choice()) {
      case FREE -> "from=" + period.days().from() + "&to=" + period.days().to();
      case REPORTING -> period.reporting().map(TopicsScene::query).orElse("");
      default -> "period=" + period.choice().id();
    };
  }

  private static String query(org.viewledger.dashboard.periods.Period reporting) {
    return "calendar="
        + Addresses.value(reporting.calendar())
        + "&id="
        + Addresses.value(reporting.id());
  }

  /** What the period is set beside, each side as many days; empty where nothing is. */
  Optional<Sides> sides() {
    ReportingCalendar calendar =
        period
            .reporting()
            .flatMap(known -> calendars.find(known.calendar()))
            .orElse(ReportingCalendar.CIVIL);
    return new Span(period.days(), period.reporting())
        .previous(calendar)
        .flatMap(before -> Sides.of(period.days(), before.days(), today));
  }

  /**
   * The ways to choose a period, for a page at an address; none for who is shown some days alone.
   */
  Optional<PeriodChooser> chooser(Telling telling, String path) {
    return limited ? Optional.empty() : Optional.of(PeriodChooser.of(telling, calendars, path, ""));
  }
}
