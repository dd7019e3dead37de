package org.viewledger.dashboard.records;

/** The log did not take a record, or did not answer. */
public final class RecordLogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordLogException(String message, Throwable cause) {
    super(message, cause);
  }
}
