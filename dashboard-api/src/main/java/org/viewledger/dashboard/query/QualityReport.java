package org.viewledger.dashboard.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.PostKey;

/**
 * What should be looked at.
 *
 * @param pages with when each was last read
 * @param stalest the live posts read longest ago, at most {@value #MAX_EXAMPLES}
 * @param falls days on which a counter of a post fell far, the furthest first
 * @param fallsByMetric how many there are in all
 * @param deadLetters how many records could not be read, by reason, ever
 * @param letters the latest of them, at most {@value #MAX_LETTERS} a reason
 */
public record QualityReport(
    List<PageRow> pages,
    List<StalePost> stalest,
    List<Fall> falls,
    SortedMap<String, Long> fallsByMetric,
    SortedMap<String, Long> deadLetters,
    List<Letter> letters) {
  public static final int MAX_EXAMPLES = 50;
  public static final int MAX_LETTERS = 5;

  public QualityReport {
    pages = List.copyOf(pages);
    stalest = List.copyOf(stalest);
    falls = List.copyOf(falls);
    fallsByMetric = sorted(fallsByMetric);
    deadLetters = sorted(deadLetters);
    letters = List.copyOf(letters);
  }

  /** A live post; {@code lastRead} is empty where it was never read. */
  public record StalePost(PostKey post, Optional<String> title, Optional<Instant> lastRead) {}

  /** A day's gain of a post, below 0. */
  public record Fall(PostKey post, String metric, LocalDate day, long gain) {}

  /**
   * A record that could not be read.
   *
   * @param raw its bytes as far as they are text, cut; for administrators alone
   */
  public record Letter(
      LetterPlace place, String reason, String detail, Instant appendedAt, String raw) {}

  static SortedMap<String, Long> sorted(SortedMap<String, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
