package org.viewledger.dashboard.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Formats;
import org.viewledger.dashboard.reports.rules.Spelling;

/** What the files say, read back by other means than those that wrote or check them. */
final class ReportFilesTest {
  private static final Format PARTY = Formats.of(Formats.PARTY).with(Choice.USUAL);
  private static final Format STATE = Formats.of(Formats.STATE).with(Choice.USUAL);
  private static final byte[] WORD = ReportFiles.docx(Samples.month(), PARTY);

  private static List<String> attributes(String xml, String element) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("<w:" + element + "( [^>]*)>").matcher(xml);
    while (matcher.find()) {
      found.add(matcher.group(1).strip());
    }
    return found;
  }

  /** The twips of REPORT-FORMATS.md: 1134, 1134, 1701 and 850, the number 10 mm from the edge. */
  @Test
  void theGeometryIsTheGuidesToTheTwip() {
    String xml = ZipText.of(WORD, "word/document.xml");
    String upright =
        "w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\""
            + " w:footer=\"567\" w:gutter=\"0\"";
    assertThat(attributes(xml, "pgMar").get(0)).isEqualTo(upright);
    assertThat(attributes(xml, "pgMar").get(2)).isEqualTo(upright);
    assertThat(attributes(xml, "pgSz"))
        .containsExactly(
            "w:w=\"11906\" w:h=\"16838\"",
            "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
            "w:w=\"11906\" w:h=\"16838\"");
  }

  @Test
  void wordReadsItAsAnOrdinaryDocument() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WORD))) {
      XWPFTable head = word.getTables().get(0);
      assertThat(head.getRow(0).getCell(0).getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsExactly("ĐẢNG BỘ TỈNH GIA LAI", "ĐẢNG ỦY PHƯỜNG PLEIKU", "*");
      assertThat(head.getRow(0).getCell(1).getText()).startsWith("ĐẢNG CỘNG SẢN VIỆT NAM");
      assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số       -BC/ĐU");
      assertThat(head.getRow(1).getCell(1).getText())
          .isEqualTo("Pleiku, ngày      tháng 10 năm 2026");
      List<String> text = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(text)
          .containsSubsequence(
              "BÁO CÁO",
              "-----",
              "I- KẾT QUẢ THỰC HIỆN",
              "1. Công tác lãnh đạo, chỉ đạo",
              "a) Tin, bài, clip",
              "III- NHIỆM VỤ TRỌNG TÂM THÁNG 11/2026",
              "Phụ lục 1",
              "BẢNG SỐ LIỆU",
              "(Kèm theo Báo cáo số       -BC/ĐU ngày      tháng 10 năm 2026)",
              "Phụ lục 2",
              "Cộng các bài bằng số trong báo cáo: 312.450 lượt xem.",
              "Phụ lục 3");
      assertThat(word.getStyles().styleExist("Heading1")).isTrue();
      assertThat(word.getProperties().getCoreProperties().getCreator())
          .isEqualTo("Đảng ủy phường Pleiku");
      assertThat(word.getProperties().getCoreProperties().getLastModifiedByUser()).isNull();
      assertThat(word.getProperties().getCoreProperties().getCreated()).isNull();
    }
    assertThat(ZipText.of(WORD, "word/styles.xml")).contains("<w:lang w:val=\"vi-VN\"");
  }

  @Test
  void theSameReportIsTheSameFileTwice() {
    String first = ZipText.of(WORD, "word/document.xml");
    String second = ZipText.of(ReportFiles.docx(Samples.month(), PARTY), "word/document.xml");
    assertThat(first.equals(second)).isTrue();
  }

  @Test
  void thePdfSaysTheSameWithItsNumbersFromTheSecondPageOn() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportFiles.pdf(Samples.month(), PARTY))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf))
          .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "-BC/ĐU", "BÁO CÁO", "71.200")
          .doesNotStartWith("1");
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      assertThat(stripper.getText(pdf).strip()).startsWith("2");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("BÁO CÁO kết quả");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Đảng ủy phường Pleiku");
      String meta =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(meta).contains("pdfaid");
    }
  }

  @Test
  void emojiOfAPostDoNotReachThePaperAndDatesAreNotBroken() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportFiles.pdf(Samples.year(), PARTY))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).doesNotContain("#", "🎉");
      assertThat(text.lines().filter(line -> line.startsWith("/"))).isEmpty();
    }
  }

  /** Thirty pages of short sections: somewhere a heading would fall on a page's last line. */
  @Test
  void noHeadingIsTheLastLineOfAPage() throws IOException {
    Random random = new Random(5);
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      body.add(new Heading(1, "MỤC LỚN"));
      body.add(new Heading(2, "Mục nhỏ"));
      body.add(Paragraph.of("Nội dung của mục. ".repeat(1 + random.nextInt(20))));
    }
    Document plain = Samples.plain("dang-uy");
    Document sections =
        new Document(
            plain.letterhead(),
            plain.title(),
            plain.subject(),
            body,
            plain.signature(),
            plain.recipients(),
            List.of());
    try (PDDocument pdf = Loader.loadPDF(ReportFiles.pdf(sections, PARTY))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(20);
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page < pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> lines = stripper.getText(pdf).strip().lines().toList();
        String last = lines.get(lines.size() - 1);
        assertThat(last).as("page " + page).doesNotContain("MỤC LỚN", "Mục nhỏ");
      }
    }
  }

  @Test
  void aStateReportHasStateAndMottoAndItsOwnEnd() throws IOException {
    byte[] file = ReportFiles.docx(Samples.plain("uy-ban-nhan-dan"), STATE);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(word.getTables().get(0).getText())
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
      assertThat(word.getTables().get(0).getText()).contains("Số:       /BC-UBND");
      List<String> text =
          word.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .filter(line -> !line.isEmpty())
              .toList();
      assertThat(text.get(text.size() - 1)).endsWith("tin, bài, clip./.");
    }
  }

  @Test
  void aPersonsWordsAreKeptWhateverTheOfficesSpelling() {
    Format last =
        Formats.of(Formats.PARTY)
            .with(new Choice(Spelling.LAST, OptionalDouble.empty(), OptionalDouble.empty(), false));
    Document plain = Samples.plain("dang-uy");
    Document written =
        new Document(
            plain.letterhead(),
            plain.title(),
            plain.subject(),
            List.of(Paragraph.of("Cấp ủy đã họp."), Paragraph.written("Đảng ủy đã họp.")),
            plain.signature(),
            plain.recipients(),
            List.of());
    String xml = ZipText.of(ReportFiles.docx(written, last), "word/document.xml");
    assertThat(xml.contains("Cấp uỷ đã họp.")).isTrue();
    assertThat(xml.contains("Đảng ủy đã họp.")).isTrue();
    assertThat(xml.contains("ĐẢNG UỶ PHƯỜNG PLEIKU")).isTrue();
  }

  @Test
  void wordsThatLookLikeMarkupStayWords() {
    Document plain = Samples.plain("dang-uy");
    Document odd =
        new Document(
            plain.letterhead(),
            plain.title(),
            "a < b & \"c\"",
            List.of(Paragraph.of("</w:p><script> & \u0007]]>")),
            plain.signature(),
            plain.recipients(),
            List.of());
    String xml = ZipText.of(ReportFiles.docx(odd, PARTY), "word/document.xml");
    assertThat(xml).contains("&lt;/w:p&gt;&lt;script&gt; &amp;");
    assertThat(ReportFiles.pdf(odd, PARTY)).isNotEmpty();
  }
}
