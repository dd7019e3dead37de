package org.viewledger.ingest.files;

import org.viewledger.contract.Event;

/** Takes what a file holds, one thing at a time, in the file's order. */
public interface RowConsumer {
  /**
   * One accepted record: an {@code Observation} for every accepted row as it is read; after the
   * last row a {@code PostRecord} for each post and a {@code PageRecord} for each page of which the
   * file says more than its id.
   */
  void accepted(Event event);

  /** One row that was not taken, and why. */
  void refused(RefusedRow row);
}
