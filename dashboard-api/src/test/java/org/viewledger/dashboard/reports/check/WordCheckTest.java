package org.viewledger.dashboard.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.ReportFiles;
import org.viewledger.dashboard.reports.Samples;
import org.viewledger.dashboard.reports.ZipText;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Formats;
import org.viewledger.dashboard.reports.rules.Part;
import org.viewledger.dashboard.reports.rules.Spelling;

/** Files are broken as text, one rule at a time; the check reads them as it reads anybody's. */
final class WordCheckTest {
  private static final Format PARTY = Formats.of(Formats.PARTY).with(Choice.USUAL);
  private static final Format STATE = Formats.of(Formats.STATE).with(Choice.USUAL);
  private static final Choice TWO_SIDED =
      new Choice(Spelling.FIRST, OptionalDouble.empty(), OptionalDouble.empty(), true);
  private static final String BODY = "word/document.xml";
  private static final String STYLES = "word/styles.xml";

  private static final byte[] MONTH = ReportFiles.docx(Samples.month(), PARTY);
  private static final byte[] SIGNED = ReportFiles.docx(Samples.plain("dang-uy"), PARTY);

  record Broken(
      String name,
      String part,
      UnaryOperator<String> change,
      Check check,
      String where,
      String expected,
      String actual) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aReportOfOursHasNoDeviation(Document document, Format format, Expectation expected) {
    Verdict verdict = SelfCheck.docx(ReportFiles.docx(document, format), format, expected);
    assertThat(verdict.deviations()).isEmpty();
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

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRuleIsToldAndNothingElse(Broken broken) {
    byte[] file = ZipText.with(MONTH, broken.part(), broken.change());
    boolean changed = !ZipText.of(file, broken.part()).equals(ZipText.of(MONTH, broken.part()));
    assertThat(changed).as("the file was changed").isTrue();
    assertThat(SelfCheck.docx(file, PARTY, Expectation.DRAFT).deviations())
        .containsExactly(
            new Deviation(broken.check(), broken.where(), broken.expected(), broken.actual()));
  }

  static List<Broken> broken() {
    return Stream.of(pages(), letters(), words(), running(), rest()).flatMap(List::stream).toList();
  }

  private static List<Broken> pages() {
    return List.of(
        body(
            "paper",
            "w:w=\"11906\" w:h=\"16838\"",
            "w:w=\"12240\" w:h=\"15840\"",
            Check.PAPER,
            "Phần 1",
            "210 x 297 mm",
            "216 x 279 mm"),
        body(
            "top",
            "w:top=\"1134\"",
            "w:top=\"1304\"",
            Check.MARGIN_TOP,
            "Phần 1",
            "20 mm",
            "23 mm"),
        body(
            "bottom",
            "w:bottom=\"1134\"",
            "w:bottom=\"850\"",
            Check.MARGIN_BOTTOM,
            "Phần 1",
            "20 mm",
            "15 mm"),
        body(
            "left",
            "w:left=\"1701\"",
            "w:left=\"1417\"",
            Check.MARGIN_LEFT,
            "Phần 1",
            "30 mm",
            "25 mm"),
        body(
            "right",
            "w:right=\"850\"",
            "w:right=\"1134\"",
            Check.MARGIN_RIGHT,
            "Phần 1",
            "15 mm",
            "20 mm"),
        body(
            "page number's distance",
            "w:header=\"567\"",
            "w:header=\"850\"",
            Check.PAGE_NUMBER_PLACE,
            "Cách mép trên",
            "10 mm",
            "15 mm"),
        body(
            "number on the first page",
            "<w:titlePg></w:titlePg>",
            "",
            Check.PAGE_NUMBER_FIRST,
            "Số trang",
            "không ghi",
            "có ghi"),
        new Broken(
            "no page number",
            "word/header1.xml",
            text -> text.replace(" PAGE ", " DATE "),
            Check.PAGE_NUMBER,
            "Số trang",
            "có từ trang 2",
            "không có"),
        style(
            "page number aside",
            "Header",
            "w:val=\"center\"",
            "w:val=\"left\"",
            Check.PAGE_NUMBER_PLACE,
            "Số trang",
            "giữa",
            "không ở giữa"));
  }

  private static List<Broken> letters() {
    return List.of(
        body(
            "font",
            "<w:r><w:t xml:space=\"preserve\">BÁO CÁO",
            "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>BÁO CÁO",
            Check.FONT,
            "Tên loại văn bản",
            "Times New Roman",
            "Arial"),
        style(
            "title not bold",
            "VL_TITLE",
            "<w:b></w:b>",
            "",
            Check.BOLD,
            "Tên loại văn bản",
            "có",
            "không"),
        style(
            "post in bold",
            "VL_POST",
            "<w:sz ",
            "<w:b/><w:sz ",
            Check.BOLD,
            "Chức vụ người ký",
            "không",
            "có"),
        style(
            "date upright",
            "VL_PLACE_DATE",
            "<w:i></w:i>",
            "",
            Check.ITALIC,
            "Địa danh, ngày tháng",
            "có",
            "không"),
        style(
            "label not underlined",
            "VL_RECIPIENTS_LABEL",
            "<w:u w:val=\"single\"></w:u>",
            "",
            Check.UNDERLINE,
            "Chữ Nơi nhận",
            "có",
            "không"),
        style(
            "text ragged",
            "VL_BODY",
            "w:val=\"both\"",
            "w:val=\"left\"",
            Check.ALIGN,
            "Nội dung",
            "đều hai bên",
            "trái"),
        body(
            "issuer in small letters",
            "ĐẢNG ỦY PHƯỜNG PLEIKU",
            "Đảng ủy phường Pleiku",
            Check.CAPITALS,
            "Tên cơ quan ban hành",
            "ĐẢNG ỦY PHƯỜNG PLEIKU",
            "Đảng ủy phường Pleiku"),
        body(
            "combining accents",
            "BÁO CÁO",
            Normalizer.normalize("BÁO CÁO", Normalizer.Form.NFD),
            Check.UNICODE,
            "Tên loại văn bản",
            "chữ dựng sẵn",
            "chữ tổ hợp"));
  }

  private static List<Broken> words() {
    return List.of(
        body(
            "the Party's name",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM.",
            Check.TEXT,
            "Tiêu đề",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM."),
        body(
            "colon after Số",
            "Số       -BC/ĐU",
            "Số:       -BC/ĐU",
            Check.NUMBER,
            "Số và ký hiệu",
            "Số 05-BC/…",
            "Số:       -BC/ĐU"),
        body(
            "one digit of a day",
            "ngày      tháng 10",
            "ngày 5 tháng 10",
            Check.DATE,
            "Địa danh, ngày tháng",
            "Địa danh, ngày 05 tháng 02 năm 2026 (số 0 trước ngày dưới 10 và tháng 1, 2)",
            "Pleiku, ngày 5 tháng 10 năm 2026"),
        body(
            "two asterisks", ">*<", ">**<", Check.TEXT, "Dấu dưới tên cơ quan ban hành", "*", "**"),
        body(
            "four hyphens", ">-----<", ">----<", Check.TEXT, "Dấu dưới trích yếu", "-----", "----"),
        body(
            "a heading left out",
            "II- ĐÁNH GIÁ",
            "III- ĐÁNH GIÁ",
            Check.HEADING,
            "Đề mục cấp 1",
            "II-",
            "III- ĐÁNH GIÁ CHUNG"),
        body(
            "no full stop",
            "tin, bài, clip.</w:t></w:r></w:p><w:tbl>",
            "tin, bài, clip</w:t></w:r></w:p><w:tbl>",
            Check.END,
            "Nội dung",
            ".",
            "… n, bài, clip"),
        body(
            "the State's end",
            "tin, bài, clip.</w:t></w:r></w:p><w:tbl>",
            "tin, bài, clip./.</w:t></w:r></w:p><w:tbl>",
            Check.END,
            "Nội dung",
            ".",
            "… bài, clip./."),
        body(
            "recipients not closed",
            "Văn phòng Đảng ủy.",
            "Văn phòng Đảng ủy;",
            Check.RECIPIENT,
            "Danh sách nơi nhận",
            "- ….",
            "- Lưu Văn phòng Đảng ủy;"),
        body(
            "label with a colon",
            "Nơi nhận",
            "Nơi nhận:",
            Check.TEXT,
            "Chữ Nơi nhận",
            "Nơi nhận",
            "Nơi nhận:"),
        body(
            "the State's sign",
            "T/M BAN THƯỜNG VỤ",
            "TM. BAN THƯỜNG VỤ",
            Check.AUTHORITY,
            "Quyền hạn người ký",
            "K/T, Q., T/L, T/M",
            "TM. BAN THƯỜNG VỤ"));
  }

  private static List<Broken> running() {
    return List.of(
        style(
            "lines too close",
            "VL_BODY",
            "w:line=\"360\"",
            "w:line=\"300\"",
            Check.LINE,
            "Nội dung",
            "18-22 pt (đúng bằng)",
            "15 pt (đúng bằng)"),
        style(
            "lines at least",
            "VL_BODY",
            "\"exact\"",
            "\"atLeast\"",
            Check.LINE,
            "Nội dung",
            "18-22 pt (đúng bằng)",
            "18 pt (ít nhất)"),
        style(
            "paragraphs too close",
            "VL_BODY",
            "w:after=\"120\"",
            "w:after=\"60\"",
            Check.BETWEEN,
            "Nội dung",
            "ít nhất 6 pt",
            "3 pt"),
        style(
            "first line",
            "VL_BODY",
            "w:firstLine=\"567\"",
            "w:firstLine=\"720\"",
            Check.FIRST_LINE,
            "Nội dung",
            "10 mm",
            "12,7 mm"));
  }

  private static List<Broken> rest() {
    return List.of(
        new Broken(
            "no rule",
            BODY,
            WordCheckTest::withoutRule,
            Check.RULE,
            "Dưới tiêu đề",
            "đường kẻ liền",
            "không có"),
        body(
            "head not repeated",
            "<w:tblHeader></w:tblHeader>",
            "",
            Check.TABLE_HEAD,
            "Bảng",
            "có",
            "không"),
        new Broken(
            "row may be split",
            BODY,
            text -> withoutLast(text, "<w:cantSplit></w:cantSplit>"),
            Check.TABLE_ROW,
            "Bảng",
            "dòng không bị ngắt giữa hai trang",
            "có thể bị ngắt"),
        body(
            "signature left alone",
            "<w:keepNext></w:keepNext><w:keepLines></w:keepLines>",
            "",
            Check.SIGNATURE,
            "Đoạn cuối",
            "giữ cùng trang với chữ ký",
            "không giữ"),
        body(
            "a text box",
            "<w:body>",
            "<w:body><w:p><w:r><w:pict/></w:r></w:p>",
            Check.EDITABLE,
            "Văn bản",
            "không có khung chữ, ô khóa",
            "có khung chữ hoặc ô khóa"),
        new Broken(
            "locked",
            "word/settings.xml",
            text ->
                text.replace("<w:compat>", "<w:documentProtection w:edit=\"forms\"/><w:compat>"),
            Check.EDITABLE,
            "Văn bản",
            "không khóa",
            "bị khóa"));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MOTTO", "PAGE_NUMBER"},
      mode = EnumSource.Mode.EXCLUDE)
  void eachPartsSizeIsMeasured(Part part) {
    double least = PARTY.lettering(part).sizePt().least();
    String wrong = Long.toString(Math.round(least * 2) - 1);
    boolean annexed =
        switch (part) {
          case NAME -> false;
          default -> true;
        };
    byte[] file =
        ZipText.with(
            annexed ? MONTH : SIGNED,
            STYLES,
            text ->
                inStyle(text, id(part), "<w:sz w:val=\"\\d+\">", "<w:sz w:val=\"" + wrong + "\">"));
    List<Deviation> deviations = SelfCheck.docx(file, PARTY, Expectation.DRAFT).deviations();
    assertThat(deviations).hasSize(1);
    assertThat(deviations.get(0).check()).isEqualTo(Check.SIZE);
    assertThat(deviations.get(0).where()).isEqualTo(part.vi());
    assertThat(deviations.get(0).actual()).startsWith(Long.toString((long) (least - 0.5)));
  }

  @Test
  void marginsThatDoNotChangeSidesAreToldWhereBothSidesArePrinted() {
    Format format = Formats.of(Formats.PARTY).with(TWO_SIDED);
    byte[] file = ReportFiles.docx(Samples.month(), format);
    byte[] broken =
        ZipText.with(
            file, "word/settings.xml", t -> t.replace("<w:mirrorMargins></w:mirrorMargins>", ""));
    assertThat(SelfCheck.docx(file, format, Expectation.DRAFT).deviations()).isEmpty();
    assertThat(SelfCheck.docx(broken, format, Expectation.DRAFT).deviations())
        .containsExactly(new Deviation(Check.MIRROR, "Trang giấy", "có", "không"));
  }

  @Test
  void blanksAreAcceptedInADraftOnly() {
    assertThat(SelfCheck.docx(MONTH, PARTY, Expectation.ISSUED).deviations())
        .extracting(Deviation::check)
        .containsExactly(Check.NUMBER, Check.DATE);
    UnaryOperator<String> numbered =
        text ->
            text.replace("Số       -BC", "Số 05-BC").replace("ngày      tháng", "ngày 05 tháng");
    byte[] issued = ZipText.with(MONTH, BODY, numbered);
    assertThat(SelfCheck.docx(issued, PARTY, Expectation.ISSUED).deviations()).isEmpty();
  }

  @Test
  void aReportOfTheOtherStandardFailsInItsHead() {
    byte[] state = ReportFiles.docx(Samples.plain("uy-ban-nhan-dan"), STATE);
    assertThat(SelfCheck.docx(state, PARTY, Expectation.DRAFT).deviations())
        .extracting(Deviation::sentence)
        .contains(
            "Tiêu đề, chữ ghi: cần ĐẢNG CỘNG SẢN VIỆT NAM, đang là CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"
                + " NAM",
            "Quyền hạn người ký, ghi quyền hạn: cần K/T, Q., T/L, T/M, đang là TM. ỦY BAN NHÂN"
                + " DÂN");
  }

  @Test
  void placesThatWaitForAPersonAreCountedAndNoDeviation() {
    long placeholders = Samples.month().waiting();
    assertThat(placeholders).isEqualTo(3);
    assertThat(SelfCheck.docx(MONTH, PARTY, Expectation.DRAFT).waiting()).isEqualTo(3);
  }

  @Test
  void whatIsNoWordFileIsSaidToBeNone() {
    byte[] text = "báo cáo".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SelfCheck.docx(text, PARTY, Expectation.DRAFT))
        .isInstanceOf(SelfCheck.UnreadableFile.class);
  }

  private static Broken body(
      String name,
      String from,
      String to,
      Check check,
      String where,
      String expected,
      String actual) {
    return new Broken(
        name, BODY, text -> replaceFirst(text, from, to), check, where, expected, actual);
  }

  private static Broken style(
      String name,
      String id,
      String from,
      String to,
      Check check,
      String where,
      String expected,
      String actual) {
    return new Broken(
        name,
        STYLES,
        text -> inStyle(text, id, Pattern.quote(from), Matcher.quoteReplacement(to)),
        check,
        where,
        expected,
        actual);
  }

  private static String replaceFirst(String text, String from, String to) {
    return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
  }

  private static String inStyle(String styles, String id, String from, String to) {
    int start = styles.indexOf("w:styleId=\"" + id + "\"");
    int end = styles.indexOf("</w:style>", start);
    String style = styles.substring(start, end);
    return styles.substring(0, start) + style.replaceAll(from, to) + styles.substring(end);
  }

  private static String id(Part part) {
    return part.name().startsWith("HEADING")
        ? "Heading" + part.name().substring(8)
        : "VL_" + part.name();
  }

  private static String withoutRule(String text) {
    int style = text.indexOf("\"DuongKe\"");
    int start = text.lastIndexOf("<w:p>", style);
    int end = text.indexOf("</w:p>", style) + 6;
    return text.substring(0, start) + text.substring(end);
  }

  private static String withoutLast(String text, String part) {
    int at = text.lastIndexOf(part);
    return text.substring(0, at) + text.substring(at + part.length());
  }
}
