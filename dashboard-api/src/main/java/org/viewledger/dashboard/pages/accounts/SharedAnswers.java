package org.viewledger.dashboard.pages.accounts;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.pages.TimeCard;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.TopicsAnswer;

/**
 * What a share link's page tells, asked of one cut. No question names unit or topic: the ledger of
 * the link's caller holds nothing else.
 */
record SharedAnswers(
    GainsAnswer total,
    GainsAnswer byTime,
    GainsAnswer byTopic,
    GainsAnswer byPage,
    List<PostRow> posts,
    List<PageRow> pages,
    TopicsAnswer topics) {
  private static final int MOST_POSTS = 20;

  static SharedAnswers ask(LedgerView view, FigureMetric metric, DayRange days) {
    return new SharedAnswers(
        gains(view, metric, days),
        gains(view, metric, days, TimeCard.stretches(days)),
        gains(view, metric, days, Dimension.TOPIC),
        gains(view, metric, days, Dimension.PAGE),
        view.posts(
                new PostsQuery(
                    Optional.of(days),
                    Filters.NONE,
                    "",
                    new PostSort(metric.id(), false),
                    MOST_POSTS,
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
