package org.viewledger.dashboard.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A program's way in, as its list shows it.
 *
 * @param called what it is for
 * @param person who made it; it may do no more than they
 * @param usedOn the last day of use, of UTC
 */
public record ApiToken(
    long id,
    String called,
    String person,
    Set<Scope> scopes,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> endedAt,
    Optional<LocalDate> usedOn) {
  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it still lets in. */
  public boolean isOpen(Instant now) {
    return endedAt.isEmpty() && now.isBefore(expiresAt);
  }

  /** How accounts of what was done name it. */
  public String caller() {
    return person + "/token-" + id;
  }
}
