package org.viewledger.ingest.files;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person should know of how an export was read. */
final class ExportNotices {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int LISTED = 10;

  private ExportNotices() {}

  static Sentence zone(ExportClock.Reading clock, boolean told) {
    String zone = clock.zone().getId();
    String agreeing = clock.agreeing() + "/" + clock.samples();
    if (!told) {
      return Sentence.of(
          "Giờ đăng trong tệp đọc theo múi giờ " + zone + ": " + agreeing + " bài đã biết khớp.",
          "Times are read in the zone " + zone + ": " + agreeing + " known posts agree.");
    }
    return clock.samples() == 0 || clock.isProven()
        ? Sentence.of(
            "Giờ đăng trong tệp đọc theo múi giờ " + zone + " như đã nêu.",
            "Times are read in the zone " + zone + ", as told.")
        : Sentence.of(
            "Cẩn thận: giờ đăng trong tệp đọc theo múi giờ "
                + zone
                + " như đã nêu, nhưng chỉ "
                + agreeing
                + " bài đã biết khớp. Có lẽ tệp ghi múi giờ khác.",
            "Take care: times are read in the zone "
                + zone
                + ", as told, but only "
                + agreeing
                + " known posts agree. The file may be of another zone.");
  }

  /** Nothing where the person told it. */
  static Optional<Sentence> readAt(ExportTold told, Instant at, ZoneId zone) {
    if (told.observedAt() != null) {
      return Optional.empty();
    }
    boolean file = at.equals(told.fileTime());
    return Optional.of(
        Sentence.of(
            "Tệp không ghi lúc xuất; số liệu được tính là đọc lúc "
                + TIME.format(at.atZone(zone))
                + (file ? " (ngày giờ của tệp)" : " (lúc nhập)")
                + ". Nếu không đúng, thêm --observed-at.",
            "The file does not say when it was exported; its figures count as read at "
                + ENGLISH.format(at.atZone(zone))
                + (file ? " (the file's own time)" : " (the time of the import)")
                + ". If that is wrong, add --observed-at."));
  }

  static Sentence repaired(List<Long> lines) {
    String listed = listed(lines);
    return Sentence.of(
        "Excel đã làm tròn mã bài; đã lấy lại mã đúng từ liên kết ở dòng " + listed + ".",
        "Excel had rounded post ids; they were repaired from the permalink in line "
            + listed
            + ".");
  }

  private static String listed(List<Long> lines) {
    String first =
        lines.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "));
    return lines.size() <= LISTED ? first : first + "… (" + lines.size() + ")";
  }

  static Sentence newPosts(long rows) {
    return Sentence.of(
        rows + " dòng của bài chưa biết được nhận là bài mới.",
        rows + " rows of unknown posts were taken as new posts.");
  }
}
