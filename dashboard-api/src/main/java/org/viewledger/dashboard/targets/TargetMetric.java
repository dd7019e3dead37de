package org.viewledger.dashboard.targets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a plan may be about: counts of the pages' own work and what came of it, never persons. */
public enum TargetMetric {
  /** Content published, counted once however many channels carry it. */
  ITEMS,
  /** Of these, the clips. */
  VIDEOS,
  /** In the period, old posts included. */
  VIEWS,
  /** Reactions, comments and shares in the period. */
  ENGAGEMENT,
  /** Followers of all pages together when the period ends. */
  FOLLOWERS;

  /** The word in addresses and in the store. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TargetMetric> of(String id) {
    return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
  }

  /** All words, in the order of the list. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(TargetMetric::id).toList();
  }
}
