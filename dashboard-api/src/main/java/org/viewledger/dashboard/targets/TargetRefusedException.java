package org.viewledger.dashboard.targets;

/** A target that cannot be kept; both sentences say why and what can be. */
public final class TargetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String vi;

  private TargetRefusedException(Reason reason, String vi, String en) {
    super(en);
    this.reason = reason;
    this.vi = vi;
  }

  /** Why, from a closed list. */
  public enum Reason {
    PERSONS,
    UNKNOWN,
    AMOUNT,
    PERIOD
  }

  static TargetRefusedException persons() {
    return new TargetRefusedException(
        Reason.PERSONS,
        "Chỉ tiêu này tính trên con người. Sổ chỉ đếm bài đăng, clip, lượt xem, lượt tương tác và"
            + " số người theo dõi của trang; không biết ai xem, ai theo dõi, nên không đo được và"
            + " không ghi. Hãy đặt chỉ tiêu theo tin, bài, clip hoặc lượt xem.",
        "this target is about persons; only posts, clips, views, interactions and the pages'"
            + " followers are counted here, and nobody knows who reads: set one about those");
  }

  static TargetRefusedException unknown() {
    return new TargetRefusedException(
        Reason.UNKNOWN,
        "Chưa rõ chỉ tiêu về cái gì. Ghi một số và một trong các chữ: tin, bài, clip; clip; lượt"
            + " xem; lượt tương tác; người theo dõi. Thí dụ: 300 tin, bài, clip.",
        "say one number and what it counts: items, clips, views, interactions or followers, such"
            + " as: 300 tin, bài, clip");
  }

  static TargetRefusedException amount() {
    return new TargetRefusedException(
        Reason.AMOUNT,
        "Chỉ tiêu cần là một số nguyên lớn hơn 0, thí dụ 300 hoặc 1,2 triệu.",
        "a target is a whole number above 0, such as 300 or 1.2 million");
  }

  static TargetRefusedException period() {
    return new TargetRefusedException(
        Reason.PERIOD,
        "Chỉ tiêu đặt theo tuần, tháng hoặc năm.",
        "a target is set for a week, a month or a year");
  }

  public Reason reason() {
    return reason;
  }

  public String vi() {
    return vi;
  }
}
