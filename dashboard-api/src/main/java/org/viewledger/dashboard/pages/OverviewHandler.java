package org.viewledger.dashboard.pages;

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
  /** What the first page counts. */
  static final String METRIC = "views";

  private final PageServices services;
  private final Frames frames;
  private final Renderer renderer;

  OverviewHandler(PageServices services, Frames frames, Renderer renderer) {
    this.services = services;
    this.frames = frames;
    this.renderer = renderer;
  }

  void show(Context ctx) {
    Frame frame = frames.of(ctx);
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Period period = PeriodChoice.read(parameters(ctx), today);
    FigureMetric figure = FigureMetric.of(METRIC, services.catalogue());
    Known<OverviewAnswers> known =
        services.ledger().read(view -> OverviewAnswers.ask(view, figure, period.days()));
    if (known.answer().pages().isEmpty()) {
      ctx.html(renderer.message(frame.titled(frame.say("empty.heading"), "/", ""), empty(frame)));
      return;
    }
    Metric metric = services.catalogue().find(METRIC).orElseThrow();
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
    ctx.html(
        renderer.overview(
            frame.titled(frame.say("overview.heading", telling.named()), "/", telling.asOf()),
            page));
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
