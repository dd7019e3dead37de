package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.Optional;

/**
 * What of the raw record counts: the records of one cut and, of these, those that were recorded by
 * an instant.
 *
 * @param recordedBy records made later do not count; empty for all that the cut holds
 * @param cut number of a complete cut; records that came with a later one do not count
 */
public record KnownAt(Optional<Instant> recordedBy, long cut) {

  /** Everything that a cut holds: what the tables of figures say at that cut. */
  public static KnownAt cut(long cut) {
    return new KnownAt(Optional.empty(), cut);
  }

  /** What was recorded by an instant, of what a cut holds. */
  public static KnownAt by(Instant instant, long cut) {
    return new KnownAt(Optional.of(instant), cut);
  }
}
