package org.viewledger.dashboard.manual;

/** The id was used before for something else, or by somebody else. */
public final class ManualConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ManualConflictException(String id) {
    super("the id " + id + " stands for other counts already: draw another");
  }
}
