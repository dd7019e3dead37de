package org.viewledger.ingest.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a YouTube Studio export is of. Its file's name tells them: {@code Content
 * 2025-08-01_2025-08-28 Channel.zip}; they are days in California.
 *
 * @param from null where it is not told
 */
record ExportPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})_(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  /**
   * The period that the name tells.
   *
   * @throws UnreadableFileException where neither the name nor the person tells it
   */
  static ExportPeriod of(ExportTold told) throws UnreadableFileException {
    Matcher matcher = IN_NAME.matcher(told.fileName());
    if (matcher.find()) {
      try {
        return new ExportPeriod(
            LocalDate.parse(matcher.group(1)), LocalDate.parse(matcher.group(2)));
      } catch (DateTimeException e) {
        throw needed();
      }
    }
    if (!told.lifetime()) {
      throw needed();
    }
    return new ExportPeriod(null, null);
  }

  private static UnreadableFileException needed() {
    return new UnreadableFileException(
        UnreadableFileException.Problem.PERIOD_NEEDED,
        Sentence.of(
            "Không rõ tệp YouTube Studio này là số của kỳ nào. Giữ nguyên tên tệp khi tải về (có"
                + " 2025-08-01_2025-08-28), hoặc thêm --lifetime nếu đã chọn kỳ Toàn thời gian.",
            "The period of this YouTube Studio export is not told. Keep the file's name as"
                + " downloaded (with 2025-08-01_2025-08-28), or add --lifetime if it is of the"
                + " Lifetime period."));
  }

  boolean isKnown() {
    return to != null;
  }

  /** Whether figures of the period are totals of what was published on a day. */
  boolean holds(LocalDate day) {
    return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
  }

  /** The instant that the figures are of: the period's end, if it was over by then. */
  Instant end(Instant exported) {
    if (to == null) {
      return exported;
    }
    Instant end = ExportClock.endOf(to, ExportClock.PACIFIC);
    return end.isBefore(exported) ? end : exported;
  }

  List<Sentence> notices() {
    if (from == null || to == null) {
      return List.of(
          Sentence.of(
              "Số trong tệp tính là số từ khi đăng, như đã nêu (--lifetime).",
              "The figures count as lifetime totals, as told (--lifetime)."));
    }
    return List.of(
        Sentence.of(
            "Số trong tệp là của kỳ "
                + from
                + " đến "
                + to
                + " (giờ California), tính là đọc lúc hết kỳ.",
            "The figures are of "
                + from
                + " to "
                + to
                + " (days in California) and count as read at its end."));
  }
}
