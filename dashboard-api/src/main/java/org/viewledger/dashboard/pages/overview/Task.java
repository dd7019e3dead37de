package org.viewledger.dashboard.pages.overview;

import java.util.Optional;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.PageReader;

/**
 * Something that wants doing.
 *
 * @param count of what, 1 or more
 * @param name of the page or file that it is about, empty where it is about several
 * @param period that should be closed, for {@link Kind#CLOSE}
 * @param reader that wants somebody, for {@link Kind#CONNECTION}
 */
record Task(
    Kind kind, long count, String name, Optional<Period> period, Optional<PageReader> reader) {
  /** The closed list, the most urgent first. */
  enum Kind {
    /** A page's connector is refused, and a person must act. */
    CONNECTION,
    /** A period has ended and is not closed. */
    CLOSE,
    /** Closed figures changed since this person last looked. */
    RESTATED,
    /** Pages without new figures, and nothing known of why. */
    STALE,
    /** Rows of imports that wait for a person's word. */
    HELD,
    /** Posts without a topic. */
    UNCLASSIFIED
  }

  static Task of(Kind kind, long count, String name) {
    return new Task(kind, count, name, Optional.empty(), Optional.empty());
  }
}
