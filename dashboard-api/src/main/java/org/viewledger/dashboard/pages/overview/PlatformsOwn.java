package org.viewledger.dashboard.pages.overview;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.PageReadingRow;

/**
 * One line that sets what Facebook itself says beside our figure, and why the two differ.
 *
 * @param href where the two are set side by side
 * @param said whether there is such a figure, which is then shown without a tap
 */
public record PlatformsOwn(String words, String href, boolean said) {
  private static final String FACEBOOK = "facebook";
  private static final List<String> COUNTS_OF_VIEWS = List.of("views", "impressions");
  private static final String REACH = "reach";
  private static final String QUALITY = "/quality";

  /** What was said of a page over stated days. */
  private record Said(
      PageKey page, String metric, BigInteger value, DayRange days, Instant at, String href) {}

  /**
   * The line; the standing sentence where Facebook said nothing of days near the period.
   *
   * @param said what the platform told us, by page
   * @param noted what people read on its screen
   * @param byPage our figure of each page in the period, by key
   */
  static PlatformsOwn line(
      Telling telling,
      Map<PageKey, List<PageReadingRow>> said,
      List<NativeFigure> noted,
      Map<String, Figure> byPage,
      Map<PageKey, String> names) {
    DayRange days = telling.period().days();
    Stream<Said> told =
        said.entrySet().stream()
            .flatMap(
                page -> page.getValue().stream().flatMap(row -> of(page.getKey(), row).stream()));
    Stream<Said> read =
        noted.stream().filter(one -> said.containsKey(one.page())).map(PlatformsOwn::of);
    return Stream.concat(told, read)
        .filter(one -> one.page().platform().equals(FACEBOOK))
        .filter(one -> COUNTS_OF_VIEWS.contains(one.metric()) || one.metric().equals(REACH))
        .filter(one -> shared(one.days(), days) > 0)
        .max(
            Comparator.comparing((Said one) -> COUNTS_OF_VIEWS.contains(one.metric()))
                .thenComparing(one -> one.days().equals(days))
                .thenComparingLong(one -> shared(one.days(), days))
                .thenComparing(Said::at))
        .map(one -> beside(telling, one, byPage, names))
        .orElseGet(
            () ->
                new PlatformsOwn(
                    telling.say("overview.facebook.standing", telling.named()), QUALITY, false));
  }

  private static Optional<Said> of(PageKey page, PageReadingRow row) {
    return row.value().isPresent() && row.from().isPresent() && row.to().isPresent()
        ? Optional.of(
            new Said(
                page,
                row.metric(),
                BigInteger.valueOf(row.value().get()),
                new DayRange(row.from().get(), row.to().get()),
                row.observedAt(),
                QUALITY))
        : Optional.empty();
  }

  private static Said of(NativeFigure noted) {
    return new Said(
        noted.page(),
        noted.noun().id(),
        noted.value(),
        noted.days(),
        noted.notedAt(),
        QUALITY + "/native/" + Addresses.segment(noted.id()));
  }

  private static PlatformsOwn beside(
      Telling telling, Said one, Map<String, Figure> byPage, Map<PageKey, String> names) {
    DayRange days = telling.period().days();
    return new PlatformsOwn(
        telling.say(
            one.metric().equals(REACH) ? "overview.facebook.reach" : "overview.facebook.views",
            telling.number(one.value()),
            telling.speech().dates().range(one.days()),
            telling.value(byPage.getOrDefault(one.page().text(), Figure.ABSENT)),
            telling.number(ChronoUnit.DAYS.between(days.from(), days.to()) + 1),
            telling.speech().dates().range(days),
            PostsCard.pageName(one.page(), names)),
        one.href(),
        true);
  }

  private static long shared(DayRange one, DayRange other) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
    return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
