package org.viewledger.dashboard.query;

/** A filter or an address names something outside the caller's scope, or nothing at all. */
public final class OutOfScopeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfScopeException(String detail) {
    super(detail);
  }
}
