package org.viewledger.ingest.paging;

/** A listing that does not end. What was received until then stands. */
public final class EndlessListingException extends Exception {
  private static final long serialVersionUID = 1L;

  EndlessListingException(String message) {
    super(message);
  }
}
