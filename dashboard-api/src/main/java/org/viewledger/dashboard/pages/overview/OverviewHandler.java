package org.viewledger.dashboard.pages.overview;

import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.pages.Telling;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.Metric;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;

/** Answers {@code /}. */
final class OverviewHandler {
  private final PageShell shell;
  private final PageServices services;

  OverviewHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Period period = PeriodChoice.read(parameters(ctx), today);
    FigureMetric figure = FigureMetric.of(Telling.VIEWS, services.catalogue());
    Known<OverviewAnswers> known =
        services.ledger(ctx).read(view -> OverviewAnswers.ask(view, figure, period.days()));
    if (known.answer().pages().isEmpty()) {
      ctx.html(
          shell
              .renderer()
              .message(frame.titled(frame.say("empty.heading"), "/", ""), empty(frame)));
      return;
    }
    Metric metric = services.catalogue().find(Telling.VIEWS).orElseThrow();
    Telling telling =
        new Telling(
            frame.speech(),
            period,
            today,
            known.cut().at(),
            metric,
            Telling.names(known.answer().topics(), frame.speech().language()));
    OverviewPage page =
        OverviewPage.of(
            telling, known.answer(), services.catalogue().breaks(), services.clock().instant());
    shell.send(
        ctx,
        frame.titled(frame.say("overview.heading", telling.named()), "/", telling.asOf()),
        "overview/overview.jte",
        page);
  }

  private static Message empty(Frame frame) {
    return new Message(List.of(frame.say("empty.words"), frame.say("empty.next")), "", "");
  }

  private static Map<String, String> parameters(Context ctx) {
    Map<String, String> parameters = new HashMap<>();
    ctx.queryParamMap()
        .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.get(0)));
    return parameters;
  }
}
