package org.viewledger.dashboard.pages.overview;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.PageReadingRow;

/** The level of each page's followers: the last that its platform said before an instant. */
final class Followers {
  private static final String METRIC = "followers";

  private Followers() {}

  /**
   * The last reading of each page that has one.
   *
   * @param before the end of the period, or now
   */
  static Map<PageKey, PageReadingRow> last(
      Map<PageKey, List<PageReadingRow>> said, Instant before) {
    Map<PageKey, PageReadingRow> last = new TreeMap<>();
    said.forEach(
        (page, rows) ->
            rows.stream()
                .filter(row -> row.metric().equals(METRIC) && row.value().isPresent())
                .filter(row -> row.observedAt().isBefore(before))
                .max(
                    Comparator.comparing(PageReadingRow::observedAt)
                        .thenComparing(PageReadingRow::recordedAt))
                .ifPresent(row -> last.put(page, row)));
    return last;
  }

  /** Of all pages together; empty where none has any. */
  static Optional<BigInteger> total(Map<PageKey, PageReadingRow> last) {
    return last.values().stream()
        .flatMap(row -> row.value().stream())
        .map(BigInteger::valueOf)
        .reduce(BigInteger::add);
  }
}
