package org.viewledger.dashboard.reports.forms;

/** An uploaded form that is not taken, with the reason in words for whoever uploaded it. */
public final class FormRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why a file is refused. */
  public enum Reason {
    TOO_LARGE("Tệp lớn hơn 5 MB. Biểu mẫu thường chỉ vài chục KB: xem có ảnh nào trong tệp không."),
    NOT_XLSX("Tệp không phải bảng tính .xlsx. Mở bằng Excel rồi lưu lại dạng .xlsx."),
    MACROS("Tệp có macro. Lưu lại dạng .xlsx không macro rồi gửi lên."),
    EXTERNAL(
        "Tệp có liên kết đến tệp hoặc nguồn khác. Bỏ liên kết (Data, Edit Links) rồi gửi lên."),
    EMBEDDED("Tệp có đối tượng nhúng. Bỏ đối tượng nhúng rồi gửi lên."),
    BOMB("Tệp nén bất thường, không mở."),
    ENCRYPTED("Tệp có mật khẩu. Bỏ mật khẩu rồi gửi lên."),
    TOO_MANY_CELLS("Tệp có quá nhiều ô. Chỉ gửi trang có biểu mẫu.");

    private final String vi;

    Reason(String vi) {
      this.vi = vi;
    }

    /** What to do about it, in Vietnamese. */
    public String vi() {
      return vi;
    }
  }

  FormRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  FormRefused(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
