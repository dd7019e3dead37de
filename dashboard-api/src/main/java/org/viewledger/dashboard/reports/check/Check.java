package org.viewledger.dashboard.reports.check;

/** What is looked at, by the name a clerk would use. */
public enum Check {
  PAPER("khổ giấy"),
  MARGIN_TOP("lề trên"),
  MARGIN_BOTTOM("lề dưới"),
  MARGIN_LEFT("lề trái"),
  MARGIN_RIGHT("lề phải"),
  MIRROR("đổi lề khi in hai mặt"),
  FONT("phông chữ"),
  EMBEDDED("nhúng phông chữ"),
  UNICODE("mã chữ TCVN 6909:2001"),
  SIZE("cỡ chữ"),
  BOLD("chữ đậm"),
  ITALIC("chữ nghiêng"),
  UNDERLINE("gạch chân"),
  CAPITALS("chữ in hoa"),
  ALIGN("canh dòng"),
  TEXT("chữ ghi"),
  PRESENT("có mặt"),
  RULE("đường kẻ"),
  NUMBER("số và ký hiệu"),
  DATE("ngày tháng"),
  HEADING("thứ tự đề mục"),
  LINE("giãn dòng"),
  BETWEEN("cách đoạn"),
  FIRST_LINE("thụt đầu dòng"),
  END("dấu kết thúc"),
  RECIPIENT("dấu câu nơi nhận"),
  AUTHORITY("ghi quyền hạn"),
  PAGE_NUMBER("số trang"),
  PAGE_NUMBER_FIRST("số trang ở trang đầu"),
  PAGE_NUMBER_PLACE("vị trí số trang"),
  TABLE_HEAD("lặp đầu bảng"),
  TABLE_ROW("ngắt dòng bảng"),
  SIGNATURE("chữ ký cùng trang với nội dung"),
  EDITABLE("sửa được như văn bản thường"),
  LANGUAGE("ngôn ngữ của tệp"),
  TITLE("tiêu đề của tệp"),
  TAGGED("thẻ cho người dùng trình đọc màn hình");

  private final String vi;

  Check(String vi) {
    this.vi = vi;
  }

  public String vi() {
    return vi;
  }
}
