package org.viewledger.dashboard.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.ReportFiles;
import org.viewledger.dashboard.reports.Samples;
import org.viewledger.dashboard.reports.fonts.Face;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Formats;
import org.viewledger.dashboard.reports.rules.Rules;
import org.viewledger.dashboard.reports.rules.Spelling;

/** A file written by rules with one value wrong, or with something drawn upon it. */
final class PdfCheckTest {
  private static final Format PARTY = Formats.of(Formats.PARTY).with(Choice.USUAL);
  private static final Format STATE = Formats.of(Formats.STATE).with(Choice.USUAL);
  private static final JsonMapper JSON = new JsonMapper();

  record Broken(String name, Consumer<ObjectNode> change, Deviation told) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aReportOfOursHasNoDeviation(Document document, Format format, Expectation expected) {
    Verdict verdict = SelfCheck.pdf(ReportFiles.pdf(document, format), format, expected);
    assertThat(verdict.deviations()).isEmpty();
    assertThat(verdict.waiting()).isEqualTo(document.waiting());
  }

  static Stream<Object[]> ours() {
    Format large =
        Formats.of(Formats.PARTY)
            .with(new Choice(Spelling.LAST, OptionalDouble.of(15), OptionalDouble.of(22), true));
    return Stream.of(
        new Object[] {Samples.month("dang-uy"), PARTY, Expectation.DRAFT},
        new Object[] {Samples.month("ban-xay-dung-dang"), PARTY, Expectation.DRAFT},
        new Object[] {Samples.month("ban-cong-tac-35"), large, Expectation.DRAFT},
        new Object[] {Samples.month("bieu-so-lieu"), PARTY, Expectation.SHEET},
        new Object[] {Samples.plain("dang-uy"), PARTY, Expectation.DRAFT},
        new Object[] {Samples.year(), PARTY, Expectation.DRAFT},
        new Object[] {Samples.month("uy-ban-nhan-dan"), STATE, Expectation.DRAFT});
  }

  /** A wrong margin shows on each page: what is told of the first page is the case's. */
  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRuleIsToldAndNothingElse(Broken broken) throws IOException {
    Format wrong = changed(Formats.PARTY, broken.change()).with(Choice.USUAL);
    byte[] file = ReportFiles.pdf(Samples.plain("dang-uy"), wrong);
    List<Deviation> deviations = SelfCheck.pdf(file, PARTY, Expectation.DRAFT).deviations();
    assertThat(deviations).extracting(Deviation::check).containsOnly(broken.told().check());
    Deviation first = deviations.get(0);
    // a measured place is told to a tenth of a millimetre; the case gives whole ones
    String actual = first.actual().replaceFirst("^(\\d+),\\d mm$", "$1 mm");
    assertThat(new Deviation(first.check(), first.where(), first.expected(), actual))
        .isEqualTo(broken.told());
  }

  static List<Broken> broken() {
    return Stream.of(pages(), letters(), words(), running()).flatMap(List::stream).toList();
  }

  private static List<Broken> pages() {
    return List.of(
        broken(
            "paper",
            rules -> paper(rules, 216, 279),
            Check.PAPER,
            "Trang 1",
            "210 x 297 mm",
            "216 x 279 mm"),
        broken(
            "left",
            rules -> span(rules.path("page").path("left"), 25),
            Check.MARGIN_LEFT,
            "Trang 1",
            "30 mm",
            "25 mm"),
        broken(
            "right",
            rules -> span(rules.path("page").path("right"), 25),
            Check.MARGIN_RIGHT,
            "Trang 1",
            "15 mm",
            "25 mm"),
        broken(
            "top",
            rules -> span(rules.path("page").path("top"), 25),
            Check.MARGIN_TOP,
            "Trang 1",
            "20 mm",
            "25 mm"),
        broken(
            "page number's distance",
            rules -> rules.put("pageNumberFromTopMm", 5),
            Check.PAGE_NUMBER_PLACE,
            "Số trang, cách mép trên",
            "10 mm",
            "5 mm"));
  }

  private static List<Broken> letters() {
    return List.of(
        broken(
            "small text",
            rules -> part(rules, "BODY", 13),
            Check.SIZE,
            "Nội dung",
            "14-15 pt",
            "13 pt"),
        broken(
            "large title",
            rules -> part(rules, "TITLE", 18),
            Check.SIZE,
            "Tên loại văn bản",
            "15-16 pt",
            "18 pt"),
        broken(
            "small number",
            rules -> part(rules, "NUMBER", 13),
            Check.SIZE,
            "Số và ký hiệu",
            "14 pt",
            "13 pt"),
        broken(
            "small recipients",
            rules -> part(rules, "RECIPIENTS", 11),
            Check.SIZE,
            "Danh sách nơi nhận",
            "12 pt",
            "11 pt"),
        broken(
            "small page number",
            rules -> part(rules, "PAGE_NUMBER", 12),
            Check.SIZE,
            "Số trang",
            "14 pt",
            "12 pt"),
        broken(
            "thin title",
            rules -> flag(rules, "TITLE", "bold", false),
            Check.BOLD,
            "Tên loại văn bản",
            "có",
            "không"),
        broken(
            "bold superior's number",
            rules -> flag(rules, "NUMBER", "bold", true),
            Check.BOLD,
            "Số và ký hiệu",
            "không",
            "có"),
        broken(
            "upright date",
            rules -> flag(rules, "PLACE_DATE", "italic", false),
            Check.ITALIC,
            "Địa danh, ngày tháng",
            "có",
            "không"),
        broken(
            "issuer in small letters",
            rules -> flag(rules, "ISSUER", "capitals", false),
            Check.CAPITALS,
            "Tên cơ quan ban hành",
            "ĐẢNG ỦY PHƯỜNG PLEIKU",
            "Đảng ủy phường Pleiku"));
  }

  private static List<Broken> words() {
    return List.of(
        broken(
            "the Party's name",
            rules -> list(rules, "nation", "ĐẢNG CỘNG SẢN VIỆT NAM."),
            Check.TEXT,
            "Tiêu đề",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM."),
        broken(
            "a short rule",
            rules -> span(rules.path("nationMark").path("rule"), 0.5),
            Check.RULE,
            "Dưới tiêu đề",
            "1 độ dài dòng chữ",
            "0,5 độ dài dòng chữ"),
        broken(
            "two asterisks",
            rules -> object(rules, "issuerMark").put("text", "**"),
            Check.TEXT,
            "Dấu dưới tên cơ quan ban hành",
            "*",
            "**"),
        broken(
            "three hyphens",
            rules -> object(rules, "subjectMark").put("text", "---"),
            Check.TEXT,
            "Dấu dưới trích yếu",
            "-----",
            "---"),
        broken(
            "colon after Số",
            rules -> rules.put("number", "Số: {number}-{type}/{body}"),
            Check.NUMBER,
            "Số và ký hiệu",
            "Số 05-BC/…",
            "Số:       -BC/ĐU"),
        broken(
            "the State's headings",
            rules -> list(rules, "headings", "{I}. ", "{1}. ", "{a}) "),
            Check.HEADING,
            "Đề mục cấp 1",
            "I-",
            "I. KẾT QUẢ THỰC HIỆN"),
        broken(
            "the State's end",
            rules -> rules.put("end", "./."),
            Check.END,
            "Nội dung",
            ".",
            "… bài, clip./."),
        broken(
            "label with a colon",
            rules -> rules.put("recipientsLabel", "Nơi nhận:"),
            Check.TEXT,
            "Chữ Nơi nhận",
            "Nơi nhận",
            "Nơi nhận:"),
        broken(
            "recipients not parted",
            rules -> list(rules, "between", " -"),
            Check.RECIPIENT,
            "Danh sách nơi nhận",
            "- …; hoặc ,",
            "- Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c) -"),
        broken(
            "the State's sign",
            rules -> object(rules, "authorities").put("T/M", "TM."),
            Check.AUTHORITY,
            "Quyền hạn người ký",
            "K/T, Q., T/L, T/M",
            "TM. BAN THƯỜNG VỤ"));
  }

  private static List<Broken> running() {
    return List.of(
        broken(
            "lines too close",
            rules -> span(rules.path("body").path("line"), 16),
            Check.LINE,
            "Nội dung",
            "18-22 pt (đúng bằng)",
            "16 pt (đúng bằng)"),
        broken(
            "paragraphs too close",
            rules -> span(rules.path("body").path("betweenPt"), 2),
            Check.BETWEEN,
            "Nội dung",
            "ít nhất 6 pt",
            "2 pt"),
        broken(
            "first line",
            rules -> span(rules.path("body").path("firstLineMm"), 15),
            Check.FIRST_LINE,
            "Nội dung",
            "10 mm",
            "15 mm"));
  }

  @Test
  void textInTheLowerMarginIsTold() throws IOException {
    byte[] file = drawn(serif -> new Stamp(serif, "chân trang", 300, 25, 14));
    assertThat(SelfCheck.pdf(file, PARTY, Expectation.DRAFT).deviations())
        .extracting(Deviation::check)
        .contains(Check.MARGIN_BOTTOM);
  }

  @Test
  void aNumberOnTheFirstPageIsTold() throws IOException {
    byte[] file = drawn(serif -> new Stamp(serif, "1", 318, 803, 14));
    assertThat(SelfCheck.pdf(file, PARTY, Expectation.DRAFT).deviations())
        .containsExactly(new Deviation(Check.PAGE_NUMBER_FIRST, "Trang 1", "không ghi", "có ghi"));
  }

  @Test
  void aFontThatIsNotEmbeddedIsToldAndItsNameToo() throws IOException {
    byte[] file = drawn(serif -> new Stamp(new PDType1Font(FontName.HELVETICA), "x", 85.1, 60, 14));
    assertThat(SelfCheck.pdf(file, PARTY, Expectation.DRAFT).deviations())
        .extracting(Deviation::sentence)
        .contains(
            "Tệp PDF, nhúng phông chữ: cần mọi phông chữ được nhúng, đang là Helvetica",
            "Nội dung, phông chữ: cần Times New Roman, đang là Helvetica");
  }

  @Test
  void aFileWithoutLanguageTitleOrTagsIsTold() throws IOException {
    byte[] file = ReportFiles.pdf(Samples.plain("dang-uy"), PARTY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      pdf.getDocumentCatalog().setLanguage(null);
      pdf.getDocumentInformation().setTitle(null);
      pdf.getDocumentCatalog().setStructureTreeRoot(null);
      pdf.save(out);
    }
    assertThat(SelfCheck.pdf(out.toByteArray(), PARTY, Expectation.DRAFT).deviations())
        .extracting(Deviation::check)
        .containsExactly(Check.LANGUAGE, Check.TITLE, Check.TAGGED);
  }

  @Test
  void marginsThatDoNotChangeSidesAreToldWhereBothSidesArePrinted() {
    Choice both = new Choice(Spelling.FIRST, OptionalDouble.empty(), OptionalDouble.empty(), true);
    byte[] oneSided = ReportFiles.pdf(Samples.plain("dang-uy"), PARTY);
    Format format = Formats.of(Formats.PARTY).with(both);
    assertThat(SelfCheck.pdf(oneSided, format, Expectation.DRAFT).deviations())
        .contains(new Deviation(Check.MARGIN_RIGHT, "Trang 2", "30 mm", "15 mm"));
  }

  @Test
  void whatIsNoPdfIsSaidToBeNone() {
    byte[] text = "báo cáo".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SelfCheck.pdf(text, PARTY, Expectation.DRAFT))
        .isInstanceOf(SelfCheck.UnreadableFile.class);
  }

  /** A word put on the first page, in points from its lower left corner. */
  private record Stamp(PDFont font, String text, double x, double y, double size) {}

  private interface Stamping {
    Stamp with(PDFont serif) throws IOException;
  }

  private static byte[] drawn(Stamping stamping) throws IOException {
    byte[] file = ReportFiles.pdf(Samples.plain("dang-uy"), PARTY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file);
        InputStream font = Face.REGULAR.open()) {
      Stamp stamp = stamping.with(PDType0Font.load(pdf, font, true));
      try (PDPageContentStream page =
          new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true, true)) {
        page.beginText();
        page.setFont(stamp.font(), (float) stamp.size());
        page.newLineAtOffset((float) stamp.x(), (float) stamp.y());
        page.showText(stamp.text());
        page.endText();
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static Broken broken(
      String name,
      Consumer<ObjectNode> change,
      Check check,
      String where,
      String expected,
      String actual) {
    return new Broken(name, change, new Deviation(check, where, expected, actual));
  }

  private static Rules changed(String id, Consumer<ObjectNode> change) throws IOException {
    try (InputStream file =
        Rules.class.getResourceAsStream("/org/viewledger/dashboard/reports/" + id + ".json")) {
      ObjectNode tree = (ObjectNode) JSON.readTree(file);
      change.accept(tree);
      return JSON.treeToValue(tree, Rules.class);
    }
  }

  private static void paper(ObjectNode rules, int width, int height) {
    object(rules, "page").put("widthMm", width).put("heightMm", height);
  }

  private static void span(JsonNode span, double value) {
    ((ObjectNode) span).put("least", value).put("most", value).put("use", value);
  }

  private static void part(ObjectNode rules, String part, double size) {
    span(rules.path("parts").path(part).path("sizePt"), size);
  }

  private static void flag(ObjectNode rules, String part, String name, boolean value) {
    ((ObjectNode) rules.path("parts").path(part)).put(name, value);
  }

  private static void list(ObjectNode rules, String name, String... values) {
    var array = rules.putArray(name);
    for (String value : values) {
      array.add(value);
    }
  }

  private static ObjectNode object(ObjectNode rules, String name) {
    return (ObjectNode) rules.path(name);
  }
}
