package org.viewledger.dashboard.pages.accounts;

/**
 * A form on the way in: making a device one's own, choosing a password, changing a PIN.
 *
 * @param code of the slip; empty while it is asked for
 * @param person whose slip or device it is, as people call them; empty while nobody knows
 * @param name by which they sign in
 * @param why the last try was refused; empty on the first
 * @param called what the device is called, as far as it was said
 */
public record DoorPage(String code, String person, String name, String why, String called) {}
