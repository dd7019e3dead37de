package org.viewledger.dashboard.tagging;

/** Somebody else published meanwhile: what was edited is not the newest version any more. */
public final class OutdatedBaseException extends Exception {
  private static final long serialVersionUID = 1L;

  OutdatedBaseException(String message) {
    super(message);
  }
}
