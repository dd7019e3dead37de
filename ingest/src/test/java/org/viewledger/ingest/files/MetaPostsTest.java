package org.viewledger.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/** Meta Business Suite's content export. */
class MetaPostsTest {
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final Instant EXPORTED = Instant.parse("2026-11-20T03:00:00Z");
  private static final String A = "1800000000000001";
  private static final String B = "122158012345678901";

  private final Path dir;
  private final List<KnownPost> known = new ArrayList<>();

  MetaPostsTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static KnownPost post(String id, String publishedAt, String... aliases) {
    return new KnownPost(
        new PostKey("facebook", MetaExport.PAGE, id), Set.of(aliases), Instant.parse(publishedAt));
  }

  private ReadingFile open(MetaExport export, ExportTold told)
      throws IOException, UnreadableFileException {
    return ReadingFile.open(
        Collected.file(dir, export.bytes()),
        null,
        PageDefaults.NONE,
        told,
        new PostRegister() {
          @Override
          public List<PageKey> pages(Platform platform) {
            return known.stream().map(post -> post.key().page()).distinct().toList();
          }

          @Override
          public List<KnownPost> posts(PageKey page) {
            return known.stream().filter(post -> post.key().page().equals(page)).toList();
          }
        },
        HANOI);
  }

  private Collected read(MetaExport export, ExportTold told)
      throws IOException, UnreadableFileException {
    return Collected.of(open(export, told));
  }

  private static ExportTold in(@Nullable ZoneId zone) {
    return new ExportTold(zone, EXPORTED, null, false, false, "x.csv");
  }

  private static ExportTold asNew(ZoneId zone) {
    return new ExportTold(zone, EXPORTED, null, true, false, "x.csv");
  }

  @Test
  void aLifetimeRowIsAReadingOfTheKnownPost() throws Exception {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read =
        read(
            MetaExport.english()
                .post(A, "09/28/2026 18:12", "27")
                .with("Title", "first line\r\nsecond line with \"quotes\", and more"),
            in(HANOI));

    assertThat(read.refused()).isEmpty();
    Observation reading = read.readings().get(0);
    assertThat(reading.post().text())
        .isEqualTo("facebook|" + MetaExport.PAGE + "|" + MetaExport.PAGE + "_" + A);
    assertThat(reading.observedAt()).isEqualTo(EXPORTED);
    // Blank shares are unknown, not zero; the sum column is no metric.
    assertThat(reading.metrics().toString())
        .isEqualTo("{clicks=2, comments=0, reach=20, reactions=4, views=27}");
    assertThat(reading.fields().toString())
        .isEqualTo("{reach=post_total_media_view_unique, views=post_media_view}");
    assertThat(read.posts())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.publishedAt())
                  .isEqualTo(Patch.of(Instant.parse("2026-09-28T11:12:00Z")));
              assertThat(told.kind()).isEqualTo(Patch.of("photo"));
              assertThat(told.origin()).isEqualTo(Patch.of("own"));
              assertThat(told.title()).isEqualTo(Patch.of("first line"));
              assertThat(told.text().value()).contains("second line with \"quotes\"");
              assertThat(told.aliases()).isEmpty();
            });
    assertThat(read.pages())
        .singleElement()
        .satisfies(p -> assertThat(p.name()).isEqualTo(Patch.of("Trang mẫu")));
    assertThat(read.summary().notices())
        .extracting(Sentence::vi)
        .noneMatch(vi -> vi.contains("Bỏ qua"));
  }

  @Test
  void dailyRowsAreNeverAddedToTheLifetimeRow() throws Exception {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read =
        read(
            MetaExport.english()
                .post(A, "09/28/2026 18:12", "27")
                .post(A, "09/28/2026 18:12", "20")
                .with("Date", "09/28/2026")
                .post(A, "09/28/2026 18:12", "7")
                .with("Date", "2026-09-29")
                .post(A, "09/28/2026 18:12", "7")
                .with("Date", ""),
            in(HANOI));

    assertThat(read.readings())
        .singleElement()
        .satisfies(reading -> assertThat(reading.metrics()).containsEntry("views", 27L));
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.DAILY_FIGURE, Refusal.DAILY_FIGURE, Refusal.NOT_LIFETIME);
    assertThat(read.sentences().get(0))
        .isEqualTo(
            "Dòng 3: ô \"Date\" ghi \"09/28/2026\", là số của riêng ngày đó, không phải số cộng dồn"
                + " từ khi đăng.");
  }

  @Test
  void unknownPostsAreHeldAndListed() throws Exception {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read =
        read(
            MetaExport.english().post(A, "09/28/2026 18:12", "27").post(B, "09/28/2026 19:12", "5"),
            in(HANOI));

    assertThat(read.summary().readings()).isEqualTo(1);
    assertThat(read.summary().held()).isEqualTo(1);
    assertThat(read.summary().refused()).isZero();
    assertThat(read.summary().rows()).isEqualTo(2);
    assertThat(read.sentences().get(0))
        .startsWith("Dòng 3: bài " + B + " (Bài " + B + ") chưa khớp");
    assertThat(read.events()).noneMatch(event -> event.key().contains(B));
  }

  @Test
  void aPersonMayTakeUnknownPostsAsNewOnes() throws Exception {
    Collected read = read(MetaExport.english().post(B, "09/28/2026 19:12", "5"), asNew(HANOI));

    assertThat(read.readings().get(0).post().postId()).isEqualTo(MetaExport.PAGE + "_" + B);
    assertThat(read.posts().get(0).aliases()).containsExactly(B);
    assertThat(read.summary().held()).isZero();
    assertThat(read.summary().notices())
        .extracting(Sentence::en)
        .anyMatch(en -> en.contains("1 rows of unknown posts"));
  }

  @Test
  void anAliasOrTheNumberInTheLinkLeadsToThePost() throws Exception {
    known.add(post(MetaExport.PAGE + "_1", "2026-09-28T11:12:30Z", "555000111222333"));
    known.add(post(MetaExport.PAGE + "_2", "2026-09-28T12:12:30Z", "777000111222333"));

    Collected read =
        read(
            MetaExport.english()
                .post("555000111222333", "09/28/2026 18:12", "27")
                .post("999000111222333", "09/28/2026 19:12", "28")
                .with("Permalink", "https://www.facebook.com/reel/777000111222333/?s=1"),
            in(HANOI));

    assertThat(read.readings())
        .extracting(reading -> reading.post().postId())
        .containsExactly(MetaExport.PAGE + "_1", MetaExport.PAGE + "_2");
  }

  @Test
  void anIdOfSeveralKnownPostsIsHeld() throws Exception {
    known.add(post(MetaExport.PAGE + "_1", "2026-09-28T11:12:30Z", A));
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read = read(MetaExport.english().post(A, "09/28/2026 18:12", "27"), in(HANOI));

    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.HELD_SEVERAL_POSTS);
    assertThat(read.readings()).isEmpty();
  }

  @Test
  void anIdThatExcelRoundedIsRepairedFromTheLinkAndSaidSo() throws Exception {
    Collected read =
        read(
            MetaExport.english()
                .post("1.22158E+17", "09/28/2026 18:12", "27")
                .with("Permalink", "https://www.facebook.com/" + MetaExport.PAGE + "/posts/" + B),
            asNew(HANOI));

    assertThat(read.readings().get(0).post().postId()).isEqualTo(MetaExport.PAGE + "_" + B);
    assertThat(read.summary().notices())
        .extracting(Sentence::vi)
        .contains("Excel đã làm tròn mã bài; đã lấy lại mã đúng từ liên kết ở dòng 2.");
  }

  @ParameterizedTest
  @CsvSource({
    "1.22158E+17,https://www.facebook.com/x/posts/pfbid0abc",
    "'1,22158E+17',https://www.facebook.com/x/posts/pfbid0abc",
    "1.22158E+17,https://www.facebook.com/x/posts/122999012345678901",
    "1.22158E+17,https://www.facebook.com/122158000000000001/posts/122158000000000002",
    "122158012345678000,https://www.facebook.com/x/posts/pfbid0abc",
  })
  void anIdThatCannotBeRepairedIsRefused(String id, String link) throws Exception {
    Collected read =
        read(
            MetaExport.english().post(id, "09/28/2026 18:12", "27").with("Permalink", link),
            asNew(HANOI));

    assertThat(read.readings()).isEmpty();
    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(Refusal.ROUNDED_ID);
    assertThat(read.sentences().get(0))
        .startsWith("Dòng 2: ô \"Post ID\" ghi \"" + id + "\", Excel");
  }

  @Test
  void fifteenDigitsAndZerosAreRepairedTooUnlessAnotherIdIsWhole() throws Exception {
    String rounded = "122158012345678000";
    MetaExport export =
        MetaExport.english()
            .post(rounded, "09/28/2026 18:12", "27")
            .with("Permalink", "https://www.facebook.com/x/posts/" + B);
    assertThat(read(export, asNew(HANOI)).readings().get(0).post().postId()).endsWith("_" + B);

    Collected whole = read(export.post(B, "09/28/2026 18:20", "1"), asNew(HANOI));

    assertThat(whole.readings().get(0).post().postId()).endsWith("_" + rounded);
  }

  @Test
  void aRoundedPageIdIsTheKnownPageOrRefused() throws Exception {
    MetaExport export =
        MetaExport.english().post(B, "09/28/2026 18:12", "27").with("Page ID", "1E+14");
    assertThat(read(export, asNew(HANOI)).refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.ROUNDED_PAGE);
    known.add(post(MetaExport.PAGE + "_1", "2026-09-28T11:12:30Z"));

    assertThat(read(export, asNew(HANOI)).readings().get(0).post().pageId())
        .isEqualTo(MetaExport.PAGE);
  }

  @Test
  void theZoneIsAskedForWhereNothingShowsIt() {
    UnreadableFileException refused =
        catchThrowableOfType(
            UnreadableFileException.class,
            () -> open(MetaExport.english().post(A, "09/28/2026 18:12", "27"), in(null)));

    assertThat(refused.problem()).isEqualTo(UnreadableFileException.Problem.ZONE_NEEDED);
    assertThat(refused.sentence().vi()).contains("--zone").doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    // Published at 11:12 UTC: 18:12 in Hà Nội, 04:12 in California, 11:12 in UTC, 16:57 at +05:45.
    "09/28/2026 18:12,Asia/Ho_Chi_Minh",
    "09/28/2026 04:12,America/Los_Angeles",
    "09/28/2026 11:12,Z",
    "09/28/2026 16:57,+05:45",
  })
  void theZoneIsInferredFromKnownPosts(String shown, String zone) throws Exception {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read =
        read(
            MetaExport.english().post(A, shown, "27").post(B, "09/28/2026 01:00", "5"),
            new ExportTold(null, EXPORTED, null, true, false, "x.csv"));

    assertThat(read.summary().notices())
        .extracting(Sentence::en)
        .contains("Times are read in the zone " + zone + ": 1/1 known posts agree.");
    assertThat(read.posts().get(1).publishedAt().value())
        .isEqualTo(
            java.time.LocalDateTime.parse("2026-09-28T01:00").atZone(ZoneId.of(zone)).toInstant());
  }

  @Test
  void knownPostsThatDisagreeProveNoZone() {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));
    known.add(post(MetaExport.PAGE + "_" + B, "2026-09-28T11:12:30Z"));

    assertThat(
            catchThrowableOfType(
                UnreadableFileException.class,
                () ->
                    open(
                        MetaExport.english()
                            .post(A, "09/28/2026 18:12", "27")
                            .post(B, "09/28/2026 04:12", "27"),
                        in(null))))
        .extracting(UnreadableFileException::problem)
        .isEqualTo(UnreadableFileException.Problem.ZONE_NEEDED);
  }

  @Test
  void aToldZoneThatKnownPostsContradictIsSaidAloud() throws Exception {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read = read(MetaExport.english().post(A, "09/28/2026 18:12", "27"), in(PACIFIC));

    assertThat(read.summary().notices())
        .extracting(Sentence::vi)
        .anyMatch(vi -> vi.startsWith("Cẩn thận"));
  }

  @Test
  void vietnameseHeadingsAndDaysAreRead() throws Exception {
    MetaExport export =
        new MetaExport(MetaExport.VIETNAMESE)
            .row(
                "ID bài viết",
                A,
                "Tên Trang",
                "Trang mẫu",
                "Tiêu đề",
                "Một",
                "Thời gian đăng",
                "28/09/2026 18:12",
                "Liên kết vĩnh viễn",
                "https://www.facebook.com/x",
                "Loại bài viết",
                "Thước phim",
                "Ngày",
                "Trọn đời",
                "Lượt xem",
                "1.234.567",
                "Cảm xúc",
                "4")
            .row(
                "ID bài viết",
                B,
                "Thời gian đăng",
                "02/10/2026 07:00",
                "Liên kết vĩnh viễn",
                "https://www.facebook.com/y",
                "Ngày",
                "Lifetime",
                "Lượt xem",
                "1.234");
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));
    known.add(post(MetaExport.PAGE + "_" + B, "2026-10-02T00:00:00Z"));

    Collected read = read(export, in(HANOI));

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .extracting(reading -> reading.metrics().get("views"))
        .containsExactly(1_234_567L, 1_234L);
    assertThat(read.posts().get(1).publishedAt().value()).isEqualTo("2026-10-02T00:00:00Z");
    assertThat(read.posts().get(0).kind()).isEqualTo(Patch.of("reel"));
  }

  @Test
  void aDayThatCouldBeAMonthIsDecidedByKnownPostsOrRefused() throws Exception {
    MetaExport export =
        new MetaExport(MetaExport.VIETNAMESE)
            .row(
                "ID bài viết",
                A,
                "Thời gian đăng",
                "02/10/2026 07:00",
                "Liên kết vĩnh viễn",
                "https://www.facebook.com/y",
                "Ngày",
                "Lifetime",
                "Lượt xem",
                "12");
    known.add(
        new KnownPost(
            new PostKey("facebook", MetaExport.PAGE, MetaExport.PAGE + "_" + A), Set.of(), null));
    assertThat(read(export, in(HANOI)).refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.DAY_OR_MONTH_FIRST);
    known.clear();
    known.add(post(MetaExport.PAGE + "_" + A, "2026-02-10T00:00:00Z"));

    assertThat(read(export, in(null)).posts().get(0).publishedAt().value())
        .isEqualTo("2026-02-10T00:00:00Z");
  }

  @Test
  void theFilesOwnTimeStandsInForTheExportsAndIsSaid() throws Exception {
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));
    Instant written = Instant.parse("2026-11-19T03:04:00Z");

    Collected read =
        read(
            MetaExport.english().post(A, "09/28/2026 18:12", "27"),
            new ExportTold(HANOI, null, written, false, false, "x.csv"));

    assertThat(read.readings().get(0).observedAt()).isEqualTo(written);
    assertThat(read.summary().notices())
        .extracting(Sentence::vi)
        .anyMatch(vi -> vi.contains("10:04 ngày 19/11/2026 (ngày giờ của tệp)"));
  }

  @Test
  void aPostPublishedAfterTheReadingIsRefused() throws Exception {
    Collected read = read(MetaExport.english().post(A, "11/20/2026 18:12", "27"), asNew(HANOI));

    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.PUBLISHED_AFTER_READING);
  }

  @Test
  void impressionsOfOlderFilesAreAMetricOfTheirOwn() throws Exception {
    List<String> columns = new ArrayList<>(MetaExport.ENGLISH);
    columns.set(columns.indexOf("Views"), "Impressions");
    known.add(post(MetaExport.PAGE + "_" + A, "2026-09-28T11:12:30Z"));

    Collected read =
        read(
            new MetaExport(columns).post(A, "09/28/2026 18:12", "27").with("Impressions", "31"),
            in(HANOI));

    assertThat(read.readings().get(0).metrics())
        .containsEntry("impressions", 31L)
        .doesNotContainKey("views");
    assertThat(read.readings().get(0).fields().toString())
        .isEqualTo("{reach=post_impressions_unique}");
  }

  @Test
  void aMissingColumnIsNamed() {
    List<String> columns = new ArrayList<>(MetaExport.ENGLISH);
    columns.remove("Date");

    UnreadableFileException refused =
        catchThrowableOfType(
            UnreadableFileException.class,
            () -> open(new MetaExport(columns).post(A, "09/28/2026 18:12", "27"), in(HANOI)));

    assertThat(refused.problem()).isEqualTo(UnreadableFileException.Problem.MISSING_COLUMN);
    assertThat(refused.getMessage()).contains("\"Ngày\"");
  }
}
