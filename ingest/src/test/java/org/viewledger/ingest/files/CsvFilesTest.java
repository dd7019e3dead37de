package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;

class CsvFilesTest {
  private static final String MARK = "\uFEFF";
  private static final String VIETNAMESE =
      """
      Kênh,Mã trang,Tên trang,Mã bài,Ngày giờ đăng,Tiêu đề,Liên kết,Ngày giờ đọc số,Lượt xem,Cảm xúc
      youtube,UC1,Kênh mẫu,abc,09/01/2026 08:00,"Bài ""một"", hai",https://e.vn/a,10/01/2026 20:00,1200,31
      """;

  private final Path dir;

  CsvFilesTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private UnreadableFileException refusal(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableFileException.class,
        () -> ReadingFile.open(Collected.file(dir, bytes), null, Collected.YOUTUBE));
  }

  private UnreadableFileException refusal(String text) {
    return refusal(text.getBytes(UTF_8));
  }

  private void holdsTheVietnameseRow(Collected read) {
    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.post()).isEqualTo(new PostKey("youtube", "UC1", "abc"));
              assertThat(reading.observedAt()).isEqualTo("2026-01-10T13:00:00Z");
              assertThat(reading.metrics()).containsEntry("views", 1200L);
              assertThat(reading.metrics()).containsEntry("reactions", 31L);
            });
    assertThat(read.posts())
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.title()).isEqualTo(Patch.of("Bài \"một\", hai"));
              assertThat(post.permalink()).isEqualTo(Patch.of("https://e.vn/a"));
              assertThat(post.publishedAt().value()).isEqualTo("2026-01-09T01:00:00Z");
              assertThat(post.recordedAt()).isEqualTo(Collected.NOW);
            });
    assertThat(read.pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.page()).isEqualTo(new PageKey("youtube", "UC1"));
              assertThat(page.name()).isEqualTo(Patch.of("Kênh mẫu"));
            });
  }

  @Test
  void readsVietnameseHeadings() throws Exception {
    holdsTheVietnameseRow(Collected.csv(dir, VIETNAMESE, PageDefaults.NONE));
  }

  @Test
  void readsHeadingsWithoutMarksInCapitalsWithSpaces() throws Exception {
    String heading =
        "KENH , Ma Trang,TEN TRANG,ma bai,ngay gio dang,tieu de,lien ket,NGAY GIO DOC SO,"
            + " luot  xem,cam xuc";
    holdsTheVietnameseRow(
        Collected.csv(
            dir, heading + VIETNAMESE.substring(VIETNAMESE.indexOf('\n')), PageDefaults.NONE));
  }

  @Test
  void readsDecomposedVietnameseAsComposed() throws Exception {
    holdsTheVietnameseRow(
        Collected.csv(
            dir, Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD), PageDefaults.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsUnicodeWithAMark(String charset) throws Exception {
    holdsTheVietnameseRow(
        Collected.csv(dir, MARK + VIETNAMESE, Charset.forName(charset), null, PageDefaults.NONE));
  }

  @Test
  void readsUtf16WithoutAMark() throws Exception {
    holdsTheVietnameseRow(Collected.csv(dir, VIETNAMESE, UTF_16LE, null, PageDefaults.NONE));
    holdsTheVietnameseRow(Collected.csv(dir, VIETNAMESE, UTF_16BE, null, PageDefaults.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryKindOfLineEnd(String end) throws Exception {
    holdsTheVietnameseRow(Collected.csv(dir, VIETNAMESE.replace("\n", end), PageDefaults.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void findsOutTheSeparator(String separator) throws Exception {
    String text = VIETNAMESE.replace("\"Bài \"\"một\"\", hai\"", "@").replace(",", separator);
    holdsTheVietnameseRow(
        Collected.csv(dir, text.replace("@", "\"Bài \"\"một\"\", hai\""), PageDefaults.NONE));
  }

  @Test
  void obeysTheSeparatorLineOfExcelAndStillCountsIt() throws Exception {
    String text = "sep=;\r\npostId;observedAt;views\r\nabc;10/01/2026 20:00;1,2K\r\n";

    Collected read = Collected.csv(dir, MARK + text, UTF_16LE, null, Collected.YOUTUBE);

    assertThat(read.sentences())
        .containsExactly("Dòng 3: ô \"views\" ghi \"1,2K\", cần số đầy đủ.");
  }

  @Test
  void theLineIsTheOneThatAnEditorShows() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            postId,observedAt,Lượt xem,title

            abc,10/01/2026 20:00,5,"dòng một
            dòng hai
            dòng ba"
            abc,10/01/2026 21:00,"1,2K",x
            """,
            Collected.YOUTUBE);

    assertThat(read.sentences())
        .containsExactly("Dòng 6: ô \"Lượt xem\" ghi \"1,2K\", cần số đầy đủ.");
    assertThat(read.refused().get(0).sentence().en())
        .isEqualTo("Line 6: the cell \"Lượt xem\" says \"1,2K\"; the full number is needed.");
    assertThat(read.posts().get(0).title().value()).isEqualTo("dòng một\ndòng hai\ndòng ba");
  }

  @Test
  void titlesMayStandAboveTheHeadingAndBlankRowsAnywhere() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            SỐ LIỆU THÁNG 10,,
            ,,
            postId,observedAt,views
            ,,
            abc,10/01/2026 20:00,5

            """,
            Collected.YOUTUBE);

    assertThat(read.summary().rows()).isEqualTo(1);
    assertThat(read.readings()).hasSize(1);
  }

  @Test
  void aShortRowHasBlankCellsAndALongOneIsRefused() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            postId,observedAt,views,title
            abc,10/01/2026 20:00,5
            abc,10/01/2026 20:00,6,Một, hai
            abc,10/01/2026 20:00,7,x,,
            """,
            Collected.YOUTUBE);

    assertThat(read.readings()).extracting(r -> r.metrics().get("views")).containsExactly(5L, 7L);
    assertThat(read.refused())
        .extracting(RefusedRow::line, RefusedRow::reason)
        .containsExactly(tuple(3L, Refusal.TOO_MANY_CELLS));
  }

  @Test
  void eachMissingPartOfTheIdentityHasItsReason() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            platform,pageId,postId,observedAt,views
            ,UC1,abc,10/01/2026 20:00,1
            zing,UC1,abc,10/01/2026 20:00,2
            youtube,,abc,10/01/2026 20:00,3
            youtube,UC1,,10/01/2026 20:00,4
            youtube,UC1,a|b,10/01/2026 20:00,5
            youtube,UC1,abc,,6
            facebook,100,123,10/01/2026 20:00,7
            youtube,1.22E+17,abc,10/01/2026 20:00,8
            Facebook,100,100_123,10/01/2026 20:00,9
            ngoại tuyến,ubnd,loa-1,10/01/2026 20:00,10
            """,
            PageDefaults.NONE);

    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(
            Refusal.NO_PLATFORM,
            Refusal.UNKNOWN_PLATFORM,
            Refusal.NO_PAGE,
            Refusal.NO_POST,
            Refusal.BAD_ID,
            Refusal.NO_TIME,
            Refusal.FACEBOOK_ID,
            Refusal.ROUNDED_ID);
    assertThat(read.readings())
        .extracting(reading -> reading.post().text())
        .containsExactly("facebook|100|100_123", "offline|ubnd|loa-1");
    assertThat(read.summary().pages()).isEqualTo(2);
  }

  @Test
  void theDefaultPageFillsBlankCellsOfItsOwnPlatformOnly() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            platform,pageId,postId,observedAt,views
            ,,abc,10/01/2026 20:00,1
            tiktok,,abc,10/01/2026 20:00,2
            youtube,UC2,abc,10/01/2026 20:00,3
            """,
            new PageDefaults("YouTube", "UC1", "Kênh Một"));

    assertThat(read.readings())
        .extracting(reading -> reading.post().text())
        .containsExactly("youtube|UC1|abc", "youtube|UC2|abc");
    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(Refusal.NO_PAGE);
    assertThat(read.pages())
        .singleElement()
        .satisfies(page -> assertThat(page.name().value()).isEqualTo("Kênh Một"));
  }

  @Test
  void ofAPostTheNewestReadingsWordCountsAndBlankSaysNothing() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            postId,observedAt,views,title,permalink
            abc,12/01/2026 20:00,3,Tên mới,
            abc,10/01/2026 20:00,1,Tên cũ,https://e.vn/a
            abc,13/01/2026 20:00,4,,
            """,
            Collected.YOUTUBE);

    assertThat(read.readings()).hasSize(3);
    assertThat(read.posts())
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.title().value()).isEqualTo("Tên mới");
              assertThat(post.permalink().value()).isEqualTo("https://e.vn/a");
              assertThat(post.publishedAt()).isEqualTo(Patch.silent());
            });
    assertThat(read.summary().posts()).isEqualTo(1);
    assertThat(read.summary().lastObservedAt()).isEqualTo("2026-01-13T13:00:00Z");
  }

  @Test
  void aRefusedRowSaysNothingOfItsPost() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            "postId,observedAt,views,title,pageName\nabc,10/01/2026 20:00,x,Tên,Trang\n",
            Collected.YOUTUBE);

    assertThat(read.events()).isEmpty();
    assertThat(read.summary().firstObservedAt()).isNull();
  }

  @Test
  void aColumnThatIsLeftOutIsNamedWithTheNearestOne() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            "postId,observedAt,views,reactons,Ghi chú\nabc,10/01/2026 20:00,1,2,x\n",
            Collected.YOUTUBE);

    assertThat(read.summary().notices())
        .extracting(Sentence::vi)
        .containsExactly(
            "Bỏ qua cột \"reactons\"; có phải \"reactions\"?", "Bỏ qua cột \"Ghi chú\".");
  }

  @Test
  void aMissingColumnIsNamedWithTheNearestHeading() {
    UnreadableFileException refusal = refusal("postId,obervedAt,views\nabc,10/01/2026 20:00,1\n");

    assertThat(refusal.problem()).isEqualTo(UnreadableFileException.Problem.MISSING_COLUMN);
    assertThat(refusal.sentence().vi())
        .isEqualTo("Dòng 1: thiếu cột \"Ngày giờ đọc số\". Xem tệp mẫu.");
    assertThat(refusal("postId,Ngay gio doc so!,view\n").sentence().vi())
        .isEqualTo("Dòng 1: thiếu cột \"Lượt xem\". Xem tệp mẫu.");
  }

  @Test
  void twoColumnsOfOneMeaningAreRefused() {
    assertThat(refusal("postId,observedAt,views,Lượt xem\nabc,10/01/2026 20:00,1,2\n").problem())
        .isEqualTo(UnreadableFileException.Problem.DUPLICATE_COLUMN);
  }

  @Test
  void aWrongByteAnywhereRefusesTheWholeFile() {
    String text = "postId,observedAt,views\n" + "abc,10/01/2026 20:00,1\n".repeat(9_000);
    byte[] bytes = (text + "x").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;

    assertThat(refusal(bytes).problem()).isEqualTo(UnreadableFileException.Problem.NOT_UNICODE);
    assertThat(refusal(VIETNAMESE.getBytes(Charset.forName("windows-1258"))).sentence().vi())
        .startsWith("Tệp không ghi bằng Unicode");
  }

  @Test
  void aQuoteThatIsNeverClosedIsFoundBeforeItSwallowsTheRest() {
    UnreadableFileException refusal =
        refusal(
            """
            postId,observedAt,views,title
            abc,10/01/2026 20:00,1,"x""y"
            abc,10/01/2026 20:00,1,"mở
            abc,10/01/2026 20:00,1,z
            """);

    assertThat(refusal.problem()).isEqualTo(UnreadableFileException.Problem.BROKEN);
    assertThat(refusal.sentence().vi()).startsWith("Dòng 3: dấu ngoặc kép");
  }

  @Test
  void aMisplacedQuoteIsRefused() {
    assertThat(refusal("postId,observedAt,views,title\nabc,x,1,\"a\"b\n").problem())
        .isEqualTo(UnreadableFileException.Problem.BROKEN);
  }

  @Test
  void controlCharactersDoNotReachATerminal() throws Exception {
    Collected read = Collected.views(dir, "1\u001B[2Jx");

    assertThat(read.refused().get(0).value()).isEqualTo("1 [2Jx");
  }

  @Test
  void whatIsNoTableIsSaid() {
    assertThat(
            List.of(
                refusal(new byte[0]).problem().id(),
                refusal("\n\n").problem().id(),
                refusal("<html><table>").problem().id(),
                refusal("{\"a\":1}").problem().id(),
                refusal("%PDF-1.7").problem().id(),
                refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}).problem().id(),
                refusal(new byte[] {'P', 'K', 3, 4, 0, 0}).problem().id()))
        .containsExactly(
            "empty", "empty", "not-a-table", "not-a-table", "not-a-table", "not-a-table", "broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'\"Post ID\",\"Page ID\",Title,\"Publish time\",Permalink,Date,Views'>zone-needed",
        "ID bài viết;Tên Trang;Thời gian đăng;Liên kết vĩnh viễn;Ngày;Lượt xem>zone-needed",
        "'sep=,\n\"Views\"\n\"Date\",\"Primary\"\n\"2025-08-01T00:00:00\",\"67753\"'>page-needed",
        "Time,Video title,Video link,Post time,Total likes,Total views>page-needed",
        "'Date,Video Views,Profile Views,Likes,Comments,Shares'>format-not-read",
        "'Post ID,Account ID,Publish time,Permalink,Date,Views'>format-not-read",
        "'Date,Content,Video title,Video publish time,Views'>format-not-read",
        "'Content,Video title,Video publish time,Views'>period-needed"
      })
  void aPlatformsExportIsKnownByItsHeadings(String heading, String problem) {
    UnreadableFileException refusal = refusal(heading.replace("\\n", "\n") + "\n");

    assertThat(refusal.problem().id()).isEqualTo(problem);
    assertThat(refusal.sentence().vi()).doesNotContain("\n");
  }
}
