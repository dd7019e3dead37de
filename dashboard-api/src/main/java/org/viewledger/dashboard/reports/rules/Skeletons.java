package org.viewledger.dashboard.reports.rules;

import java.util.List;

/** The skeletons of {@code skeletons.json}, one a kind of period. */
public final class Skeletons {
  private static final List<Skeleton> ALL = RuleFiles.read("skeletons", File.class).skeletons();

  private Skeletons() {}

  record File(String version, List<String> sources, List<Skeleton> skeletons) {
    File {
      skeletons = List.copyOf(skeletons);
    }
  }

  public static List<Skeleton> all() {
    return ALL;
  }

  /**
   * The skeleton of a kind of period.
   *
   * @param kind {@code PeriodKind.id()}
   * @throws IllegalArgumentException where there is none
   */
  public static Skeleton of(String kind) {
    return ALL.stream()
        .filter(skeleton -> skeleton.kinds().contains(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no skeleton for " + kind));
  }
}
