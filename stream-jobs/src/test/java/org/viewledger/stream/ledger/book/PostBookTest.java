package org.viewledger.stream.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.rules.MetricFigures;

class PostBookTest {
  private static final Days DAYS = new Days(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final long T = Instant.parse("2026-01-10T05:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  /** What {@link #withAllThatABookHolds()} leaves behind its platform's readings. */
  private static final String REST =
      "01" // a platform's record is known
          + "02"
          + "02"
          + "80999ab2ba33"
          + "00" // the kind is unknown
          + "03"
          + "80999ab2ba33"
          + "01"
          + "01"
          + "0354696e" // the title is Tin
          + "01"
          + "0162" // one alias
          + "01"
          + "09696d706f72742f6161"
          + "80f6f5b3ba33"
          + "0a" // an import's reading
          + "01"
          + "057669657773"
          + "00"
          + "940a" // views, no field, 1300
          + "00" // no brought record
          + "01"
          + "09696d706f72742f6262"
          + "80999ab2ba33" // a withdrawal
          + "00" // the rules found no topic
          + "00"; // nobody assigned one;

  /** State of a release must be read by the next: these bytes may only change with the version. */
  @Test
  void bytesOfThisVersionAreReadAndWrittenAsEver() {
    PostBook book = withAllThatABookHolds();
    String golden =
        "03" // version
            + "01"
            + "80999ab2ba33" // last platform reading
            + "01"
            + "80999ab2ba33"
            + "0a" // one instant, recorded 5 ms later
            + "01"
            + "057669657773"
            + "01"
            + "0976696577436f756e74" // views, viewCount
            + "00" // read at all instants
            + "e012" // its value
            + "00" // first seen at the first
            + REST;
    assertThat(HexFormat.of().formatHex(book.toBytes())).isEqualTo(golden);
    PostBook read = PostBook.of(HexFormat.of().parseHex(golden), DAYS, MetricCatalogue.standard());
    assertThat(read.toBytes()).isEqualTo(book.toBytes());
  }

  /** The version before, in which each metric had instants of its own. */
  @Test
  void bytesOfTheVersionBeforeAreRead() {
    String before =
        "02" // version
            + "01"
            + "80999ab2ba33" // last platform reading
            + "01"
            + "057669657773"
            + "01"
            + "0976696577436f756e74" // views, viewCount
            + "01"
            + "80999ab2ba33"
            + "e012"
            + "0a" // one point, its value, recorded 5 ms later
            + "0a"
            + "80999ab2ba33" // first seen then, recorded 5 ms later
            + REST;
    PostBook read = PostBook.of(HexFormat.of().parseHex(before), DAYS, MetricCatalogue.standard());
    assertThat(read.toBytes()).isEqualTo(withAllThatABookHolds().toBytes());
  }

  private static PostBook withAllThatABookHolds() {
    PostBook book = book();
    book.add(reading("youtube-data/v3", T, "views", "viewCount", 1200));
    book.add(reading("import/aa", T + HOUR, "views", "", 1300));
    Map<PostField, Said> said = new EnumMap<>(PostField.class);
    said.put(PostField.TITLE, new Said(T, List.of("Tin")));
    said.put(PostField.KIND, new Said(T, null));
    book.add(new Telling("youtube-data/v3", T, said, List.of("b")));
    book.withdraw("import/bb", T);
    return book;
  }

  @Test
  void metricsThatWereReadTogetherShareTheirInstants() {
    PostBook one = book();
    PostBook two = book();
    for (int day = 0; day < 100; day++) {
      long at = T + day * 24L * HOUR;
      Reading.Value views = new Reading.Value("views", "viewCount", 1000L * day + 1);
      Reading.Value likes = new Reading.Value("reactions", "likeCount", 10L * day + 1);
      one.add(new Reading("youtube-data/v3", at, at + 412, List.of(views)));
      two.add(new Reading("youtube-data/v3", at, at + 412, List.of(views, likes)));
    }
    int more = two.toBytes().length - one.toBytes().length;
    assertThat(more).as("a byte for each value, and the names").isLessThan(130);
    assertReadBack(two, "");
  }

  /** Readings of one instant recorded in any order, metrics that others lack, pins that moved. */
  @Test
  void metricsThatWereReadApartKeepWhatIsTheirs() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      PostBook book = book();
      for (int i = 0; i < 40; i++) {
        book.add(anyReading(random));
      }
      PostBook read = assertReadBack(book, "seed " + seed);
      Reading further = anyReading(random);
      book.add(further);
      read.add(further);
      assertThat(read.toBytes()).as("seed %s, one more", seed).isEqualTo(book.toBytes());
    }
  }

  private static PostBook assertReadBack(PostBook book, String name) {
    byte[] bytes = book.toBytes();
    PostBook read = PostBook.of(bytes, DAYS, MetricCatalogue.standard());
    assertThat(read.toBytes()).as(name).isEqualTo(bytes);
    assertThat(figures(read)).as(name).isNotEmpty().isEqualTo(figures(book));
    return read;
  }

  private static Reading anyReading(Random random) {
    long at = T + random.nextInt(8) * 6L * HOUR;
    List<Reading.Value> values = new ArrayList<>();
    for (String metric : List.of("views", "reactions", "comments")) {
      if (random.nextInt(3) > 0) {
        String field = "field" + random.nextInt(2);
        values.add(new Reading.Value(metric, field, random.nextInt(4)));
      }
    }
    return new Reading("youtube-data/v3", at, at + random.nextInt(3), values);
  }

  @Test
  void bytesOfAnotherVersionAreRefusedNotGuessedAt() {
    byte[] bytes = book().toBytes();
    bytes[0]++;
    assertThatThrownBy(() -> PostBook.of(bytes, DAYS, MetricCatalogue.standard()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state of version 4, this release reads 2 to 3");
  }

  @Test
  void aPinFollowsTheFirstFieldAlsoWhereItIsLearntLate() {
    PostBook book = book();
    book.add(reading("youtube-data/v3", T + HOUR, "views", "total_video_views", 50));
    assertThat(lasts(book)).containsExactly(Map.entry("views", 50L));
    book.add(reading("youtube-data/v3", T, "views", "post_media_view", 10));
    book.add(reading("youtube-data/v3", T + 2 * HOUR, "views", "", 60));
    assertThat(lasts(book))
        .containsExactly(Map.entry("views", 60L), Map.entry("views@total_video_views", 50L));
  }

  @Test
  void aPinGivesWayWhenTheImportThatSetItIsWithdrawn() {
    PostBook book = book();
    book.add(reading("import/aa", T, "views", "f1", 10));
    book.add(reading("youtube-data/v3", T + HOUR, "views", "f2", 20));
    assertThat(lasts(book)).containsKeys("views", "views@f2");
    book.withdraw("import/aa", T + HOUR);
    assertThat(lasts(book)).containsExactly(Map.entry("views", 20L));
  }

  @Test
  void ofADayOnlyItsEdgesAreKept() {
    PostBook book = book();
    for (int minute = 0; minute < 600; minute++) {
      book.add(reading("youtube-data/v3", T + minute * 60_000L, "comments", "", minute));
    }
    int ofTwo = book.toBytes().length;
    book.add(reading("youtube-data/v3", T + 300 * 60_000L + 1, "comments", "", 7));
    assertThat(book.toBytes()).hasSize(ofTwo);
    assertThat(ofTwo).isLessThan(60);
  }

  @Test
  void aPersonsWordBeatsThePlatformsBeforeAFiles() {
    PostBook book = book();
    book.add(telling("import/aa", T + 9, "từ tệp"));
    assertThat(title(book)).isEqualTo("từ tệp");
    book.add(telling("youtube-data/v3", T, "của nền tảng"));
    assertThat(title(book)).isEqualTo("của nền tảng");
    book.add(telling("manual/1", T - 9, "người gõ"));
    assertThat(title(book)).isEqualTo("người gõ");
    book.withdraw("manual/1", T);
    assertThat(title(book)).isEqualTo("của nền tảng");
  }

  @Test
  void aPostThatOnlyWithdrawnImportsToldOfIsNone() {
    PostBook book = book();
    book.withdraw("import/aa", T + HOUR);
    book.add(reading("import/aa", T, "views", "", 10));
    book.add(telling("import/aa", T, "Tin"));
    assertThat(book.view()).isNull();
    assertThat(book.isEmpty()).as("the withdrawal is kept").isFalse();
    book.add(reading("import/aa", T, "views", "", 10, T + 2 * HOUR));
    assertThat(lasts(book)).containsExactly(Map.entry("views", 10L));
  }

  private static PostBook book() {
    return new PostBook(DAYS, MetricCatalogue.standard());
  }

  private static Reading reading(String source, long at, String metric, String field, long value) {
    return reading(source, at, metric, field, value, at + 5);
  }

  private static Reading reading(
      String source, long at, String metric, String field, long value, long recordedAt) {
    return new Reading(source, at, recordedAt, List.of(new Reading.Value(metric, field, value)));
  }

  private static Telling telling(String source, long recordedAt, String title) {
    Map<PostField, Said> said = new EnumMap<>(PostField.class);
    said.put(PostField.TITLE, new Said(recordedAt, List.of(title)));
    return new Telling(source, recordedAt, said, List.of());
  }

  private static String title(PostBook book) {
    PostView view = book.view();
    return view == null ? "" : String.valueOf(view.fields().text(PostField.TITLE));
  }

  private static Map<String, MetricFigures> figures(PostBook book) {
    PostView view = book.view();
    return view == null ? Map.of() : view.figures();
  }

  private static Map<String, Long> lasts(PostBook book) {
    Map<String, Long> lasts = new TreeMap<>();
    figures(book).forEach((metric, each) -> lasts.put(metric, each.last()));
    return lasts;
  }
}
