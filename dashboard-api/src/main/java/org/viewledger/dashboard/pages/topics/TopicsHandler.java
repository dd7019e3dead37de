package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.themes.CommonLevel;
import org.viewledger.dashboard.wording.ComparisonWords;

/** Answers {@code /topics}. */
final class TopicsHandler {
  private final PageShell shell;
  private final PageServices services;

  TopicsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    TopicsScene scene = TopicsScene.of(services, ctx);
    DayRange days = scene.period().days();
    Optional<Sides> sides = scene.sides();
    FigureMetric views = FigureMetric.of(Telling.VIEWS, services.catalogue());
    Known<TopicsAnswers> known =
        services.ledger(ctx).read(view -> TopicsAnswers.ask(view, views, days, sides));
    Telling telling = scene.telling(frame, known.answer().topics(), known.cut());
    TopicsPage page =
        page(
            telling,
            scene,
            known.answer(),
            sides,
            services.actions(ctx).isPresent() && FormTaking.may(ctx, Permission.PUBLISH_TAXONOMY));
    shell.send(
        ctx,
        frame.titled(frame.say("topics.heading", telling.named()), "/topics", telling.asOf()),
        "topics/overview.jte",
        page);
  }

  private TopicsPage page(
      Telling telling,
      TopicsScene scene,
      TopicsAnswers answers,
      Optional<Sides> sides,
      boolean mayPublish) {
    String before =
        sides
            .map(
                both -> telling.say("topics.before", telling.speech().dates().range(both.before())))
            .orElseGet(() -> telling.say("topics.before.none"));
    TopicRows rows = new TopicRows(telling, answers, services.catalogue(), before, scene.query());
    List<TopicsPage.Row> all = rows.rows();
    TopicsPage.Row total = rows.total();
    return new TopicsPage(
        scene.chooser(telling, "/topics"),
        finding(telling, all),
        rows.comparison()
            .map(
                comparison ->
                    telling.say(
                        sides.filter(Sides::running).isPresent()
                            ? "topics.sentence.running"
                            : "topics.sentence",
                        Speech.capital(telling.named()),
                        total.views(),
                        ComparisonWords.text(comparison, before, telling.speech().language())))
            .orElseGet(
                () ->
                    telling.say(
                        "topics.sentence.alone", Speech.capital(telling.named()), total.views())),
        telling.what(telling.gained()),
        Speech.capital(before),
        all,
        total,
        all.stream().anyMatch(row -> !row.above().isEmpty())
            ? telling.say("topics.level", CommonLevel.MOST_FOR_MEAN, CommonLevel.FEWEST_POSTS)
            : "",
        Overlaps.of(telling, answers),
        mayPublish);
  }

  private static String finding(Telling telling, List<TopicsPage.Row> rows) {
    // What is unclassified stands last, and may be the most viewed all the same.
    return rows.stream()
        .filter(row -> row.length() > 0)
        .max(Comparator.comparingInt(TopicsPage.Row::length))
        .map(row -> telling.say("by.title", row.name(), row.views(), telling.metricName()))
        .orElseGet(() -> telling.say("time.none"));
  }
}
