package org.viewledger.dashboard.pages.overview;

import org.viewledger.dashboard.pages.TimeCard;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.TopicsAnswer;

/** Everything that the first page tells, asked of one cut. */
record OverviewAnswers(
    GainsAnswer total,
    GainsAnswer byTime,
    GainsAnswer byTopic,
    GainsAnswer byPage,
    GainsAnswer byPlatform,
    CohortsAnswer cohort,
    List<PostGain> mostGained,
    List<PostRow> posts,
    List<PageRow> pages,
    TopicsAnswer topics) {
  private static final int TOP_POSTS = 10;

  static OverviewAnswers ask(LedgerView view, FigureMetric metric, DayRange days) {
    return new OverviewAnswers(
        gains(view, metric, days),
        gains(view, metric, days, TimeCard.stretches(days)),
        gains(view, metric, days, Dimension.TOPIC),
        gains(view, metric, days, Dimension.PAGE),
        gains(view, metric, days, Dimension.PLATFORM),
        view.cohorts(new CohortsQuery(metric, days, List.of(), Filters.NONE, Optional.empty())),
        view.mostGained(metric.id(), days, TOP_POSTS),
        view.posts(
                new PostsQuery(
                    Optional.of(days),
                    Filters.NONE,
                    "",
                    new PostSort(metric.id(), false),
                    TOP_POSTS,
                    Optional.empty()))
            .rows(),
        view.pages(),
        view.topics());
  }

  private static GainsAnswer gains(
      LedgerView view, FigureMetric metric, DayRange days, Dimension... by) {
    return view.gains(new GainsQuery(metric, days, List.of(by), Filters.NONE));
  }
}
