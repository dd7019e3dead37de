package org.viewledger.dashboard.closings;

/** Something about closings that cannot be done as asked; both sentences say what can. */
public final class ClosingRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String vi;

  ClosingRefusedException(Reason reason, String vi, String en) {
    super(en);
    this.reason = reason;
    this.vi = vi;
  }

  /** Why, from a closed list. */
  public enum Reason {
    TOO_EARLY("closing-too-early", false),
    ALREADY_CLOSED("already-closed", true),
    BEING_CLOSED("being-closed", true),
    NOT_CLOSED("not-closed", true),
    NOTHING_RECORDED("nothing-recorded", true),
    ALREADY_WITHDRAWN("already-withdrawn", true),
    NO_PERSON("person-missing", false),
    NO_REASON("reason-missing", false),
    NO_COVER("not-closed-periods", false),
    NOT_OF_PERIODS("not-of-periods", false);

    private final String id;
    private final boolean conflict;

    Reason(String id, boolean conflict) {
      this.id = id;
      this.conflict = conflict;
    }

    public String id() {
      return id;
    }

    /** Whether it is the present state that stands against it, rather than the request. */
    public boolean isConflict() {
      return conflict;
    }
  }

  public Reason reason() {
    return reason;
  }

  public String vi() {
    return vi;
  }
}
