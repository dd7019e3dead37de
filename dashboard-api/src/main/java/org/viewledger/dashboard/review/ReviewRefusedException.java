package org.viewledger.dashboard.review;

/** A report that cannot be given as asked; both sentences say what can. */
public final class ReviewRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String vi;

  private ReviewRefusedException(String id, String vi, String en) {
    super(en);
    this.id = id;
    this.vi = vi;
  }

  static ReviewRefusedException notClosed() {
    return new ReviewRefusedException(
        "not-closed",
        "Kỳ này chưa chốt nên chưa có số đã chốt: chốt kỳ trước, hoặc hỏi với book=live.",
        "the period is not closed, so there are no closed figures: close it first, or ask with"
            + " book=live");
  }

  /** A word from a closed list. */
  public String id() {
    return id;
  }

  public String vi() {
    return vi;
  }
}
