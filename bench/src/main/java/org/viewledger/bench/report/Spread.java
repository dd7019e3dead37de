package org.viewledger.bench.report;

import java.util.Collection;
import java.util.List;

/** The median of some runs, with the smallest and the largest. */
public record Spread(double median, double least, double most) {

  /** The spread of at least one figure; of an even number the median is the mean of the middle. */
  public static Spread of(Collection<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
