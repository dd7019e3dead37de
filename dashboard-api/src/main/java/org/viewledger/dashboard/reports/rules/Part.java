package org.viewledger.dashboard.reports.rules;

/** A part of a document that the rules give a lettering to, with its name as clerks call it. */
public enum Part {
  SUPERIOR("Tên cơ quan cấp trên"),
  ISSUER("Tên cơ quan ban hành"),
  ISSUER_MARK("Dấu dưới tên cơ quan ban hành"),
  NUMBER("Số và ký hiệu"),
  NATION("Tiêu đề"),
  MOTTO("Tiêu ngữ"),
  PLACE_DATE("Địa danh, ngày tháng"),
  TITLE("Tên loại văn bản"),
  SUBJECT("Trích yếu"),
  SUBJECT_MARK("Dấu dưới trích yếu"),
  HEADING_1("Đề mục cấp 1"),
  HEADING_2("Đề mục cấp 2"),
  HEADING_3("Đề mục cấp 3"),
  BODY("Nội dung"),
  AUTHORITY("Quyền hạn người ký"),
  POST("Chức vụ người ký"),
  NAME("Họ tên người ký"),
  RECIPIENTS_LABEL("Chữ Nơi nhận"),
  RECIPIENTS("Danh sách nơi nhận"),
  ANNEX_LABEL("Phụ lục"),
  ANNEX_TITLE("Tên phụ lục"),
  ANNEX_NOTE("Chữ kèm theo của phụ lục"),
  CAPTION("Tên bảng"),
  UNIT("Đơn vị tính"),
  TABLE("Bảng"),
  LIST("Danh sách bài đăng"),
  PAGE_NUMBER("Số trang");

  private final String vi;

  Part(String vi) {
    this.vi = vi;
  }

  /** As a message and as a Word style's name says it. */
  public String vi() {
    return vi;
  }

  /** The heading of a level, 1 to 3. */
  public static Part heading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      case 3 -> HEADING_3;
      default -> throw new IllegalArgumentException("no heading of level " + level);
    };
  }
}
