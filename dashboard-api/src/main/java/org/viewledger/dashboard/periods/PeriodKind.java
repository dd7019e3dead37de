package org.viewledger.dashboard.periods;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long a period is and what it is made of. */
public enum PeriodKind {
  WEEK("week"),
  MONTH("month"),
  QUARTER("quarter"),
  HALF_YEAR("half-year"),
  NINE_MONTHS("nine-months"),
  YEAR("year"),
  TERM("term"),
  CAMPAIGN("campaign");

  private final String id;

  PeriodKind(String id) {
    this.id = id;
  }

  /** The word used in addresses and answers. */
  public String id() {
    return id;
  }

  /** Whether its periods are named one by one in the settings. */
  public boolean isNamed() {
    return this == TERM || this == CAMPAIGN;
  }

  public static Optional<PeriodKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(PeriodKind::id).toList();
  }
}
