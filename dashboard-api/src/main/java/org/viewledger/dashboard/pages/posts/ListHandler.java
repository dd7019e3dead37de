package org.viewledger.dashboard.pages.posts;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicsAnswer;

/** Answers {@code /posts}. */
final class ListHandler {
  private static final String AT_SEVEN_DAYS = "views_7d";

  private final PageShell shell;
  private final PageServices services;

  ListHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  /**
   * What was asked of the ledger.
   *
   * @param posts with their last values; none where they are ranked
   * @param ranked with a figure of their own; none where they are not
   */
  record Answer(
      List<PostRow> posts,
      List<PostGain> ranked,
      boolean more,
      List<PageRow> pages,
      TopicsAnswer topics) {}

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    PostFilters filters = PostFilters.of(parameters(ctx));
    PostsQuery query = filters.query(services.units(), today);
    Period period = period(filters, today);
    Known<Answer> known =
        services.ledger(ctx).read(view -> ask(view, filters, query, period.days()));
    Answer answer = known.answer();
    Telling telling =
        new Telling(
            frame.speech(),
            period,
            today,
            known.cut().at(),
            services.catalogue().find(Telling.VIEWS).orElseThrow(),
            Telling.names(answer.topics(), frame.speech().language()));
    PostNames names = PostNames.of(telling, Telling.pageNames(answer.pages()), answer.topics());
    boolean may = services.actions(ctx).isPresent() && FormTaking.may(ctx, Permission.EDIT_TOPICS);
    PostListPage page =
        new PostListPage(
            filters,
            ListChoices.of(names, filters, units(ctx), answer.pages(), answer.topics()),
            telling.say(
                finding(filters, answer.more()),
                telling.number(answer.posts().size() + answer.ranked().size()),
                PostFilters.WEEK_DAYS),
            caption(telling, filters),
            valueHead(telling, filters),
            lines(names, answer),
            answer.more() && filters.limit() < PostsQuery.MAX_LIMIT ? filters.href(true) : "",
            ListChoices.bulk(names, answer.topics(), may),
            filters.href(false),
            done(ctx, telling),
            may ? undo(ctx) : List.of(),
            Waiting.of(ctx, known.cut()),
            may ? "/posts/sort-out" : "");
    shell.send(
        ctx,
        frame.titled(frame.say("posts.title"), "/posts", telling.asOf()),
        "posts/list.jte",
        page);
  }

  private Answer ask(LedgerView view, PostFilters filters, PostsQuery query, DayRange days) {
    List<PageRow> pages = view.pages();
    TopicsAnswer topics = view.topics();
    if (!filters.order().ranked()) {
      PostsPage posts = view.posts(query);
      return new Answer(posts.rows(), List.of(), posts.next().isPresent(), pages, topics);
    }
    String metric = filters.order() == PostFilters.Order.WEEK ? AT_SEVEN_DAYS : Telling.VIEWS;
    List<PostGain> ranked =
        view.ranked(new RankedQuery(query, FigureMetric.of(metric, services.catalogue()), days));
    return new Answer(List.of(), ranked, ranked.size() == query.limit(), pages, topics);
  }

  /** The units that the caller sees, by id. */
  private Map<String, String> units(Context ctx) {
    List<String> own = services.scope(ctx).of(services.units().ids());
    Map<String, String> units = new java.util.LinkedHashMap<>();
    services.units().units().stream()
        .map(place -> place.unit())
        .filter(unit -> own.contains(unit.id()))
        .forEach(unit -> units.put(unit.id(), unit.name()));
    return units;
  }

  private static Period period(PostFilters filters, LocalDate today) {
    return filters
        .days()
        .map(days -> new Period(Period.Choice.FREE, days))
        .orElseGet(() -> Period.of(Period.Choice.THIS_MONTH, today));
  }

  private static List<PostListPage.Line> lines(PostNames names, Answer answer) {
    List<PostListPage.Line> lines = new ArrayList<>();
    answer.posts().forEach(post -> lines.add(names.lifetime(post)));
    answer.ranked().forEach(gain -> lines.add(names.with(gain.post(), gain.figure())));
    return lines;
  }

  private static String finding(PostFilters filters, boolean more) {
    return switch (filters.order()) {
      case NEWEST, VIEWS -> more ? "posts.found" : "posts.found.all";
      case PERIOD -> "posts.found.ranked";
      case WEEK -> filters.days().isPresent() ? "posts.found.ranked" : "posts.found.week";
    };
  }

  private static String caption(Telling telling, PostFilters filters) {
    return telling.what(
        switch (filters.order()) {
          case NEWEST, VIEWS -> telling.lifetime();
          case PERIOD -> telling.gained();
          case WEEK -> telling.say("posts.basis.week");
        });
  }

  private static String valueHead(Telling telling, PostFilters filters) {
    return telling.say("posts.head." + filters.order().id());
  }

  private static String done(Context ctx, Telling telling) {
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    return switch (done) {
      case "bulk", "bulk-withdrawn" ->
          telling.say(
              "posts.done." + done, Optional.ofNullable(ctx.queryParam("count")).orElse("0"));
      default -> "";
    };
  }

  private static List<String> undo(Context ctx) {
    return "bulk".equals(ctx.queryParam("done")) ? ctx.queryParams("post") : List.of();
  }

  private static Map<String, String> parameters(Context ctx) {
    Map<String, String> parameters = new HashMap<>();
    ctx.queryParamMap()
        .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.get(0)));
    return parameters;
  }
}
