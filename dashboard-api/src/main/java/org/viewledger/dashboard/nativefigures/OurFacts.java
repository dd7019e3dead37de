package org.viewledger.dashboard.nativefigures;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.Figure;

/**
 * What we know of the same page, days and noun.
 *
 * @param ours on the in-period basis; absent where there is none
 * @param dayLater the same of the days one later: where the platform's days begin after ours, its
 *     figure lies between the two
 * @param platformZone in which the platform names its days; empty where it is ours or not known
 * @param ourZone the reporting zone
 * @param ads of these days, inside ours; empty where the platform does not say
 * @param pageSeries what the platform itself said of the whole page on these days, its own days;
 *     empty where nobody brought it in or days are missing
 * @param withoutFigure posts published in these days that have no figure yet
 * @param lagHours how late the platform's values may be
 * @param breaks days inside from which the figure means something else
 */
public record OurFacts(
    Figure ours,
    Figure dayLater,
    Optional<ZoneId> platformZone,
    ZoneId ourZone,
    Optional<BigInteger> ads,
    Optional<BigInteger> pageSeries,
    long withoutFigure,
    int lagHours,
    List<String> breaks) {
  public OurFacts {
    breaks = List.copyOf(breaks);
  }

  /** When the stalest live post that is counted was last read. */
  Optional<Instant> lastRead() {
    return ours.lastRead();
  }
}
