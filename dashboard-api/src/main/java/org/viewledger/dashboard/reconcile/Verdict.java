package org.viewledger.dashboard.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a comparison came to.
 *
 * @param at when it began
 * @param cut number of the cut that was compared; 0 where none was
 * @param knownAt the instant as known at which figures were recomputed; empty for now
 * @param rows how many rows were compared, by table
 * @param differing how many rows differ, in all
 * @param differences the first of them, cell by cell, at most {@value #LISTED}
 * @param detail why it failed or did not settle; empty otherwise
 */
public record Verdict(
    Instant at,
    long cut,
    Optional<Instant> knownAt,
    Outcome outcome,
    SortedMap<String, Long> rows,
    long differing,
    List<Difference> differences,
    Duration took,
    Optional<String> detail) {
  /** The most differences that are listed. */
  public static final int LISTED = 100;

  public Verdict {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    differences = List.copyOf(differences);
  }

  /** How it ended. */
  public enum Outcome {
    /** Every row is the same on both sides. */
    EQUAL,
    /** Some row is not. */
    DIFFERENT,
    /** Rows that differed at first went on changing: nothing is known of them. */
    UNSETTLED,
    /** It could not be carried out. */
    FAILED;

    /** The word used in answers. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** The rows compared, of all tables. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
