package org.viewledger.dashboard.query;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;

/**
 * What should be looked at, on which days.
 *
 * @param days of the reporting zone: when readings were made, on which a figure fell
 * @param page this page alone
 * @param within these pages alone; empty for all
 * @param gapHours 1 to {@value #MAX_GAP_HOURS}: no reading for longer than this is a gap
 * @param fall 1 or more: a day on which a counter of a post fell by this much or more is shown
 */
public record QualityQuery(
    DayRange days,
    Optional<PageKey> page,
    Optional<List<PageKey>> within,
    int gapHours,
    long fall) {
  public static final int GAP_HOURS = 48;
  public static final int MAX_GAP_HOURS = 10_000;
  public static final long FALL = 100;

  /** The longest stretch that the raw record is looked through, in days. */
  public static final int MAX_DAYS = 400;

  /** Of every page, or of one. */
  public QualityQuery(DayRange days, Optional<PageKey> page, int gapHours, long fall) {
    this(days, page, Optional.empty(), gapHours, fall);
  }

  /** The same of some pages alone. */
  QualityQuery of(List<PageKey> pages) {
    return new QualityQuery(days, page, Optional.of(pages), gapHours, fall);
  }

  /** Whether a page is asked about. */
  public boolean asks(PageKey one) {
    return page.map(one::equals).orElse(true) && within.map(own -> own.contains(one)).orElse(true);
  }

  public QualityQuery {
    within = within.map(List::copyOf);
    if (days.from().plusDays(MAX_DAYS).isBefore(days.to())) {
      throw new InvalidQueryException(
          "from", "from and to may lie at most " + MAX_DAYS + " days apart: ask in parts");
    }
    if (gapHours < 1 || gapHours > MAX_GAP_HOURS) {
      throw new InvalidQueryException(
          "gapHours", "gapHours must lie between 1 and " + MAX_GAP_HOURS);
    }
    if (fall < 1) {
      throw new InvalidQueryException("fall", "fall must be 1 or more");
    }
  }
}
