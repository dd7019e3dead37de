package org.viewledger.ingest.files;

import java.util.Locale;

/**
 * Why a row is not taken. The list is closed: each reason is counted and said in plain words.
 *
 * <p>In the sentences the first {@code %s} is the column as the file names it, the second what its
 * cell says.
 */
public enum Refusal {
  NO_PLATFORM(
      "không có kênh. Hãy ghi facebook, youtube, tiktok, zalo hoặc offline.",
      "no platform. Write facebook, youtube, tiktok, zalo or offline."),
  UNKNOWN_PLATFORM(
      "ô \"%s\" ghi \"%s\", cần facebook, youtube, tiktok, zalo hoặc offline.",
      "the cell \"%s\" says \"%s\"; facebook, youtube, tiktok, zalo or offline is needed."),
  NO_PAGE("không có trang.", "no page."),
  NO_POST("không có mã bài.", "no post id."),
  BAD_ID(
      "ô \"%s\" ghi \"%s\", mã không được có dấu | và không quá 256 ký tự.",
      "the cell \"%s\" says \"%s\"; an id has no | and at most 256 characters."),
  ROUNDED_ID(
      "ô \"%s\" ghi \"%s\", Excel đã làm tròn mã này. Hãy chép lại mã vào ô kiểu Văn bản.",
      "the cell \"%s\" says \"%s\": Excel has rounded this id. Copy it again into a Text cell."),
  FACEBOOK_ID(
      "ô \"%s\" ghi \"%s\", mã bài Facebook cần đủ hai phần như 100000000000001_122000000000001.",
      "the cell \"%s\" says \"%s\"; a Facebook post id has two parts, such as"
          + " 100000000000001_122000000000001."),
  NO_TIME("không có ngày giờ đọc số.", "no time of reading."),
  NOT_A_TIME(
      "ô \"%s\" ghi \"%s\", cần ngày giờ như 22/11/2026 20:05.",
      "the cell \"%s\" says \"%s\"; a day and time such as 22/11/2026 20:05 is needed."),
  DAY_WITHOUT_TIME(
      "ô \"%s\" ghi \"%s\", thiếu giờ. Hãy ghi như 22/11/2026 20:05.",
      "the cell \"%s\" says \"%s\"; the time of day is missing. Write it like 22/11/2026 20:05."),
  DAY_OR_MONTH_FIRST(
      "ô \"%s\" ghi \"%s\", không rõ ngày hay tháng đứng trước. Hãy ghi như 2026-11-22 20:05.",
      "the cell \"%s\" says \"%s\": day first or month first? Write it like 2026-11-22 20:05."),
  CLOCK_CHANGE(
      "ô \"%s\" ghi \"%s\", giờ này không có hoặc có hai lần vì đổi giờ. Hãy ghi kèm múi giờ.",
      "the cell \"%s\" says \"%s\": the clock change skips or repeats it. Write the offset too."),
  TIME_OUT_OF_RANGE(
      "ô \"%s\" ghi \"%s\", phải từ năm 2004 đến lúc nhập.",
      "the cell \"%s\" says \"%s\"; it must lie between 2004 and now."),
  NO_COUNTER("không có số liệu nào.", "no figure at all."),
  NOT_A_FULL_NUMBER(
      "ô \"%s\" ghi \"%s\", cần số đầy đủ.",
      "the cell \"%s\" says \"%s\"; the full number is needed."),
  AMBIGUOUS_NUMBER(
      "ô \"%s\" ghi \"%s\", không rõ dấu này ngăn hàng nghìn hay phần lẻ. Hãy ghi số liền.",
      "the cell \"%s\" says \"%s\": thousands or a fraction? Write the digits without it."),
  NEGATIVE_NUMBER(
      "ô \"%s\" ghi \"%s\", số đếm không thể âm.",
      "the cell \"%s\" says \"%s\"; a count cannot be negative."),
  FRACTION(
      "ô \"%s\" ghi \"%s\", cần số nguyên.",
      "the cell \"%s\" says \"%s\"; a whole number is needed."),
  NUMBER_TOO_LARGE(
      "ô \"%s\" ghi \"%s\", lớn hơn mức cho phép 9.007.199.254.740.991.",
      "the cell \"%s\" says \"%s\", more than the largest, 9007199254740991."),
  CELL_ERROR(
      "ô \"%s\" ghi \"%s\", là lỗi của Excel.", "the cell \"%s\" says \"%s\", an Excel error."),
  TEXT_TOO_LONG(
      "ô \"%s\" dài quá 20.000 ký tự.", "the cell \"%s\" is longer than 20000 characters."),
  TOO_MANY_CELLS(
      "nhiều ô hơn dòng tiêu đề. Xem lại dấu ngăn cột và dấu ngoặc kép.",
      "more cells than the heading. Look at its separators and quotes.");

  private final String vi;
  private final String en;

  Refusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The word used in answers, such as {@code not-a-full-number}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Sentence sentence(long line, String column, String value) {
    return new Sentence(
        "Dòng " + line + ": " + String.format(Locale.ROOT, vi, column, value),
        "Line " + line + ": " + String.format(Locale.ROOT, en, column, value));
  }
}
