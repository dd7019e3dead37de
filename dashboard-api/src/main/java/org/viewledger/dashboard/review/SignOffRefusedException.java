package org.viewledger.dashboard.review;

/** Something about a second person's word that cannot be done; both sentences say what can. */
public final class SignOffRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String vi;

  SignOffRefusedException(Reason reason, String vi, String en) {
    super(en);
    this.reason = reason;
    this.vi = vi;
  }

  /** Why, from a closed list. */
  public enum Reason {
    NO_SUCH_LINK,
    SAME_PERSON,
    DECIDED,
    NOT_IN_FORCE,
    OTHER_FIGURES,
    NO_REASON
  }

  public Reason reason() {
    return reason;
  }

  public String vi() {
    return vi;
  }
}
