package org.viewledger.dashboard.pages.overview;

import org.viewledger.dashboard.pages.BreakdownCard;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.TimeCard;
import org.viewledger.dashboard.speech.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;

/** The first page. */
public record OverviewPage(
    PeriodChooser chooser,
    List<String> breaks,
    HeadlineCard headline,
    CohortCard cohort,
    TimeCard time,
    List<BreakdownCard> breakdowns,
    PostsCard mostGained,
    PostsCard posts,
    FreshnessCard freshness) {
  public OverviewPage {
    breaks = List.copyOf(breaks);
    breakdowns = List.copyOf(breakdowns);
  }

  static OverviewPage of(
      Telling telling, OverviewAnswers answers, List<MetricBreak> register, Instant now) {
    List<MetricBreak> breaks = inside(telling, answers, register);
    Map<PageKey, String> names = Telling.pageNames(answers.pages());
    Figure total =
        answers.total().rows().isEmpty() ? Figure.ABSENT : answers.total().rows().get(0).figure();
    return new OverviewPage(
        PeriodChooser.of(telling),
        breaks.stream()
            .map(b -> telling.speech().language() == Language.VI ? b.vi() : b.en())
            .toList(),
        HeadlineCard.of(telling, total),
        CohortCard.of(telling, answers.cohort()),
        TimeCard.of(telling, answers.byTime(), breaks),
        List.of(
            BreakdownCard.of(telling, answers.byTopic(), Dimension.TOPIC, telling::topic),
            BreakdownCard.of(telling, answers.byPlatform(), Dimension.PLATFORM, telling::platform),
            BreakdownCard.of(
                telling, answers.byPage(), Dimension.PAGE, key -> pageName(key, names))),
        PostsCard.gained(telling, telling.say("posts.mostGained"), answers.mostGained(), names),
        PostsCard.of(
            telling, telling.say("posts.top"), telling.ofThePeriodsPosts(), answers.posts(), names),
        FreshnessCard.of(telling, answers.pages(), now));
  }

  /** The breaks of the metric, on platforms that the figures count, inside the period. */
  private static List<MetricBreak> inside(
      Telling telling, OverviewAnswers answers, List<MetricBreak> register) {
    return register.stream()
        .filter(change -> change.metric().equals(telling.metric().id()))
        .filter(change -> answers.total().platforms().contains(change.platform()))
        .filter(change -> change.from().isAfter(telling.period().days().from()))
        .filter(change -> !change.from().isAfter(telling.period().days().to()))
        .toList();
  }

  private static String pageName(String key, Map<PageKey, String> names) {
    int bar = key.indexOf('|');
    return bar < 0
        ? key
        : PostsCard.pageName(new PageKey(key.substring(0, bar), key.substring(bar + 1)), names);
  }
}
