package org.viewledger.dashboard.pages.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.pages.TimeCard;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicsAnswer;

/**
 * Everything that the first page tells, asked of one cut.
 *
 * @param adViews those of the views that own advertisements brought, as far as platforms say
 * @param now the later side of the comparisons, empty where none is made
 * @param most posts of the period with most views at seven days of age
 * @param least likewise with fewest; both empty where the period has more than {@value #MOST_AGED}
 *     posts, since their readings are walked through
 * @param said what the platforms say of the pages themselves, of at most {@value #MOST_PAGES}
 */
record OverviewAnswers(
    GainsAnswer views,
    GainsAnswer engagement,
    GainsAnswer adViews,
    GainsAnswer byTime,
    GainsAnswer byTopic,
    GainsAnswer byPage,
    GainsAnswer byKind,
    CohortsAnswer cohort,
    Optional<CohortsAnswer> cohortByKind,
    Optional<SideAnswers> now,
    Optional<SideAnswers> previous,
    Optional<SideAnswers> lastYear,
    List<PostGain> mostGained,
    List<PostGain> most,
    List<PostGain> least,
    List<PageRow> pages,
    Map<PageKey, List<PageReadingRow>> said,
    TopicsAnswer topics) {
  static final int TOP_POSTS = 5;
  static final long MOST_AGED = 2_000;
  static final int MOST_PAGES = 20;

  static OverviewAnswers ask(
      LedgerView view, SideAnswers.Metrics metrics, OverviewQuestion question) {
    CohortsAnswer cohort =
        view.cohorts(
            new CohortsQuery(
                metrics.views(), question.days(), List.of(), question.filters(), Optional.empty()));
    boolean few = cohort.rows().stream().allMatch(row -> row.publications() <= MOST_AGED);
    List<PageRow> pages = view.pages();
    return new OverviewAnswers(
        gains(view, metrics.views(), question),
        gains(view, metrics.engagement(), question),
        gains(view, metrics.adViews(), question),
        gains(view, metrics.views(), question, TimeCard.stretches(question.days())),
        gains(view, metrics.views(), question, Dimension.TOPIC),
        gains(view, metrics.views(), question, Dimension.PAGE),
        gains(view, metrics.views(), question, Dimension.KIND),
        cohort,
        question.clips()
            ? Optional.of(
                view.cohorts(
                    new CohortsQuery(
                        metrics.views(),
                        question.days(),
                        List.of(Dimension.KIND),
                        question.filters(),
                        Optional.empty())))
            : Optional.empty(),
        question
            .anySides()
            .map(
                sides ->
                    SideAnswers.ask(view, metrics, sides.now(), sides.nowAt(), question.filters())),
        question.previous().map(sides -> before(view, metrics, sides, question)),
        question.lastYear().map(sides -> before(view, metrics, sides, question)),
        ranked(view, metrics.views(), question, false),
        few ? ranked(view, metrics.viewsAtSevenDays(), question, false) : List.of(),
        few ? ranked(view, metrics.viewsAtSevenDays(), question, true) : List.of(),
        pages,
        said(view, pages),
        view.topics(question.filters()));
  }

  /** How many posts have no topic. */
  long unclassified() {
    return topics.posts().getOrDefault(Taxonomy.UNCLASSIFIED, 0L);
  }

  private static SideAnswers before(
      LedgerView view, SideAnswers.Metrics metrics, Sides sides, OverviewQuestion question) {
    return SideAnswers.ask(view, metrics, sides.before(), sides.beforeAt(), question.filters());
  }

  private static GainsAnswer gains(
      LedgerView view, FigureMetric metric, OverviewQuestion question, Dimension... by) {
    return view.gains(new GainsQuery(metric, question.days(), List.of(by), question.filters()));
  }

  /** Of gains all posts count, of views at an age those published on the days. */
  private static List<PostGain> ranked(
      LedgerView view, FigureMetric metric, OverviewQuestion question, boolean fewest) {
    boolean atAge = metric.kind() == FigureMetric.Kind.AT_AGE;
    return view.ranked(
        new RankedQuery(
            new PostsQuery(
                atAge ? Optional.of(question.days()) : Optional.empty(),
                question.filters(),
                "",
                new PostSort(metric.id(), fewest),
                TOP_POSTS,
                Optional.empty()),
            metric,
            question.days()));
  }

  private static Map<PageKey, List<PageReadingRow>> said(LedgerView view, List<PageRow> pages) {
    Map<PageKey, List<PageReadingRow>> said = new LinkedHashMap<>();
    pages.stream()
        .limit(MOST_PAGES)
        .forEach(page -> said.put(page.page(), view.readings(page.page())));
    return said;
  }
}
