package org.viewledger.dashboard.accounts;

import java.time.Instant;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;

/**
 * A look at some figures for somebody without an account.
 *
 * @param shown what it shows
 * @param used how often; by whom is nowhere kept
 */
public record ShareLink(
    long id,
    Shown shown,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> endedAt,
    long used) {
  /** What a link shows and nothing else; an empty part does not narrow. */
  public record Shown(Optional<String> unit, Optional<String> topic, Optional<DayRange> days) {}

  /** Whether it still opens. */
  public boolean isOpen(Instant now) {
    return endedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
