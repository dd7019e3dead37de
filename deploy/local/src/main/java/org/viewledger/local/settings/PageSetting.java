package org.viewledger.local.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;

/** Which units a page belonged to, and when. */
public record PageSetting(PageKey page, List<Span> units) {
  public PageSetting {
    units = List.copyOf(units);
  }

  /**
   * One unit's time with the page, both days included.
   *
   * @param from null: since ever
   * @param to null: until now
   */
  public record Span(String unit, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
