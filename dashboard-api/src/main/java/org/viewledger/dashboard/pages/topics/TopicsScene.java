package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.speech.Language;

/** What the pages of topics have in common: the period asked about, today, how figures are told. */
record TopicsScene(PageServices services, Calendars calendars, Period period, LocalDate today) {
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
    return new TopicsScene(services, calendars, period, today);
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

  /** The ways to choose a period, for a page at an address. */
  PeriodLinks links(Telling telling, String path) {
    List<PeriodLinks.Link> links = new ArrayList<>();
    ReportingCalendar own = PeriodChoice.first(calendars);
    if (own.id().equals(ReportingCalendar.CIVIL.id())) {
      Period.Choice.offered().forEach(choice -> links.add(link(telling, path, choice)));
    } else {
      for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)) {
        links.addAll(own(telling, path, own, kind));
      }
      links.add(link(telling, path, Period.Choice.LAST_7_DAYS));
      links.add(link(telling, path, Period.Choice.LAST_28_DAYS));
    }
    return new PeriodLinks(
        path,
        links,
        period.days().from().toString(),
        period.days().to().toString(),
        period.choice() == Period.Choice.FREE);
  }

  private PeriodLinks.Link link(Telling telling, String path, Period.Choice choice) {
    return new PeriodLinks.Link(
        telling.say("period." + choice.id()),
        path + "?period=" + choice.id(),
        choice == period.choice());
  }

  /** The running one of a reporting calendar and the one before. */
  private List<PeriodLinks.Link> own(
      Telling telling, String path, ReportingCalendar calendar, PeriodKind kind) {
    List<PeriodLinks.Link> links = new ArrayList<>();
    List<org.viewledger.dashboard.periods.Period> running = calendar.between(kind, today, today);
    for (org.viewledger.dashboard.periods.Period now : running) {
      LocalDate before = now.from().minusDays(1);
      links.add(link(telling, path, now));
      calendar
          .between(kind, before, before)
          .forEach(earlier -> links.add(link(telling, path, earlier)));
    }
    return links;
  }

  private PeriodLinks.Link link(
      Telling telling, String path, org.viewledger.dashboard.periods.Period reporting) {
    return new PeriodLinks.Link(
        telling.speech().language() == Language.VI
            ? reporting.viWithDays()
            : reporting.enWithDays(),
        path + '?' + query(reporting),
        period.reporting().filter(reporting::equals).isPresent());
  }
}
