package org.viewledger.dashboard.query;

/** The warehouse did not answer, or refused what we asked of it. */
public final class LedgerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerUnavailableException(String detail, Throwable cause) {
    super(detail, cause);
  }
}
