package org.viewledger.dashboard.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A second person's word on a closing.
 *
 * @param place counts the closings of the unit's period, as {@code closing} does
 * @param figuresHash SHA-256 of the frozen figures when it was asked, in hexadecimal
 * @param decided who approved or returned it, and when
 * @param reason why it was returned; empty otherwise
 */
public record SignOff(
    String calendar,
    String period,
    String unit,
    int place,
    String askedBy,
    Instant askedAt,
    String figuresHash,
    State state,
    Optional<Decision> decided,
    String reason) {

  /** How far it came. */
  public enum State {
    ASKED,
    APPROVED,
    RETURNED;

    /** The word in the store and under which its words are kept. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** Who decided, and when. */
  public record Decision(String person, Instant at) {}

  /** What it is about, for the audit log. */
  public String subject() {
    return String.join("|", calendar, period, unit, Integer.toString(place));
  }
}
