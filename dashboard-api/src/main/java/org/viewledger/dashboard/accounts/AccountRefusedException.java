package org.viewledger.dashboard.accounts;

import java.util.Locale;

/** Something about an account cannot be done as asked. */
public final class AccountRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public AccountRefusedException(Reason reason) {
    super(reason.id());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why not; the words are the pages'. */
  public enum Reason {
    NAME_NOT_ALLOWED,
    NAME_TAKEN,
    DISPLAY_NAME_MISSING,
    UNIT_UNKNOWN,
    UNIT_NOT_YOURS,
    NO_ROLE,
    YOURSELF,
    PASSWORD_WRONG,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_NAMES_PERSON,
    PASSWORD_NAMES_HOUSE,
    PASSWORDS_DIFFER,
    PIN_WRONG,
    PIN_FORM,
    PIN_GUESSABLE,
    PINS_DIFFER,
    SLIP_SPENT,
    TERM_OUT_OF_BOUNDS,
    NO_SCOPE,
    SCOPE_NOT_YOURS;

    /** The word in addresses and in files of words, such as {@code name-taken}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
