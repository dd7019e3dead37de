package org.viewledger.ingest.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.PostRecord;

/** Everything that a file gave out. */
record Collected(List<Event> events, List<RefusedRow> refused, ImportSummary summary) {
  static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");
  static final ImportContext CONTEXT =
      new ImportContext("import/abc", NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

  static Collected of(ReadingFile file) throws IOException, UnreadableFileException {
    return of(file, CONTEXT);
  }

  static Collected of(ReadingFile file, ImportContext context)
      throws IOException, UnreadableFileException {
    List<Event> events = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    ImportSummary summary =
        file.forEach(
            context,
            new RowConsumer() {
              @Override
              public void accepted(Event event) {
                events.add(event);
              }

              @Override
              public void refused(RefusedRow row) {
                refused.add(row);
              }
            });
    return new Collected(events, refused, summary);
  }

  /** A CSV of YouTube readings: the heading and rows of {@code postId,observedAt,views}. */
  static Collected views(Path dir, String... cells) throws IOException, UnreadableFileException {
    StringBuilder text = new StringBuilder("postId;observedAt;views\n");
    for (String cell : cells) {
      text.append("abc;2026-01-10T13:00:00Z;\"").append(cell).append("\"\n");
    }
    return csv(dir, text.toString(), YOUTUBE);
  }

  static final PageDefaults YOUTUBE = new PageDefaults("youtube", "UC1", null);

  static Collected csv(Path dir, String text, PageDefaults defaults)
      throws IOException, UnreadableFileException {
    return csv(dir, text, StandardCharsets.UTF_8, null, defaults);
  }

  static Collected csv(
      Path dir,
      String text,
      Charset charset,
      @Nullable ColumnMapping mapping,
      PageDefaults defaults)
      throws IOException, UnreadableFileException {
    return of(ReadingFile.open(file(dir, text.getBytes(charset)), mapping, defaults));
  }

  static Path file(Path dir, byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(dir, "readings", ".bin"), bytes);
  }

  List<Observation> readings() {
    return only(Observation.class);
  }

  List<PostRecord> posts() {
    return only(PostRecord.class);
  }

  List<PageRecord> pages() {
    return only(PageRecord.class);
  }

  private <T> List<T> only(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<String> sentences() {
    return refused.stream().map(row -> row.sentence().vi()).toList();
  }
}
