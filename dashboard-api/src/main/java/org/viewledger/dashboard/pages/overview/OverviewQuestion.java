package org.viewledger.dashboard.pages.overview;

import java.util.Optional;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;

/**
 * What the first page asks of a cut. Two that are equal have the same answers at one cut.
 *
 * @param previous against what came before; empty where nothing is to be compared
 * @param lastYear against the year before, likewise
 * @param clips whether the clips among the posts are counted, which a target may ask for
 */
record OverviewQuestion(
    DayRange days,
    Filters filters,
    Optional<Sides> previous,
    Optional<Sides> lastYear,
    boolean clips) {
  /** Both comparisons that are to be made, which share their later side. */
  Optional<Sides> anySides() {
    return previous.or(() -> lastYear);
  }
}
