package org.viewledger.dashboard.query;

/** No moment between two cuts was found in the time given; asking again shortly will do. */
public final class LedgerBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerBusyException(String detail) {
    super(detail);
  }
}
