package org.viewledger.dashboard.pages.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.PageRow;

/** When each page was last read, in plain words, and what to do where that is long ago. */
public record FreshnessCard(List<Row> rows) {
  /** Longer than this without a reading and somebody should look. */
  static final Duration STALE = Duration.ofHours(36);

  public FreshnessCard {
    rows = List.copyOf(rows);
  }

  /** A page; {@code stale} where somebody should look. */
  public record Row(String page, String platform, String words, boolean stale) {}

  /** How many pages want looking at. */
  public long staleCount() {
    return rows.stream().filter(Row::stale).count();
  }

  static FreshnessCard of(Telling telling, List<PageRow> pages, Instant now) {
    return new FreshnessCard(pages.stream().map(page -> row(telling, page, now)).toList());
  }

  private static Row row(Telling telling, PageRow page, Instant now) {
    String name = page.name().orElse(page.page().pageId());
    String platform = telling.platform(page.page().platform());
    Optional<Instant> lastRead = page.lastRead();
    if (lastRead.isEmpty()) {
      return new Row(name, platform, telling.say("fresh.never"), true);
    }
    Duration age = Duration.between(lastRead.get(), now);
    // What people type in comes when they type it; only pages that are read for us can be late.
    boolean stale = age.compareTo(STALE) > 0 && !page.page().platform().equals("offline");
    String at = telling.speech().at(lastRead.get());
    return new Row(
        name,
        platform,
        stale
            ? telling.say("fresh.stale", at, telling.number(Math.max(1, age.toDays())))
            : telling.say("fresh.read", at),
        stale);
  }
}
