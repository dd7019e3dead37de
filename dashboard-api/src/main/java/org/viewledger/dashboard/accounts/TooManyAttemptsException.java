package org.viewledger.dashboard.accounts;

/** Passwords were tried too often, or too many at once. */
public final class TooManyAttemptsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  TooManyAttemptsException(long retryAfterSeconds) {
    super("too many attempts to sign in: try again in " + retryAfterSeconds + " seconds");
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
