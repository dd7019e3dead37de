package org.viewledger.dashboard.pages.accounts;

import java.util.List;
import org.viewledger.dashboard.accounts.Role;

/**
 * What everybody sees of their own account.
 *
 * @param displayName empty for whoever runs the server, who has no account
 * @param unit what they see
 * @param done what has just been done, empty for nothing
 * @param why a change was refused, empty for none
 * @param hasPassword whether there is one to change
 * @param ownDevice whether this browser's device has a PIN to change
 */
public record MyPage(
    String name,
    String displayName,
    List<RoleRow> roles,
    String unit,
    String done,
    String why,
    boolean hasPassword,
    boolean ownDevice,
    List<DeviceRow> devices,
    List<SessionRow> sessions) {
  public MyPage {
    roles = List.copyOf(roles);
    devices = List.copyOf(devices);
    sessions = List.copyOf(sessions);
  }

  /** A role, and whether the navigation is that of this one. */
  public record RoleRow(Role role, String name, boolean inUse) {}

  /** An own device. */
  public record DeviceRow(long id, String called, String used, String expires) {}

  /** A session; the one that asks is told apart. */
  public record SessionRow(String handle, String means, String began, String used, boolean here) {}
}
