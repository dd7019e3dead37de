package org.viewledger.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every kind of record as it crosses the wire, beside what it means. */
enum Golden {
  OBSERVATION(
      "observation",
      new Observation(
          new PostKey("youtube", "UC1", "abc"),
          Instant.parse("2026-01-10T13:00:00Z"),
          When.RECORDED,
          "youtube-data/v3",
          new TreeMap<>(Map.of("views", "viewCount")),
          new TreeMap<>(
              Map.of("views", Observation.MAX_COUNTER, "reactions", 31L, "comments", 4L)))),
  OBSERVATION_LEAST(
      "observation-least",
      new Observation(
          new PostKey("offline", "ubnd", "loa 1"),
          Instant.parse("2026-01-10T13:00:00Z"),
          When.RECORDED,
          "import/3f9a",
          new TreeMap<>(),
          new TreeMap<>(Map.of("airings", 0L)))),
  WITHDRAWAL(
      "withdrawal",
      new Withdrawal(
          new PostKey("youtube", "UC1", "abc"), "import/3f9a", When.RECORDED, "lan", "nhầm tệp")),
  WITHDRAWAL_LEAST(
      "withdrawal-least",
      new Withdrawal(new PostKey("youtube", "UC1", "abc"), "manual/7", When.RECORDED, "lan", null)),
  POST(
      "post",
      new PostRecord(
          new PostKey("facebook", "100", "100_122"),
          Patch.of(Instant.parse("2026-01-10T02:00:00Z")),
          Patch.of("video"),
          Patch.of("Hội nghị"),
          Patch.of("Dòng một\nDòng hai \uD835\uDC13"),
          Patch.of("https://example.org/1"),
          Patch.of(List.of("#daihoidang")),
          List.of("122"),
          Patch.of("own"),
          Patch.of("youtube|UC1|abc"),
          Patch.of("facebook|100|100_121"),
          Patch.of("live"),
          "facebook-graph/v25.0",
          When.RECORDED)),
  POST_UNKNOWN(
      "post-unknown",
      new PostRecord(
          new PostKey("tiktok", "7", "8"),
          Patch.of(null),
          Patch.of(null),
          Patch.of(null),
          Patch.of(null),
          Patch.of(null),
          Patch.of(null),
          List.of(),
          Patch.of(null),
          Patch.of(null),
          Patch.of(null),
          Patch.of(null),
          "manual/7",
          When.RECORDED)),
  POST_SILENT(
      "post-silent",
      new PostRecord(
          new PostKey("zalo", "7", "8"),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          List.of(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          "import/3f9a",
          When.RECORDED)),
  PAGE(
      "page",
      new PageRecord(
          new PageKey("youtube", "UC1"), Patch.of("Kênh mẫu"), "import/3f9a", When.RECORDED)),
  PAGE_UNKNOWN(
      "page-unknown",
      new PageRecord(new PageKey("youtube", "UC1"), Patch.of(null), "import/3f9a", When.RECORDED)),
  PAGE_SILENT(
      "page-silent",
      new PageRecord(new PageKey("youtube", "UC1"), Patch.silent(), "import/3f9a", When.RECORDED)),
  PAGE_READING(
      "page-reading",
      new PageReading(
          new PageKey("facebook", "100"),
          "reach",
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 1, 31),
          ZoneId.of("America/Los_Angeles"),
          41_200L,
          Instant.parse("2026-02-02T01:00:00Z"),
          Instant.parse("2026-02-02T01:00:00.412Z"),
          "facebook-graph/v25.0")),
  PAGE_READING_GAUGE(
      "page-reading-gauge",
      new PageReading(
          new PageKey("facebook", "100"),
          "followers",
          null,
          null,
          null,
          null,
          Instant.parse("2026-02-02T01:00:00Z"),
          Instant.parse("2026-02-02T01:00:00.412Z"),
          "facebook-graph/v25.0")),
  ASSIGNMENT(
      "assignment",
      new TopicAssignment(
          new PostKey("youtube", "UC1", "abc"),
          "xay-dung-dang",
          List.of("dai-hoi-xiv"),
          "lan",
          "nội dung về đảng viên",
          When.RECORDED,
          false)),
  ASSIGNMENT_WITHDRAWN(
      "assignment-withdrawn",
      new TopicAssignment(
          new PostKey("youtube", "UC1", "abc"), null, List.of(), "lan", null, When.RECORDED, true)),
  TAXONOMY(
      "taxonomy",
      new Taxonomy(
          "phuong-pleiku",
          3,
          When.RECORDED,
          List.of(
              new Taxonomy.Topic(
                  "xay-dung-dang",
                  "Xây dựng Đảng",
                  "Party building",
                  "Tổ chức, đảng viên",
                  10,
                  List.of(
                      new Taxonomy.Rule("sinh hoạt chi bộ", null, 5),
                      new Taxonomy.Rule("hiến … đất", null, 5),
                      new Taxonomy.Rule(null, "#daihoidang", 5))),
              new Taxonomy.Topic("kinh-te", "Kinh tế", null, null, -1, List.of())),
          List.of("Bí thư Đảng ủy, Chủ tịch HĐND"),
          List.of(
              new Taxonomy.Label(
                  "dai-hoi-xiv",
                  "Đại hội XIV",
                  LocalDate.of(2025, 10, 1),
                  LocalDate.of(2026, 3, 31)),
              new Taxonomy.Label("tinh", "Sự kiện cấp tỉnh", null, null))));

  /** When the broker got them all. */
  static final Instant APPENDED = Instant.parse("2026-02-02T01:00:00.500Z");

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // every Event is an immutable record
  private final Event event;

  Golden(String file, Event event) {
    this.file = file;
    this.event = event;
  }

  Event event() {
    return event;
  }

  /** The file's one line, without its end. */
  String json() {
    try (InputStream in = Golden.class.getResourceAsStream("golden/" + file + ".json")) {
      if (in == null) {
        throw new IllegalStateException("no golden file " + file);
      }
      return new String(in.readAllBytes(), UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Apart, since an enum's constants come before its other fields. */
  private static final class When {
    static final Instant RECORDED = Instant.parse("2026-01-10T13:00:00.412Z");

    private When() {}
  }
}
