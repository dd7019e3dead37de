package org.viewledger.dashboard.people;

/** The store of people's records failed. */
public final class PeopleStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PeopleStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
