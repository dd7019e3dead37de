package org.viewledger.dashboard.reports.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.reports.ZipText;
import org.viewledger.dashboard.reports.forms.FormCell.Kind;
import org.viewledger.dashboard.reports.forms.FormCell.Place;
import org.viewledger.dashboard.reports.forms.FormFiller.Filled;
import org.viewledger.dashboard.reports.forms.FormFiller.Filling;
import org.viewledger.dashboard.reports.forms.FormRefused.Reason;

/** A form as one province sends it: a title, a head of two lines, rows, a sum, a note. */
final class FormFillerTest {
  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    book.close();
    return out.toByteArray();
  }

  private static byte[] form() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("Biểu 1");
    text(sheet.createRow(0), 0, "BIỂU TỔNG HỢP CÔNG TÁC TUYÊN TRUYỀN THÁNG");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
    Row head = sheet.createRow(2);
    text(head, 0, "TT");
    text(head, 1, "Nội dung");
    text(head, 2, "Kết quả");
    text(head, 4, "Ghi chú");
    sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
    Row below = sheet.createRow(3);
    text(below, 2, "Trong kỳ");
    text(below, 3, "Lũy kế");
    CellStyle thousands = book.createCellStyle();
    thousands.setDataFormat(book.createDataFormat().getFormat("#,##0"));
    String[] labels = {"Số tin, bài", "Lượt tương tác MXH", "Số lượt loa truyền thanh"};
    for (int i = 0; i < labels.length; i++) {
      Row row = sheet.createRow(4 + i);
      row.createCell(0).setCellValue(i + 1.0);
      text(row, 1, labels[i]);
      row.createCell(2).setCellStyle(thousands);
      row.createCell(3).setCellStyle(thousands);
    }
    sheet.getRow(6).getCell(2).setCellValue(44);
    Row sum = sheet.createRow(7);
    text(sum, 1, "Cộng");
    sum.createCell(2).setCellFormula("SUM(C5:C7)");
    text(sheet.createRow(9), 1, "Người lập biểu");
    sheet.setColumnWidth(1, 40 * 256);
    return bytes(book);
  }

  private static void text(Row row, int column, String value) {
    row.createCell(column).setCellValue(value);
  }

  private static Place at(String cell) {
    return new Place("Biểu 1", cell);
  }

  @Test
  void cellsAreListedWithTheWordsRoundThem() throws IOException {
    List<FormCell> cells = FormCells.list(form());
    assertThat(cells)
        .contains(
            new FormCell(at("C5"), "Số tin, bài", "Kết quả / Trong kỳ", Kind.EMPTY, ""),
            new FormCell(at("D6"), "Lượt tương tác MXH", "Kết quả / Lũy kế", Kind.EMPTY, ""),
            new FormCell(
                at("C7"), "Số lượt loa truyền thanh", "Kết quả / Trong kỳ", Kind.NUMBER, "44"));
    FormCell sum =
        cells.stream().filter(cell -> cell.place().equals(at("C8"))).findFirst().orElseThrow();
    assertThat(sum.kind()).isEqualTo(Kind.FORMULA);
    assertThat(sum.canBeTied()).isFalse();
    assertThat(cells).noneMatch(cell -> cell.place().cell().startsWith("A"));
  }

  @Test
  void figuresAreWrittenAndFormulasCountedAndTheRestStays() throws IOException {
    Map<Place, Filling> fillings = new LinkedHashMap<>();
    fillings.put(at("C5"), Filling.of(BigDecimal.valueOf(27)));
    fillings.put(at("C6"), Filling.of(BigDecimal.valueOf(9_870)));
    fillings.put(at("C7"), Filling.none("Chưa có ai nhập số lượt loa của kỳ này."));
    Filled filled = FormFiller.fill(form(), fillings);
    assertThat(filled.empty())
        .containsExactly(new FormFiller.Left(at("C7"), "Chưa có ai nhập số lượt loa của kỳ này."));
    assertThat(filled.recounted()).isEqualTo(1);
    assertThat(filled.toRecount()).isEmpty();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled.file()))) {
      XSSFSheet sheet = book.getSheet("Biểu 1");
      assertThat(sheet.getRow(4).getCell(2).getNumericCellValue()).isEqualTo(27);
      assertThat(sheet.getRow(5).getCell(2).getNumericCellValue()).isEqualTo(9_870);
      assertThat(sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0");
      assertThat(sheet.getRow(6).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(sheet.getRow(7).getCell(2).getNumericCellValue()).isEqualTo(9_897);
      assertThat(sheet.getRow(7).getCell(2).getCellFormula()).isEqualTo("SUM(C5:C7)");
      assertThat(sheet.getRow(9).getCell(1).getStringCellValue()).isEqualTo("Người lập biểu");
      assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
      assertThat(sheet.getNumMergedRegions()).isEqualTo(2);
      assertThat(book.getForceFormulaRecalculation()).isTrue();
    }
  }

  @Test
  void listsToChooseFromCommentsColoursAndPrintAreasStay() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form()));
    XSSFSheet sheet = book.getSheetAt(0);
    var rules = sheet.getDataValidationHelper();
    sheet.addValidationData(
        rules.createValidation(
            rules.createExplicitListConstraint(new String[] {"Có", "Không"}),
            new CellRangeAddressList(4, 6, 4, 4)));
    var colours = sheet.getSheetConditionalFormatting();
    colours.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("C5:C7")},
        colours.createConditionalFormattingRule("C5>10"));
    sheet
        .createDrawingPatriarch()
        .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 5, 4, 7, 6))
        .setString(new XSSFRichTextString("Ghi theo báo cáo"));
    book.setPrintArea(0, "$A$1:$E$10");
    sheet.setColumnHidden(6, true);
    Filled filled =
        FormFiller.fill(bytes(book), Map.of(at("C5"), Filling.of(BigDecimal.valueOf(27))));
    try (XSSFWorkbook kept = new XSSFWorkbook(new ByteArrayInputStream(filled.file()))) {
      XSSFSheet same = kept.getSheetAt(0);
      assertThat(same.getDataValidations()).hasSize(1);
      assertThat(same.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
      assertThat(same.getCellComments()).hasSize(1);
      assertThat(kept.getPrintArea(0)).endsWith("$A$1:$E$10");
      assertThat(same.isColumnHidden(6)).isTrue();
    }
  }

  @Test
  void whatTheFormCountsOrSaysItselfIsNotWrittenOver() throws IOException {
    Map<Place, Filling> fillings =
        Map.of(
            at("C8"),
            Filling.of(BigDecimal.ONE),
            at("B5"),
            Filling.of(BigDecimal.ONE),
            at("D5"),
            Filling.of(new BigDecimal("9007199254740994")),
            new Place("Biểu 2", "C5"),
            Filling.of(BigDecimal.ONE));
    Filled filled = FormFiller.fill(form(), fillings);
    assertThat(filled.empty())
        .containsExactlyInAnyOrder(
            new FormFiller.Left(at("C8"), "Ô này biểu tự tính bằng công thức, không ghi đè."),
            new FormFiller.Left(at("B5"), "Ô này nay có chữ \"Số tin, bài\"."),
            new FormFiller.Left(at("D5"), "Số quá lớn, bảng tính sẽ làm tròn: 9007199254740994"),
            new FormFiller.Left(new Place("Biểu 2", "C5"), "Biểu không còn trang \"Biểu 2\"."));
  }

  @Test
  void aFunctionThatOnlyTheSpreadsheetKnowsIsToldAndLeftToIt() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form()));
    book.getSheetAt(0).getRow(7).createCell(3).setCellFormula("CUBEVALUE(\"a\",\"b\")");
    Filled filled = FormFiller.fill(bytes(book), Map.of());
    assertThat(filled.toRecount()).containsExactly(at("D8"));
    assertThat(filled.recounted()).isEqualTo(1);
  }

  @Test
  void addressesOfCellsAreReadBack() {
    assertThat(Place.of("Biểu 1!C7")).isEqualTo(at("C7"));
    assertThat(Place.of(at("C7").toString())).isEqualTo(at("C7"));
    assertThatThrownBy(() -> Place.of("C7")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Place.of("Biểu 1!7C")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatRunsOrReachesOutIsRefusedByItsName() throws IOException {
    byte[] form = form();
    byte[] content = "x".getBytes(StandardCharsets.UTF_8);
    assertThat(reason(ZipText.plus(form, "xl/vbaProject.bin", content))).isEqualTo(Reason.MACROS);
    assertThat(reason(ZipText.plus(form, "xl/externalLinks/externalLink1.xml", content)))
        .isEqualTo(Reason.EXTERNAL);
    assertThat(reason(ZipText.plus(form, "xl/connections.xml", content)))
        .isEqualTo(Reason.EXTERNAL);
    assertThat(reason(ZipText.plus(form, "xl/embeddings/oleObject1.bin", content)))
        .isEqualTo(Reason.EMBEDDED);
    byte[] macroType =
        ZipText.with(
            form,
            "[Content_Types].xml",
            text -> text.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"));
    assertThat(reason(macroType)).isEqualTo(Reason.MACROS);
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_XLSX);
    assertThat(reason("số,liệu".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_XLSX);
    HSSFWorkbook old = new HSSFWorkbook();
    old.createSheet("a");
    assertThat(reason(bytes(old))).isEqualTo(Reason.NOT_XLSX);
    byte[] torn = Arrays.copyOf(form(), 900);
    assertThat(reason(torn)).isEqualTo(Reason.NOT_XLSX);
  }

  @Test
  void whatUnpacksWithoutEndIsRefusedBeforeItIsOpened() throws IOException {
    byte[] zeros = new byte[70 << 20];
    byte[] bomb = ZipText.plus(form(), "xl/media/image1.png", zeros);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(reason(bomb)).isEqualTo(Reason.BOMB);
    assertThat(reason(new byte[(5 << 20) + 1])).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void anEncryptedWorkbookIsRefusedWithWhatToDo() {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] file = new byte[2_048];
    file[0] = (byte) 0xD0;
    file[1] = (byte) 0xCF;
    System.arraycopy(name, 0, file, 1_000, name.length);
    assertThat(reason(file)).isEqualTo(Reason.ENCRYPTED);
    assertThat(Reason.ENCRYPTED.vi()).contains("Bỏ mật khẩu");
  }

  private static Reason reason(byte[] file) {
    FormRefused refused = catchThrowableOfType(FormRefused.class, () -> FormCells.list(file));
    assertThat(refused).as("it was taken").isNotNull();
    return refused.reason();
  }
}
