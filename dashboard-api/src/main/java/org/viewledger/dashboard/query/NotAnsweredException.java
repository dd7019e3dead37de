package org.viewledger.dashboard.query;

/**
 * A well-formed question that this release does not answer, such as the closed book; the message
 * says what works instead.
 */
public final class NotAnsweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAnsweredException(String detail) {
    super(detail);
  }
}
