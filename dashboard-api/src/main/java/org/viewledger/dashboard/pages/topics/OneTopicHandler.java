package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Shares;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.TopicMark;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.speech.Speech;

/** Answers a topic's own page. */
final class OneTopicHandler {
  private static final int MONTHS = 12;
  private static final int MOST = 10;

  private final PageShell shell;
  private final PageServices services;

  OneTopicHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  private record Answer(
      GainsAnswer own,
      GainsAnswer total,
      CohortsAnswer posts,
      GainsAnswer byMonth,
      CohortsAnswer postsByMonth,
      List<PostGain> most,
      GainsAnswer byLabel,
      CohortsAnswer postsByLabel,
      List<PageRow> pages,
      TopicsAnswer topics) {}

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    String topic = ctx.pathParam("topic");
    TopicsScene scene = TopicsScene.of(services, ctx);
    DayRange year = months(scene.today());
    Known<Answer> known =
        services.ledger(ctx).read(view -> ask(view, topic, scene.period().days(), year));
    Answer answer = known.answer();
    Telling telling = scene.telling(frame, answer.topics(), known.cut());
    if (!isKnown(answer.topics(), topic)) {
      throw new OutOfScopeException("no such topic: " + topic);
    }
    String path = "/topics/" + Addresses.segment(topic);
    Figure own = TopicRows.only(answer.own());
    OneTopicPage page =
        new OneTopicPage(
            scene.chooser(telling, path),
            about(answer.topics(), topic),
            telling.value(own),
            telling.range(own),
            telling.what(telling.gained()),
            facts(telling, answer, own),
            trend(telling, answer, TopicMark.of(topic), year, scene.today()),
            PostsCard.gained(
                telling,
                telling.say("posts.mostGained"),
                answer.most(),
                Telling.pageNames(answer.pages())),
            labels(telling, answer),
            "/posts?topic=" + Addresses.value(topic));
    shell.send(
        ctx, frame.titled(telling.topic(topic), "/topics", telling.asOf()), "topics/one.jte", page);
  }

  /** Twelve months that end with the present one. */
  private static DayRange months(LocalDate today) {
    YearMonth last = YearMonth.from(today);
    return new DayRange(last.minusMonths(MONTHS - 1L).atDay(1), last.atEndOfMonth());
  }

  private Answer ask(LedgerView view, String topic, DayRange days, DayRange year) {
    FigureMetric views = FigureMetric.of(Telling.VIEWS, services.catalogue());
    Filters of = new Filters(List.of(), List.of(), List.of(), List.of(topic), List.of(), List.of());
    return new Answer(
        view.gains(new GainsQuery(views, days, List.of(), of)),
        view.gains(new GainsQuery(views, days, List.of(), Filters.NONE)),
        cohorts(view, views, days, of),
        view.gains(new GainsQuery(views, year, List.of(Dimension.MONTH), of)),
        cohorts(view, views, year, of, Dimension.MONTH),
        view.ranked(
            new RankedQuery(
                new PostsQuery(Optional.empty(), of, "", PostSort.NEWEST, MOST, Optional.empty()),
                views,
                days)),
        view.gains(new GainsQuery(views, days, List.of(Dimension.LABEL), of)),
        cohorts(view, views, days, of, Dimension.LABEL),
        view.pages(),
        view.topics());
  }

  private static CohortsAnswer cohorts(
      LedgerView view, FigureMetric views, DayRange days, Filters of, Dimension... by) {
    return view.cohorts(new CohortsQuery(views, days, List.of(by), of, Optional.empty()));
  }

  private static boolean isKnown(TopicsAnswer topics, String id) {
    return id.equals(Taxonomy.UNCLASSIFIED)
        || topics.posts().containsKey(id)
        || topics.inForce().stream()
            .flatMap(taxonomy -> taxonomy.topics().stream())
            .anyMatch(topic -> topic.id().equals(id));
  }

  private static String about(TopicsAnswer topics, String id) {
    return topics.inForce().stream()
        .flatMap(taxonomy -> taxonomy.topics().stream())
        .filter(topic -> topic.id().equals(id))
        .flatMap(topic -> Optional.ofNullable(topic.about()).stream())
        .findFirst()
        .orElse("");
  }

  private static List<String> facts(Telling telling, Answer answer, Figure own) {
    List<String> facts = new ArrayList<>();
    // Where another topic lost views, a part can be more than the whole: that is no share.
    BigInteger part = own.value().orElse(BigInteger.ZERO);
    BigInteger whole = TopicRows.only(answer.total()).value().orElse(BigInteger.ZERO);
    String share =
        part.signum() < 0 || part.compareTo(whole) > 0 ? "" : Shares.of(telling, part, whole);
    if (!share.isEmpty()) {
      facts.add(telling.say("topics.share", share));
    }
    for (CohortsAnswer.Row row : answer.posts().rows()) {
      facts.add(
          telling.say(
              "topics.one.posts",
              telling.number(row.publications()),
              telling.value(row.figure()),
              telling.metricName()));
    }
    if (answer.posts().rows().isEmpty()) {
      facts.add(telling.say("cohort.none"));
    }
    return facts;
  }

  private static OneTopicPage.Trend trend(
      Telling telling, Answer answer, TopicMark mark, DayRange year, LocalDate today) {
    Map<YearMonth, Figure> figures = new HashMap<>();
    answer
        .byMonth()
        .rows()
        .forEach(row -> figures.put(YearMonth.from(row.group().days().from()), row.figure()));
    Map<YearMonth, Long> posts = new HashMap<>();
    answer
        .postsByMonth()
        .rows()
        .forEach(row -> posts.put(YearMonth.from(row.group().days().from()), row.publications()));
    BigInteger high = TopicRows.most(figures.values());
    List<OneTopicPage.Month> months = new ArrayList<>();
    YearMonth last = YearMonth.from(year.to());
    String highest = "";
    for (YearMonth month = YearMonth.from(year.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Figure figure = figures.getOrDefault(month, Figure.ABSENT);
      String name = telling.speech().dates().month(month);
      if (high.signum() > 0 && figure.value().equals(Optional.of(high)) && highest.isEmpty()) {
        highest = name;
      }
      months.add(
          new OneTopicPage.Month(
              Speech.capital(name),
              telling.value(figure),
              telling.range(figure),
              telling.number(posts.getOrDefault(month, 0L)),
              TopicRows.length(figure, high),
              figure.estimated(),
              month.equals(YearMonth.from(today))));
    }
    return new OneTopicPage.Trend(
        highest.isEmpty()
            ? telling.say("time.none")
            : telling.say("time.title.month", highest, telling.number(high), telling.metricName()),
        telling.metricName() + " · " + telling.say("topics.trend.basis") + " · " + telling.asOf(),
        mark,
        months);
  }

  private static List<OneTopicPage.Label> labels(Telling telling, Answer answer) {
    Map<String, String> names = Overlaps.labels(answer.topics());
    Map<String, Long> posts = new HashMap<>();
    answer
        .postsByLabel()
        .rows()
        .forEach(
            row ->
                posts.put(
                    row.group().keys().getOrDefault(Dimension.LABEL, ""), row.publications()));
    return answer.byLabel().rows().stream()
        .map(
            row -> {
              String id = row.group().keys().getOrDefault(Dimension.LABEL, "");
              return new OneTopicPage.Label(
                  names.getOrDefault(id, id),
                  telling.number(posts.getOrDefault(id, 0L)),
                  telling.value(row.figure()));
            })
        .toList();
  }
}
