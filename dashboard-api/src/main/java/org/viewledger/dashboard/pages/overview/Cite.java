package org.viewledger.dashboard.pages.overview;

import java.util.Optional;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.query.DayRange;

/** Addresses at which a figure of a page can be cited. */
final class Cite {
  private Cite() {}

  /**
   * The address, with the parameters that the API's question of the same figure has.
   *
   * @param unit whose figure it is, empty for all there are
   */
  static String href(Basis basis, String metric, DayRange days, Optional<String> unit) {
    return "/cite?basis="
        + basis.id()
        + "&metric="
        + Addresses.value(metric)
        + "&from="
        + days.from()
        + "&to="
        + days.to()
        + unit.map(id -> "&unit=" + Addresses.value(id)).orElse("");
  }
}
