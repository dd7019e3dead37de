package org.viewledger.dashboard.imports;

/** A line of a replay is no record; the message says which and what was sent before it. */
public final class ReplayRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  ReplayRefusedException(String message) {
    super(message);
  }
}
