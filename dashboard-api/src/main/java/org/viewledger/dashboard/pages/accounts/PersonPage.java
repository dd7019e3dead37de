package org.viewledger.dashboard.pages.accounts;

import java.util.List;
import org.viewledger.dashboard.query.Unit;

/**
 * The form of an account, new or known.
 *
 * @param isNew whether it is yet to be made
 * @param displayName as typed so far
 * @param unit the chosen one's id, empty for all
 * @param units those to choose from; none where there is nothing to choose
 * @param everyUnit whether all may be chosen
 * @param itself whether it is the caller's own
 * @param changed who changed it last, and when
 */
public record PersonPage(
    boolean isNew,
    String name,
    String displayName,
    List<RoleChoice> roles,
    String unit,
    List<Unit> units,
    boolean everyUnit,
    boolean active,
    boolean hasPassword,
    boolean itself,
    String changed,
    String done,
    String why,
    List<MyPage.DeviceRow> devices) {
  public PersonPage {
    roles = List.copyOf(roles);
    units = List.copyOf(units);
    devices = List.copyOf(devices);
  }

  /** A role to tick, and what it is for. */
  public record RoleChoice(String id, String name, String meaning, boolean chosen) {}
}
