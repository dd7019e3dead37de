package org.viewledger.dashboard.review;

import java.time.LocalDate;
import java.util.Optional;
import org.viewledger.dashboard.periods.Period;

/**
 * Something about a report that waits for a person.
 *
 * @param due the last day on which the report is in time; empty where nobody asks for it by a day
 */
public record ReportTask(Kind kind, Period period, Optional<LocalDate> due) {
  /** What is to be done. */
  public enum Kind {
    /** The period ended and is open. */
    CLOSE,
    /** It was returned by the second person. */
    CLOSE_AGAIN,
    /** It waits for the second person. */
    SIGN_OFF,
    /** It is closed; the report is ready to be handed in. */
    SEND
  }
}
