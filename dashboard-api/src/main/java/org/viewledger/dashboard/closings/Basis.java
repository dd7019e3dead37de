package org.viewledger.dashboard.closings;

import java.util.Arrays;
import java.util.Optional;

/** The two bases of figures, never mixed. */
public enum Basis {
  /** Gains of all posts over the period's days. */
  IN_PERIOD("in-period"),
  /** Balances of the posts published in the period. */
  PUBLISHED_IN_PERIOD("published-in-period");

  private final String id;

  Basis(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<Basis> of(String id) {
    return Arrays.stream(values()).filter(basis -> basis.id.equals(id)).findFirst();
  }
}
