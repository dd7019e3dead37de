package org.viewledger.dashboard.query;

/** A unit that pages belong to; with no units in the settings, the one of everything. */
public record Unit(String id, String name) {
  /** Where the settings name no unit. */
  public static final Unit EVERYTHING = new Unit("all", "Tất cả các trang");
}
