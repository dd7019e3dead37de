package org.viewledger.dashboard.manual;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of typed counts.
 *
 * @param recordedAt stamped on every record of it
 * @param changedAt when it came into its state
 * @param observedAt when the counters stood so
 * @param offsets by {@code topic:partition} the last record's offset
 * @param reason why it was taken back
 */
public record ManualEntry(
    TypedCounts counts,
    State state,
    String person,
    Instant recordedAt,
    Instant changedAt,
    Instant observedAt,
    Map<String, Long> offsets,
    Optional<String> reason) {
  public ManualEntry {
    offsets = new TreeMap<>(offsets);
  }

  /** The source that its records name. */
  public String source() {
    return "manual/" + counts.id();
  }

  ManualEntry with(State next, Instant at, Map<String, Long> nextOffsets, Optional<String> why) {
    return new ManualEntry(counts, next, person, recordedAt, at, observedAt, nextOffsets, why);
  }

  /** How far it has come. One that stopped half-way is finished by asking for it again. */
  public enum State {
    SENDING,
    ACCEPTED,
    WITHDRAWING,
    WITHDRAWN;

    /** The word used in answers and in the store. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }
}
