package org.viewledger.dashboard.pages.overview;

import java.util.function.Function;
import org.viewledger.dashboard.pages.BreakdownCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.GainsAnswer;

/**
 * A total by its largest parts.
 *
 * @param more how many parts are not listed, in words; empty where all are
 */
public record PartsCard(BreakdownCard card, String more) {
  /** More bars than these are no picture. */
  static final int MOST = 12;

  static PartsCard of(
      Telling telling, GainsAnswer answer, Dimension by, Function<String, String> names) {
    BreakdownCard all = BreakdownCard.of(telling, answer, by, names);
    int left = all.rows().size() - MOST;
    return left <= 0
        ? new PartsCard(all, "")
        : new PartsCard(
            new BreakdownCard(
                all.heading(),
                all.title(),
                all.caption(),
                all.keyHead(),
                all.valueHead(),
                all.rows().subList(0, MOST)),
            telling.say("overview.parts.more", telling.number(left)));
  }
}
