package org.viewledger.dashboard.accounts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;

/**
 * Which PINs of a device are taken: six digits that are not what everybody tries first. A year of
 * birth is as good as any, since five wrong ones end the device.
 */
public final class PinRules {
  public static final int DIGITS = 6;

  private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");

  private PinRules() {}

  /** Why a PIN is not taken; empty where it is. */
  public static Optional<Reason> fault(String pin) {
    if (!FORM.matcher(pin).matches()) {
      return Optional.of(Reason.PIN_FORM);
    }
    return isRun(pin, 1) || isRun(pin, 9) || repeats(pin)
        ? Optional.of(Reason.PIN_GUESSABLE)
        : Optional.empty();
  }

  /**
   * Each digit the one before it and a step, past 9 from 0 on: 123456, 789012, with 9 downwards.
   */
  private static boolean isRun(String pin, int step) {
    for (int i = 1; i < DIGITS; i++) {
      if ((pin.charAt(i) - pin.charAt(i - 1) + 10) % 10 != step) {
        return false;
      }
    }
    return true;
  }

  /** 000000, 121212, 123123. */
  private static boolean repeats(String pin) {
    for (int part = 1; part <= DIGITS / 2; part++) {
      if (DIGITS % part == 0 && pin.equals(pin.substring(0, part).repeat(DIGITS / part))) {
        return true;
      }
    }
    return false;
  }
}
