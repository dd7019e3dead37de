package org.viewledger.dashboard.periods;

import java.time.LocalDate;

/** A term of office or a campaign, both days included. */
public record NamedPeriod(String id, String name, LocalDate from, LocalDate to) {
  public NamedPeriod {
    if (id.isBlank() || id.indexOf('/') >= 0) {
      throw new IllegalArgumentException("an id without a slash is needed: " + id);
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(id + " ends (" + to + ") before it begins: " + from);
    }
  }
}
