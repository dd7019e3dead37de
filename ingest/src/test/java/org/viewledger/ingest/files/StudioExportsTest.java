package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.Patch;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/** Page insights of Meta Business Suite, TikTok Studio and YouTube Studio. */
class StudioExportsTest {
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant EXPORTED = Instant.parse("2026-11-20T03:00:00Z");
  private static final PageDefaults FACEBOOK = new PageDefaults("facebook", "100", null);
  private static final PageDefaults TIKTOK = new PageDefaults("tiktok", "open1", null);
  private static final PageDefaults YOUTUBE = new PageDefaults("youtube", "UC1", null);
  private static final String PERIOD = "Content 2026-08-01_2026-08-28 Kênh.zip";

  /** 18 Aug 2026, 03:00 UTC, in the upper 32 bits. */
  private static final String TIKTOK_ID =
      Long.toUnsignedString((Instant.parse("2026-08-18T03:00:00Z").getEpochSecond() << 32) | 12345);

  private static final String TABLE =
      """
      Content,Video title,Video publish time,Views,Watch time (hours),Subscribers,Likes,Comments added,Shares
      Total,,,1300,41.5,3,31,4,2
      AbCdEfGhIjK,"Một, hai","Aug 11, 2026",1200,40.25,3,30,4,2
      -bCdEfGhIj_,Cũ,"Jul 31, 2026",100,1.25,0,1,,0
      """;

  private static final String CHART =
      """
      Date,Content,Video title,Video publish time,Views
      2026-08-01,AbCdEfGhIjK,"Một, hai","Aug 11, 2026",10
      """;

  private final Path dir;

  StudioExportsTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static ExportTold told(@Nullable String zone, boolean lifetime, String name) {
    return new ExportTold(
        zone == null ? null : ZoneId.of(zone), EXPORTED, null, false, lifetime, name);
  }

  private ReadingFile open(byte[] file, PageDefaults defaults, ExportTold told)
      throws IOException, UnreadableFileException {
    return open(file, defaults, told, PostRegister.EMPTY);
  }

  private ReadingFile open(
      byte[] file, PageDefaults defaults, ExportTold told, PostRegister register)
      throws IOException, UnreadableFileException {
    return ReadingFile.open(Collected.file(dir, file), null, defaults, told, register, HANOI);
  }

  private UnreadableFileException.Problem refused(
      byte[] file, PageDefaults defaults, ExportTold told) {
    UnreadableFileException refusal =
        catchThrowableOfType(UnreadableFileException.class, () -> open(file, defaults, told));
    assertThat(refusal.sentence().vi()).doesNotContain("\n").isNotBlank();
    return refusal.problem();
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf16(String... lines) {
    return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(UTF_16LE);
  }

  @Test
  void pageFiguresBecomeReadingsOfThePageForEachDay() throws Exception {
    byte[] file =
        utf16(
            "sep=,",
            "\"Views\"",
            "\"Date\",\"Primary\"",
            "\"2026-11-17T00:00:00\",\"67753\"",
            "\"2026-11-18T00:00:00\",\"\"",
            "\"2026-11-19T00:00:00\",\"12\"",
            "\"31/02\",\"12\"",
            "",
            "\"Viewers\"",
            "\"Date\",\"Primary\"",
            "\"2026-11-17T00:00:00\",\"900\"",
            "\"Link clicks\"",
            "\"Date\",\"Primary\"",
            "\"2026-11-17T00:00:00\",\"5\"");

    Collected read = Collected.of(open(file, FACEBOOK, told("America/Los_Angeles", false, "")));

    assertThat(read.events())
        .extracting(event -> (PageReading) event)
        .extracting(PageReading::metric, PageReading::from, PageReading::to, PageReading::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "views", LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 17), 67_753L),
            org.assertj.core.groups.Tuple.tuple(
                "reach", LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 17), 900L));
    assertThat(((PageReading) read.events().get(0)).zone())
        .isEqualTo(ZoneId.of("America/Los_Angeles"));
    // In California the 19th ended only at 08:00 UTC of the 20th.
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(
            Refusal.NO_COUNTER, Refusal.DAY_NOT_OVER, Refusal.NO_DAY, Refusal.UNKNOWN_PAGE_FIGURE);
    assertThat(read.summary().pageReadings()).isEqualTo(2);
    assertThat(read.summary().rows()).isEqualTo(6);
  }

  @Test
  void pageFiguresAskForPageAndZone() {
    byte[] file =
        utf16("sep=,", "\"Views\"", "\"Date\",\"Primary\"", "\"2026-11-17T00:00:00\",\"1\"");

    assertThat(refused(file, PageDefaults.NONE, told("Z", false, "")))
        .isEqualTo(UnreadableFileException.Problem.PAGE_NEEDED);
    assertThat(refused(file, FACEBOOK, told(null, false, "")))
        .isEqualTo(UnreadableFileException.Problem.ZONE_NEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18 tháng Tám", "18 tháng 8", "8月18日", "Aug 18", "August 18, 2026"})
  void tiktokVideosHaveTheirIdInTheLinkAndTheirTimeInTheId(String day) throws Exception {
    String file =
        "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n"
            + "18 tháng Tám,\"Tiêu đề #pleiku\",https://www.tiktok.com/@x/video/"
            + TIKTOK_ID
            + "?is=1,\""
            + day
            + "\",120,7,,10450\n";

    Collected read = Collected.of(open(file.getBytes(UTF_8), TIKTOK, told(null, false, "")));

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings().get(0).post()).isEqualTo(new PostKey("tiktok", "open1", TIKTOK_ID));
    assertThat(read.readings().get(0).metrics().toString())
        .isEqualTo("{comments=7, reactions=120, views=10450}");
    assertThat(read.posts().get(0).publishedAt())
        .isEqualTo(Patch.of(Instant.parse("2026-08-18T03:00:00Z")));
    assertThat(read.summary().notices()).isEmpty();
  }

  @Test
  void aTiktokTimeThatTheDayContradictsIsNotUsed() throws Exception {
    String file =
        "Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites\n"
            + "a,https://www.tiktok.com/@x/video/"
            + TIKTOK_ID
            + ",25 tháng Chín,10,1,2,3,4\n"
            + "b,https://www.tiktok.com/@x,25 tháng Chín,10,1,2,3,4\n";

    Collected read = Collected.of(open(file.getBytes(UTF_8), TIKTOK, told(null, false, "")));

    assertThat(read.posts().get(0).publishedAt().said()).isFalse();
    assertThat(read.readings().get(0).metrics()).containsEntry("saves", 4L);
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.NO_VIDEO_LINK);
    assertThat(read.summary().notices())
        .extracting(Sentence::en)
        .anyMatch(en -> en.startsWith("1 videos have no"));
  }

  @Test
  void thePageOfAnExportIsTheOneWhosePostsItLists() throws Exception {
    String file =
        "Video title,Video link,Post time,Total views\na,https://t.com/@x/video/"
            + TIKTOK_ID
            + ",,10\n";
    PageKey ours = new PageKey("tiktok", "open7");
    PostRegister register =
        new PostRegister() {
          @Override
          public List<PageKey> pages(Platform platform) {
            return List.of(new PageKey("tiktok", "open6"), ours);
          }

          @Override
          public List<KnownPost> posts(PageKey page) {
            return page.equals(ours)
                ? List.of(new KnownPost(new PostKey("tiktok", "open7", TIKTOK_ID), Set.of(), null))
                : List.of();
          }
        };

    Collected read =
        Collected.of(
            open(file.getBytes(UTF_8), PageDefaults.NONE, told(null, false, ""), register));

    assertThat(read.readings().get(0).post().page()).isEqualTo(ours);
    assertThat(refused(file.getBytes(UTF_8), PageDefaults.NONE, told(null, false, "")))
        .isEqualTo(UnreadableFileException.Problem.PAGE_NEEDED);
  }

  @Test
  void youtubeFiguresAreTotalsOnlyOfVideosPublishedInThePeriod() throws Exception {
    byte[] file =
        zip("Table data.csv", TABLE, "Chart data.csv", CHART, "Totals.csv", "Date,Views\n");

    Collected read = Collected.of(open(file, YOUTUBE, told(null, false, PERIOD)));

    assertThat(read.readings())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.post()).isEqualTo(new PostKey("youtube", "UC1", "AbCdEfGhIjK"));
              // 40.25 hours.
              assertThat(reading.metrics().toString())
                  .isEqualTo(
                      "{comments=4, reactions=30, shares=2, views=1200, watch_ms=144900000}");
              // The end of 28 August in California.
              assertThat(reading.observedAt()).isEqualTo(Instant.parse("2026-08-29T07:00:00Z"));
            });
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.PERIOD_FIGURE);
    assertThat(read.sentences().get(0)).startsWith("Dòng 4: ").contains("Jul 31, 2026");
    assertThat(read.summary().rows()).isEqualTo(2);
    assertThat(read.posts().get(0).publishedAt().said()).isFalse();
  }

  @Test
  void youtubesLifetimeIsToldAndTheFilesPeriodIsAsked() throws Exception {
    Collected read = Collected.of(open(TABLE.getBytes(UTF_8), YOUTUBE, told(null, true, "a.csv")));
    assertThat(read.readings()).hasSize(2);
    assertThat(read.readings().get(1).metrics())
        .containsEntry("reactions", 1L)
        .doesNotContainKey("comments");
    assertThat(read.readings().get(0).observedAt()).isEqualTo(EXPORTED);

    assertThat(refused(TABLE.getBytes(UTF_8), YOUTUBE, told(null, false, "a.csv")))
        .isEqualTo(UnreadableFileException.Problem.PERIOD_NEEDED);
    assertThat(refused(CHART.getBytes(UTF_8), YOUTUBE, told(null, true, "a.csv")))
        .isEqualTo(UnreadableFileException.Problem.FORMAT_NOT_READ);
  }

  @Test
  void aMetaExportInAZipIsReadToo() throws Exception {
    byte[] file =
        zip("thang-9/bai.csv", MetaExport.english().post("1", "09/28/2026 18:12", "2").text());

    Collected read =
        Collected.of(open(file, PageDefaults.NONE, told("Asia/Ho_Chi_Minh", false, "")));

    assertThat(read.summary().held()).isEqualTo(1);
  }

  @Test
  void archivesThatWouldUnpackToTooMuchAreRefused() throws Exception {
    char[] zeros = new char[30_000_000];
    Arrays.fill(zeros, '0');
    assertThat(refused(zip("Table data.csv", new String(zeros)), YOUTUBE, told(null, true, "")))
        .isEqualTo(UnreadableFileException.Problem.TOO_LARGE);
    String[] many = new String[202];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".csv";
      many[i + 1] = "a";
    }
    assertThat(refused(zip(many), YOUTUBE, told(null, true, "")))
        .isEqualTo(UnreadableFileException.Problem.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"a.csv,b.csv,NOT_A_TABLE", "readme.txt,image.png,NOT_A_TABLE"})
  void anArchiveWithoutExactlyOneTableIsRefused(String first, String second, String problem)
      throws Exception {
    assertThat(refused(zip(first, TABLE, second, TABLE), YOUTUBE, told(null, true, "")).name())
        .isEqualTo(problem);
  }
}
