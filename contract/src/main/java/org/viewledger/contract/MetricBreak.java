package org.viewledger.contract;

import java.time.LocalDate;

/** A day from which a platform's figure means something else: nothing is spliced over it. */
public record MetricBreak(String platform, String metric, LocalDate from, String vi, String en) {
  /** The word used in answers, such as {@code facebook:2025-11-15}. */
  public String id() {
    return platform + ':' + from;
  }
}
