package org.viewledger.dashboard.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;

/** The pages of a unit as a report tells of them. */
final class PagesOfUnit {
  /** More pages than a ward or a province's own office has; beyond it followers are not asked. */
  private static final int MOST_ASKED = 60;

  /** A pause of a single day is a matter of the schedule, not of a connection. */
  private static final int SHORTEST_GAP_DAYS = 2;

  private static final String FOLLOWERS = "followers";
  private static final String OFFLINE = "offline";

  private PagesOfUnit() {}

  /** The pages by what they gained, the most first; those with nothing at all are left out. */
  static List<PageLine> lines(
      List<PageRow> pages,
      Map<String, Figure> views,
      Map<String, Long> publications,
      DayRange days,
      ZoneId zone,
      LedgerView view) {
    List<PageLine> lines = new ArrayList<>();
    for (PageRow page : pages) {
      String key = page.page().text();
      List<PageReadingRow> readings =
          pages.size() <= MOST_ASKED && !page.page().platform().equals(OFFLINE)
              ? view.readings(page.page())
              : List.of();
      lines.add(
          new PageLine(
              page.page(),
              page.name(),
              publications.getOrDefault(key, 0L),
              views.getOrDefault(key, Figure.ABSENT),
              followers(readings, days.to().plusDays(1), zone),
              followers(readings, days.from(), zone)));
    }
    lines.removeIf(
        line ->
            line.views().value().isEmpty()
                && line.publications() == 0
                && line.followers().isEmpty());
    lines.sort(
        Comparator.comparing(
                (PageLine line) -> line.views().value().orElse(java.math.BigInteger.ZERO))
            .reversed()
            .thenComparing(line -> line.page().text()));
    return lines;
  }

  /** The last number told before a midnight; readings come latest first. */
  private static Optional<Long> followers(
      List<PageReadingRow> readings, LocalDate midnight, ZoneId zone) {
    Instant end = midnight.atStartOfDay(zone).toInstant();
    return readings.stream()
        .filter(reading -> reading.metric().equals(FOLLOWERS))
        .filter(reading -> reading.observedAt().isBefore(end))
        .max(Comparator.comparing(PageReadingRow::observedAt))
        .flatMap(PageReadingRow::value);
  }

  /** Of all pages together; empty where none tells. */
  static Optional<Long> followers(List<PageLine> lines) {
    return lines.stream().flatMap(line -> line.followers().stream()).reduce(Math::addExact);
  }

  /**
   * Days without a reading, of pages that are read for us and had been read before.
   *
   * @param read the days on which each page was read, also some time before the first day
   * @param days up to yesterday
   */
  static List<Gap> gaps(
      List<PageRow> pages, Map<PageKey, SortedSet<LocalDate>> read, DayRange days) {
    List<Gap> gaps = new ArrayList<>();
    for (PageRow page : pages) {
      if (page.page().platform().equals(OFFLINE) || page.lastRead().isEmpty()) {
        continue;
      }
      SortedSet<LocalDate> known = read.getOrDefault(page.page(), new TreeSet<>());
      boolean before = known.isEmpty() || known.first().isBefore(days.from());
      LocalDate from = before ? days.from() : known.first();
      List<DayRange> stretches = stretches(from, days.to(), known);
      if (!stretches.isEmpty()) {
        gaps.add(new Gap(page.page(), stretches));
      }
    }
    return gaps;
  }

  private static List<DayRange> stretches(
      LocalDate from, LocalDate to, SortedSet<LocalDate> known) {
    List<DayRange> stretches = new ArrayList<>();
    LocalDate begin = from;
    for (LocalDate day = from; !day.isAfter(to.plusDays(1)); day = day.plusDays(1)) {
      if (known.contains(day) || day.isAfter(to)) {
        if (!begin.plusDays(SHORTEST_GAP_DAYS).isAfter(day)) {
          stretches.add(new DayRange(begin, day.minusDays(1)));
        }
        begin = day.plusDays(1);
      }
    }
    return stretches;
  }
}
