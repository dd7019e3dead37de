package org.viewledger.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viewledger.bench.variant.VariantName;

/**
 * The words behind {@code viewledger bench}.
 *
 * @param words as they were given
 * @param only names of sections; empty for the usual ones
 * @param variants those to measure
 * @param json where the speed of the variants goes for machines
 * @param results the file of what was measured; null for a new one
 * @param keep where what took long to fill stays for another run; null for nowhere
 * @param report whether docs/measurements.md is written from the results
 * @param measure false where only a report of earlier results is wanted
 */
record BenchOptions(
    List<String> words,
    boolean quick,
    int runs,
    double scale,
    long seed,
    List<String> only,
    List<VariantName> variants,
    @Nullable Path json,
    @Nullable Path results,
    @Nullable Path work,
    @Nullable Path keep,
    boolean report,
    boolean measure) {
  static final String USAGE =
      """
      viewledger bench [--quick] [--runs N] [--scale X] [--seed N] [--only NAME,…]
                       [--variants NAME,…] [--json FILE]
                       [--results FILE] [--work DIR] [--keep DIR] [--report] [--report-only]
        --quick        one run on a small set, under 3 minutes
        --runs         of each variant (5)
        --scale        of all sizes (1); 0.01 for a try
        --only         speed, linear, freshness, nation, retag, jmh, system, answers
        --variants     plain-loop, viewledger-heap, viewledger-rocksdb, kafka-streams-alo, clickhouse-sql
        --json         the variants' medians as JSON
        --results      a file that every figure is added to as soon as it is measured
        --keep         a folder where the tables of "answers" stay, filled, for another run
        --report       writes the section "Speed" of docs/measurements.md and its plots; --report-only
                       does so from --results without measuring\
      """;

  static BenchOptions parse(String... words) {
    Deque<String> left = new ArrayDeque<>(List.of(words));
    boolean quick = false;
    int runs = 0;
    double scale = 1;
    long seed = 20_261_122;
    List<String> only = List.of();
    List<VariantName> variants = List.of(VariantName.values());
    Path json = null;
    Path results = null;
    Path work = null;
    Path keep = null;
    boolean report = false;
    boolean measure = true;
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      switch (word) {
        case "--quick" -> quick = true;
        case "--report" -> report = true;
        case "--report-only" -> {
          report = true;
          measure = false;
        }
        case "--runs" -> runs = Integer.parseInt(value(word, left));
        case "--scale" -> scale = Double.parseDouble(value(word, left));
        case "--seed" -> seed = Long.parseLong(value(word, left));
        case "--only" -> only = List.of(value(word, left).split(",", -1));
        case "--variants" ->
            variants = Stream.of(value(word, left).split(",", -1)).map(VariantName::of).toList();
        case "--json" -> json = Path.of(value(word, left));
        case "--results" -> results = Path.of(value(word, left));
        case "--work" -> work = Path.of(value(word, left));
        case "--keep" -> keep = Path.of(value(word, left));
        default -> throw new IllegalArgumentException("there is no option " + word);
      }
    }
    if (runs == 0) {
      runs = quick ? 1 : 5;
    }
    if (runs < 0 || scale <= 0) {
      throw new IllegalArgumentException("--runs and --scale are above 0");
    }
    return new BenchOptions(
        List.of(words),
        quick,
        runs,
        scale,
        seed,
        only,
        variants,
        json,
        results,
        work,
        keep,
        report,
        measure);
  }

  private static String value(String option, Deque<String> left) {
    String value = left.pollFirst();
    if (value == null) {
      throw new IllegalArgumentException(option + " wants a value");
    }
    return value;
  }
}
