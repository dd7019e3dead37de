package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.TopicsAnswer;

/** What the pages of topics have in common: the period asked about, today, how figures are told. */
record TopicsScene(PageServices services, Period period, LocalDate today) {
  static TopicsScene of(PageServices services, Context ctx) {
    Map<String, String> parameters = new HashMap<>();
    ctx.queryParamMap()
        .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.get(0)));
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    return new TopicsScene(services, PeriodChoice.read(parameters, today), today);
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
    return period.choice() == Period.Choice.FREE
        ? "from=" + period.days().from() + "&to=" + period.days().to()
        : "period=" + period.choice().id();
  }

  /** The ways to choose a period, for a page at an address. */
  PeriodLinks links(Telling telling, String path) {
    List<PeriodLinks.Link> links =
        Period.Choice.offered().stream()
            .map(
                choice ->
                    new PeriodLinks.Link(
                        telling.say("period." + choice.id()),
                        path + "?period=" + choice.id(),
                        choice == period.choice()))
            .toList();
    return new PeriodLinks(
        path,
        links,
        period.days().from().toString(),
        period.days().to().toString(),
        period.choice() == Period.Choice.FREE);
  }
}
