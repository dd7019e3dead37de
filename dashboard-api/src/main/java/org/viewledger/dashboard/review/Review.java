package org.viewledger.dashboard.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Restatement;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.targets.Target;

/**
 * Everything that a report of a unit's period says, as values.
 *
 * @param founded since when the unit has its pages, empty for ever
 * @param today in the reporting zone
 * @param knownAt when the cut was committed that the figures are of; of the closed book when the
 *     closing's was
 * @param cut its number
 * @param closing the closing whose figures these are; empty for live figures
 * @param history every closing of the period that was ever valid, oldest first
 * @param now the period
 * @param previousPeriod its days are those of {@code previous}
 * @param lastYearPeriod its days are those of {@code lastYear}
 * @param toDate the reporting year so far
 * @param topicNames what the taxonomies in force call a topic, by its id
 * @param followers of all pages together at the period's end; who follows two counts twice
 * @param adViews from the pages' own advertisements, beside the views
 * @param targets of the period and of the year that it lies in
 * @param breaks that fall into the period, or lie between it and what it is compared with
 * @param restatements of the closing, the newest first
 * @param reconciling of a year only
 */
public record Review(
    Unit unit,
    Optional<LocalDate> founded,
    Period period,
    LocalDate today,
    boolean ended,
    Instant knownAt,
    long cut,
    Optional<Closing> closing,
    List<Closing> history,
    Stretch now,
    Optional<Period> previousPeriod,
    Optional<Stretch> previous,
    Optional<Period> lastYearPeriod,
    Optional<Stretch> lastYear,
    Stretch toDate,
    TopicTable topics,
    Map<String, String> topicNames,
    List<PageLine> pages,
    Optional<Long> followers,
    List<Orientation> orientation,
    List<Offline> offline,
    Figure adViews,
    Ads ads,
    List<Aim> targets,
    List<MetricBreak> breaks,
    List<Gap> gaps,
    List<Restatement> restatements,
    Optional<Reconciling> reconciling) {
  public Review {
    history = List.copyOf(history);
    topicNames = Map.copyOf(topicNames);
    pages = List.copyOf(pages);
    orientation = List.copyOf(orientation);
    offline = List.copyOf(offline);
    targets = List.copyOf(targets);
    breaks = List.copyOf(breaks);
    gaps = List.copyOf(gaps);
    restatements = List.copyOf(restatements);
  }

  /**
   * A target and what was reached of it.
   *
   * @param ofTheYear whether it is the year's, measured to the period's end
   * @param reached absent where there is no figure
   */
  public record Aim(Target target, boolean ofTheYear, Figure reached) {}

  /** Whether the figures may still change: not closed. */
  public boolean isProvisional() {
    return closing.isEmpty();
  }

  /** Whether the unit was there from the first of some earlier days on, so that they compare. */
  boolean covers(Stretch earlier) {
    return founded.filter(day -> day.isAfter(earlier.days().from())).isEmpty();
  }

  /** What a topic is called; the id where no taxonomy knows it. */
  public String topic(String id) {
    return topicNames.getOrDefault(id, id);
  }

  /** Points of the orientation to which nothing was published. */
  public List<Orientation> unanswered() {
    return orientation.stream().filter(Orientation::isUnanswered).toList();
  }
}
