package org.viewledger.dashboard.pages.overview;

import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.PageReadingRow;

/** One line that sets what Facebook itself says beside our figure, and why the two differ. */
final class PlatformsOwn {
  private static final String FACEBOOK = "facebook";
  private static final List<String> COUNTS_OF_VIEWS = List.of("views", "impressions");
  private static final String REACH = "reach";

  private PlatformsOwn() {}

  /** A reading of a page over stated days. */
  private record Said(PageKey page, PageReadingRow row, DayRange days) {}

  /**
   * The line; the standing sentence where Facebook said nothing of days near the period.
   *
   * @param byPage our figure of each page in the period, by key
   */
  static String line(
      Telling telling,
      Map<PageKey, List<PageReadingRow>> said,
      Map<String, Figure> byPage,
      Map<PageKey, String> names) {
    DayRange days = telling.period().days();
    return said.entrySet().stream()
        .filter(page -> page.getKey().platform().equals(FACEBOOK))
        .flatMap(page -> page.getValue().stream().flatMap(row -> of(page.getKey(), row).stream()))
        .filter(one -> shared(one.days(), days) > 0)
        .max(
            Comparator.comparing((Said one) -> COUNTS_OF_VIEWS.contains(one.row().metric()))
                .thenComparing(one -> one.days().equals(days))
                .thenComparingLong(one -> shared(one.days(), days))
                .thenComparing(one -> one.row().observedAt()))
        .map(one -> sentence(telling, one, byPage, names))
        .orElseGet(() -> telling.say("overview.facebook.standing", telling.named()));
  }

  private static Optional<Said> of(PageKey page, PageReadingRow row) {
    boolean told = COUNTS_OF_VIEWS.contains(row.metric()) || row.metric().equals(REACH);
    return told && row.value().isPresent() && row.from().isPresent() && row.to().isPresent()
        ? Optional.of(new Said(page, row, new DayRange(row.from().get(), row.to().get())))
        : Optional.empty();
  }

  private static String sentence(
      Telling telling, Said one, Map<String, Figure> byPage, Map<PageKey, String> names) {
    DayRange days = telling.period().days();
    Figure ours = byPage.getOrDefault(one.page().text(), Figure.ABSENT);
    return telling.say(
        one.row().metric().equals(REACH) ? "overview.facebook.reach" : "overview.facebook.views",
        telling.number(BigInteger.valueOf(one.row().value().orElseThrow())),
        telling.speech().dates().range(one.days()),
        telling.value(ours),
        telling.number(ChronoUnit.DAYS.between(days.from(), days.to()) + 1),
        telling.speech().dates().range(days),
        PostsCard.pageName(one.page(), names));
  }

  private static long shared(DayRange one, DayRange other) {
    var from = one.from().isAfter(other.from()) ? one.from() : other.from();
    var to = one.to().isBefore(other.to()) ? one.to() : other.to();
    return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
