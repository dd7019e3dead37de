package org.viewledger.dashboard.pages.topics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.TopicsAnswer;

/**
 * Everything that the page of topics tells, of one cut.
 *
 * @param compared the sides that are set beside each other, empty where nothing is
 * @param byLabel gains by label and topic
 * @param labelPosts the period's posts by label and topic
 * @param labelled posts of the period that have any label, each once
 */
record TopicsAnswers(
    GainsAnswer total,
    GainsAnswer byTopic,
    Optional<Compared> compared,
    CohortsAnswer posts,
    GainsAnswer byLabel,
    CohortsAnswer labelPosts,
    long labelled,
    TopicsAnswer topics) {

  /** Both sides of the comparison with the period before. */
  record Compared(
      Sides sides,
      GainsAnswer total,
      GainsAnswer totalBefore,
      GainsAnswer byTopic,
      GainsAnswer byTopicBefore) {
    static Compared ask(LedgerView view, FigureMetric views, Sides sides) {
      return new Compared(
          sides,
          gains(view, views, sides.now()),
          gains(view, views, sides.before()),
          gains(view, views, sides.now(), Dimension.TOPIC),
          gains(view, views, sides.before(), Dimension.TOPIC));
    }
  }

  static TopicsAnswers ask(
      LedgerView view, FigureMetric views, DayRange days, Optional<Sides> sides) {
    TopicsAnswer topics = view.topics();
    return new TopicsAnswers(
        gains(view, views, days),
        gains(view, views, days, Dimension.TOPIC),
        sides.map(both -> Compared.ask(view, views, both)),
        cohorts(view, views, days, Filters.NONE, Dimension.TOPIC),
        gains(view, views, days, Dimension.LABEL, Dimension.TOPIC),
        cohorts(view, views, days, Filters.NONE, Dimension.LABEL, Dimension.TOPIC),
        labelled(view, views, days, topics),
        topics);
  }

  private static long labelled(
      LedgerView view, FigureMetric views, DayRange days, TopicsAnswer topics) {
    List<String> labels =
        Stream.concat(
                topics.labels().keySet().stream(),
                topics.inForce().stream()
                    .flatMap(taxonomy -> taxonomy.labels().stream())
                    .map(Taxonomy.Label::id))
            .distinct()
            .limit(Filters.MAX_VALUES)
            .toList();
    if (labels.isEmpty()) {
      return 0;
    }
    Filters filters = new Filters(List.of(), List.of(), List.of(), List.of(), labels, List.of());
    return cohorts(view, views, days, filters).rows().stream()
        .mapToLong(CohortsAnswer.Row::publications)
        .sum();
  }

  static GainsAnswer gains(LedgerView view, FigureMetric views, DayRange days, Dimension... by) {
    return view.gains(new GainsQuery(views, days, List.of(by), Filters.NONE));
  }

  static CohortsAnswer cohorts(
      LedgerView view, FigureMetric views, DayRange days, Filters filters, Dimension... by) {
    return view.cohorts(new CohortsQuery(views, days, List.of(by), filters, Optional.empty()));
  }
}
