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
  ROUNDED_PAGE(
      "ô \"%s\" ghi \"%s\", Excel đã làm tròn mã trang này. Thêm --platform facebook --page MÃ.",
      "the cell \"%s\" says \"%s\": Excel has rounded this page id. Add --platform facebook --page"
          + " ID."),
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
      "more cells than the heading. Look at its separators and quotes."),
  DAILY_FIGURE(
      "ô \"%s\" ghi \"%s\", là số của riêng ngày đó, không phải số cộng dồn từ khi đăng.",
      "the cell \"%s\" says \"%s\": a figure of that day alone, no total since publication."),
  NOT_LIFETIME(
      "ô \"%s\" ghi \"%s\", cần Lifetime (trọn đời). Hãy xuất lại số liệu trọn đời.",
      "the cell \"%s\" says \"%s\"; Lifetime is needed. Export lifetime figures."),
  PERIOD_FIGURE(
      "ô \"%s\" ghi \"%s\", đăng trước kỳ của tệp, nên số của kỳ không phải số cộng dồn từ khi"
          + " đăng. Hãy xuất lại với kỳ Toàn thời gian (Lifetime).",
      "the cell \"%s\" says \"%s\", before the export's period: its figures are no totals. Export"
          + " the Lifetime period."),
  PUBLISHED_AFTER_READING(
      "ô \"%s\" ghi \"%s\", sau lúc đọc số. Xem lại múi giờ (--zone) hoặc lúc xuất tệp"
          + " (--observed-at).",
      "the cell \"%s\" says \"%s\", after the reading. Look at the zone (--zone) or the time of the"
          + " export (--observed-at)."),
  DAY_NOT_OVER(
      "ô \"%s\" ghi \"%s\", ngày đó chưa hết lúc xuất tệp.",
      "the cell \"%s\" says \"%s\": that day was not over when the file was exported."),
  NO_DAY("ô \"%s\" ghi \"%s\", cần một ngày.", "the cell \"%s\" says \"%s\"; a day is needed."),
  UNKNOWN_PAGE_FIGURE(
      "chỉ số \"%2$s\" của trang chưa có trong danh mục, không nhận.",
      "the page figure \"%2$s\" is not in the catalogue and was not taken."),
  NOT_A_VIDEO(
      "ô \"%s\" ghi \"%s\", không phải mã video YouTube (11 ký tự).",
      "the cell \"%s\" says \"%s\", no YouTube video id (11 characters)."),
  NO_VIDEO_LINK(
      "ô \"%s\" ghi \"%s\", không có mã video (…/video/số).",
      "the cell \"%s\" says \"%s\", without a video id (…/video/number)."),
  HELD_UNKNOWN_POST(
      "bài %2$s chưa khớp với bài nào đã biết, đang giữ lại. Nhập lại tệp khi đã có bài đó, hoặc"
          + " thêm --new-posts để nhận là bài mới.",
      "post %2$s matches no known post and is held. Import the file again once the post is known,"
          + " or take it as a new one with --new-posts."),
  HELD_SEVERAL_POSTS(
      "bài %2$s khớp với nhiều bài đã biết, đang giữ lại.",
      "post %2$s matches several known posts and is held.");

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

  /** Whether the row waits for a person instead of being refused. */
  public boolean isHeld() {
    return this == HELD_UNKNOWN_POST || this == HELD_SEVERAL_POSTS;
  }

  Sentence sentence(long line, String column, String value) {
    return new Sentence(
        "Dòng " + line + ": " + String.format(Locale.ROOT, vi, column, value),
        "Line " + line + ": " + String.format(Locale.ROOT, en, column, value));
  }
}
