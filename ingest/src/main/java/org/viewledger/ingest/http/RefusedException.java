package org.viewledger.ingest.http;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform did not give what was asked for. The message names neither a token nor a whole
 * address, so that it may be logged and shown.
 */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;
  private final @Nullable Instant until;

  /**
   * A refusal.
   *
   * @param outcome any but {@link Outcome#OK}
   * @param until when the platform wants to be asked again, null where it did not say
   */
  public RefusedException(Outcome outcome, String message, @Nullable Instant until) {
    super(message);
    if (outcome == Outcome.OK) {
      throw new IllegalArgumentException("a refusal cannot be OK");
    }
    this.outcome = outcome;
    this.until = until;
  }

  public RefusedException(Outcome outcome, String message) {
    this(outcome, message, null);
  }

  public Outcome outcome() {
    return outcome;
  }

  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }
}
