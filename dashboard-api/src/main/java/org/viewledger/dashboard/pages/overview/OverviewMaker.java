package org.viewledger.dashboard.pages.overview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.compared.Versus;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.TimeCard;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/** Makes the first page's cards out of what was answered and what people wrote down. */
final class OverviewMaker {
  private final Telling telling;
  private final OverviewAnswers answers;
  private final List<MetricBreak> register;
  private final Map<PageKey, String> names;
  private final Map<String, Figure> byPage;
  private final Citing citing;

  /**
   * Who may cite what.
   *
   * @param unit whose figures are cited, empty for all there are
   */
  record Citing(boolean allowed, Optional<String> unit) {}

  OverviewMaker(
      Telling telling, OverviewAnswers answers, List<MetricBreak> register, Citing citing) {
    this.telling = telling;
    this.answers = answers;
    this.register = register;
    this.names = Telling.pageNames(answers.pages());
    this.byPage = byPage(answers.byPage());
    this.citing = citing;
  }

  private static Map<String, Figure> byPage(GainsAnswer answer) {
    Map<String, Figure> byPage = new HashMap<>();
    answer
        .rows()
        .forEach(
            row -> byPage.put(row.group().keys().getOrDefault(Dimension.PAGE, ""), row.figure()));
    return byPage;
  }

  /** What platforms changed inside the period, in words. */
  List<String> breaks() {
    return inside().stream()
        .map(one -> telling.speech().language() == Language.VI ? one.vi() : one.en())
        .toList();
  }

  private List<MetricBreak> inside() {
    return register.stream()
        .filter(change -> change.metric().equals(telling.metric().id()))
        .filter(change -> answers.views().platforms().contains(change.platform()))
        .filter(change -> change.from().isAfter(telling.period().days().from()))
        .filter(change -> !change.from().isAfter(telling.period().days().to()))
        .toList();
  }

  HeadlineCard headline(String state, List<NativeFigure> noted) {
    return HeadlineCard.of(
        telling,
        SideAnswers.total(answers.views()),
        List.of(state, advertisements()),
        PlatformsOwn.line(telling, answers.said(), noted, byPage, names),
        cite(Basis.IN_PERIOD, Telling.VIEWS));
  }

  /** How much of the views own advertisements brought, or that nobody knows. */
  private String advertisements() {
    return SideAnswers.total(answers.adViews())
        .value()
        .map(
            value ->
                value.signum() == 0
                    ? telling.say("overview.ads.none")
                    : telling.say("overview.ads.some", telling.number(value)))
        .orElseGet(() -> telling.say("overview.ads.unknown"));
  }

  CohortCard cohort() {
    return CohortCard.of(telling, answers.cohort(), cite(Basis.PUBLISHED_IN_PERIOD, Telling.VIEWS));
  }

  private String cite(Basis basis, String metric) {
    return citing.allowed() ? Cite.href(basis, metric, telling.period().days(), citing.unit()) : "";
  }

  /** Engagement, followers, and what the period came to. */
  SideFigures sides(Instant before) {
    return new SideFigures(telling, answers, names, cite(Basis.IN_PERIOD, "engagement"), before);
  }

  CompareCard compared(Versus versus, String unitName) {
    boolean previous = versus.which() == Versus.Which.PREVIOUS;
    return CompareCard.of(
        new Compared(
            telling,
            versus,
            answers.now(),
            previous ? answers.previous() : answers.lastYear(),
            register,
            byPage.entrySet().stream()
                .filter(page -> page.getValue().value().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()),
            this::pageName,
            unitName));
  }

  TimeCard time(List<TimeCard.Mark> marks) {
    return TimeCard.of(telling, answers.byTime(), inside(), marks);
  }

  List<PartsCard> parts() {
    return List.of(
        PartsCard.of(telling, answers.byTopic(), Dimension.TOPIC, telling::topic),
        PartsCard.of(telling, answers.byPage(), Dimension.PAGE, this::pageName),
        PartsCard.of(telling, answers.byKind(), Dimension.KIND, this::kindName));
  }

  private String kindName(String kind) {
    return Speech.capital(
        kind.isEmpty()
            ? telling.say("overview.kind.unknown")
            : telling.speech().sayOr("posts.kind." + kind, kind));
  }

  private String pageName(String key) {
    int bar = key.indexOf('|');
    if (bar < 0) {
      return key;
    }
    PageKey page = new PageKey(key.substring(0, bar), key.substring(bar + 1));
    return PostsCard.pageName(page, names) + " (" + telling.platform(page.platform()) + ')';
  }

  PostsCard mostGained() {
    return PostsCard.gained(telling, telling.say("posts.mostGained"), answers.mostGained(), names);
  }

  PostsCard most() {
    return aged("overview.most", answers.most());
  }

  PostsCard least() {
    return aged("overview.least", answers.least());
  }

  private PostsCard aged(String heading, List<PostGain> posts) {
    PostsCard card = PostsCard.gained(telling, telling.say(heading), posts, names);
    return new PostsCard(
        card.heading(),
        telling.what(telling.say("overview.aged.basis")),
        card.valueHead(),
        card.rows());
  }

  /** Why the lists at an equal age are missing; empty where they are not. */
  String agedMissing() {
    long publications =
        answers.cohort().rows().stream().mapToLong(CohortsAnswer.Row::publications).sum();
    if (publications > OverviewAnswers.MOST_AGED) {
      return telling.say("overview.aged.many", telling.number(publications));
    }
    return answers.most().isEmpty() ? telling.say("overview.aged.none") : "";
  }

  FreshnessCard freshness(Instant now) {
    return FreshnessCard.of(telling, answers.pages(), now);
  }
}
