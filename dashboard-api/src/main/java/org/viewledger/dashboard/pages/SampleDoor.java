package org.viewledger.dashboard.pages;

import org.viewledger.dashboard.accounts.Role;

/**
 * An account of made-up figures that everybody may try: the sign-in offers it as a button.
 *
 * @param name it signs in with
 * @param password no secret, as it opens samples alone
 */
public record SampleDoor(Role role, String name, String password) {
  @Override
  public String toString() {
    return "SampleDoor[" + role + ", " + name + ", password not shown]";
  }
}
