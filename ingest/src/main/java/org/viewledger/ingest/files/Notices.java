package org.viewledger.ingest.files;

import java.util.Optional;

/** What a person should know of a file besides the rows refused. */
final class Notices {
  static final Sentence MONTH_FIRST =
      Sentence.of(
          "Tệp này ghi tháng trước ngày (như 11/22/2026), đã đọc theo cách đó.",
          "This file writes the month before the day (such as 11/22/2026) and was read so.");

  private Notices() {}

  static Sentence ignored(String heading) {
    String shown = RefusedRow.shown(heading);
    Optional<String> nearest =
        Nearest.of(heading, Column.ALL.stream().flatMap(Notices::names).toList());
    return Sentence.of(
        "Bỏ qua cột \""
            + shown
            + '"'
            + nearest.map(name -> "; có phải \"" + name + "\"?").orElse("."),
        "The column \""
            + shown
            + "\" is left out"
            + nearest.map(name -> "; did you mean \"" + name + "\"?").orElse("."));
  }

  private static java.util.stream.Stream<String> names(Column column) {
    return java.util.stream.Stream.of(column.id(), column.vi());
  }

  static Sentence daysOnly(long rows) {
    return Sentence.of(
        rows + " dòng ghi ngày đăng mà thiếu giờ: không dùng ngày đăng của các dòng này.",
        rows + " rows give a day of publication without a time: it was not used.");
  }
}
