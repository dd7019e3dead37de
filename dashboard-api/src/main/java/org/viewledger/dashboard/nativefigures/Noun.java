package org.viewledger.dashboard.nativefigures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the platform's screen calls its figure. */
public enum Noun {
  VIEWS("views"),
  ENGAGEMENT("engagement"),
  /** Facebook's word until November 2025. */
  IMPRESSIONS("impressions"),
  /** People counted once each: no sum of ours is of that kind. */
  REACH("");

  private final String metric;

  Noun(String metric) {
    this.metric = metric;
  }

  /** The metric of ours that may stand beside it; empty where none may. */
  public Optional<String> metric() {
    return Optional.of(metric).filter(id -> !id.isEmpty());
  }

  /** The word in forms and in the store. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The noun of a word; empty for a word that is none. */
  public static Optional<Noun> of(String id) {
    return Arrays.stream(values()).filter(noun -> noun.id().equals(id)).findFirst();
  }
}
