package org.viewledger.dashboard.reports.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.reports.Annex;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Evidence.PostLine;
import org.viewledger.dashboard.reports.ReportFiles;
import org.viewledger.dashboard.reports.Samples;
import org.viewledger.dashboard.reports.Table;

/** Workbook and text against sums made here. */
final class WorkbookWriterTest {
  private static final long SEED = 20261122;

  private static Document annexed(Evidence evidence) {
    Document plain = Samples.plain("dang-uy");
    return new Document(
        plain.letterhead(),
        plain.title(),
        plain.subject(),
        plain.body(),
        plain.signature(),
        plain.recipients(),
        List.of(Annex.across("Danh sách bài đăng", "Bài đăng", List.of(evidence))));
  }

  private static XSSFWorkbook recounted(Document document) throws IOException {
    byte[] file = ReportFiles.xlsx(document);
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
    XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
    return book;
  }

  private static Row labelled(Sheet sheet, String label) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith(label)) {
          return row;
        }
      }
    }
    throw new AssertionError("no row " + label);
  }

  /** Whatever the posts, their list comes to the figure in every file; the seed is told. */
  @Test
  void thePostsAddUpToTheFigureInEveryFile() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 15; round++) {
      int posts = 1 + random.nextInt(40);
      long total = 1 + random.nextLong(5_000_000);
      Evidence evidence = Samples.evidence(posts, total, random.nextLong());
      String which = "seed " + SEED + ", round " + round;
      try (XSSFWorkbook book = recounted(annexed(evidence))) {
        Sheet sheet = book.getSheet("Bài đăng");
        Cell sum = labelled(sheet, "Cộng ").getCell(7);
        assertThat(sum.getCellFormula()).as(which).startsWith("SUM(H");
        assertThat(sum.getNumericCellValue()).as(which).isEqualTo((double) total);
        assertThat(labelled(sheet, "Số trong báo cáo").getCell(7).getNumericCellValue())
            .isEqualTo((double) total);
        assertThat(labelled(sheet, "Đối chiếu").getCell(7).getStringCellValue()).isEqualTo("Khớp");
      }
      String csv = new String(ReportFiles.csv(evidence), StandardCharsets.UTF_8);
      List<String> lines = csv.lines().toList();
      long added = lines.subList(1, 1 + posts).stream().mapToLong(WorkbookWriterTest::gain).sum();
      assertThat(added).as(which).isEqualTo(total);
    }
  }

  /**
   * The gain is the third field from the end but one; texts of the sample hold commas in quotes.
   */
  private static long gain(String line) {
    String[] fields = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    return Long.parseLong(fields[7]);
  }

  @Test
  void aLineThatIsChangedShowsInTheCell() throws IOException {
    Evidence evidence = Samples.evidence(5, 1_000, 3);
    try (XSSFWorkbook book = recounted(annexed(evidence))) {
      Sheet sheet = book.getSheet("Bài đăng");
      Row first = labelled(sheet, "1073_");
      first.getCell(6).setCellValue(first.getCell(6).getNumericCellValue() + 7);
      XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
      assertThat(labelled(sheet, "Đối chiếu").getCell(7).getStringCellValue()).isEqualTo("Lệch 7");
    }
  }

  @Test
  void postsThatDoNotComeToTheFigureAreToldInEveryFile() throws IOException {
    Evidence right = Samples.evidence(3, 900, 5);
    Evidence wrong =
        new Evidence(
            right.metric(),
            right.opened(),
            right.closed(),
            right.basis(),
            right.posts(),
            BigInteger.valueOf(1_000));
    assertThat(wrong.addsUp()).isFalse();
    byte[] file = ReportFiles.xlsx(annexed(wrong));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Cell check = labelled(book.getSheetAt(0), "Đối chiếu").getCell(7);
      assertThat(check.getStringCellValue()).isEqualTo("Lệch -100");
    }
  }

  @Test
  void onTheBasisOfTheirClosingBalancesPostsAreAddedByThese() throws IOException {
    Evidence gain = Samples.evidence(4, 500, 9);
    BigInteger total =
        gain.posts().stream().map(PostLine::closing).reduce(BigInteger.ZERO, BigInteger::add);
    Evidence closing =
        new Evidence(
            gain.metric(),
            gain.opened(),
            gain.closed(),
            Evidence.Basis.CLOSING,
            gain.posts(),
            total);
    try (XSSFWorkbook book = recounted(annexed(closing))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(labelled(sheet, "Cộng ").getCell(6).getNumericCellValue())
          .isEqualTo(total.doubleValue());
      assertThat(labelled(sheet, "Đối chiếu").getCell(6).getStringCellValue()).isEqualTo("Khớp");
    }
  }

  @Test
  void aTotalThatItsColumnComesToIsASumAndNumbersAreNumbers() throws IOException {
    try (XSSFWorkbook book = recounted(Samples.month())) {
      Sheet sheet = book.getSheet("Bảng số liệu");
      Row total = labelled(sheet, "Tổng");
      assertThat(total.getCell(2).getCellFormula()).startsWith("SUM(C");
      assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(312_450);
      assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(27);
      Row first = labelled(sheet, "Xây dựng Đảng");
      assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(71_200);
      assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(0.228);
      assertThat(first.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(book.getSheet("Cách tính")).isNotNull();
      assertThat(book.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
    }
  }

  @Test
  void aLineForSeveralPostsIsCountedAsNoPost() {
    Evidence two = Samples.evidence(2, 100, 4);
    PostLine rest =
        new PostLine(
            "",
            "",
            "40 bài khác",
            "",
            List.of(),
            BigInteger.ZERO,
            BigInteger.valueOf(7),
            BigInteger.ZERO,
            "");
    Evidence three =
        new Evidence(
            "lượt xem",
            "a",
            "b",
            Evidence.Basis.GAIN,
            List.of(two.posts().get(0), two.posts().get(1), rest),
            BigInteger.valueOf(107));
    assertThat(two.totalLabel()).isEqualTo("Cộng 2 bài");
    assertThat(three.totalLabel()).isEqualTo("Cộng");
    assertThat(three.addsUp()).isTrue();
  }

  @Test
  void aTotalThatIsNoSumStaysANumber() throws IOException {
    Table table =
        new Table(
            "",
            "",
            List.of(Table.Column.text("Trang", 2), Table.Column.number("Người xem", 1)),
            List.of(
                List.of(Table.Cell.text("A"), Table.Cell.count(60)),
                List.of(Table.Cell.text("B"), Table.Cell.count(50))),
            Optional.of(List.of(Table.Cell.text("Cả hai"), Table.Cell.count(90))));
    Document plain = annexed(Samples.evidence(1, 1, 1));
    Document document =
        new Document(
            plain.letterhead(),
            plain.title(),
            plain.subject(),
            plain.body(),
            plain.signature(),
            plain.recipients(),
            List.of(Annex.of("Bảng", "Bảng", List.of(table))));
    try (XSSFWorkbook book = recounted(document)) {
      Cell total = labelled(book.getSheetAt(0), "Cả hai").getCell(1);
      assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(total.getNumericCellValue()).isEqualTo(90);
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsNone() throws IOException {
    PostLine odd =
        new PostLine(
            "-1",
            "@SUM(A1)",
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1",
            List.of("\tx"),
            BigInteger.ZERO,
            BigInteger.TEN,
            BigInteger.ZERO,
            "");
    Evidence evidence =
        new Evidence("lượt xem", "a", "b", Evidence.Basis.GAIN, List.of(odd), BigInteger.TEN);
    String line =
        new String(ReportFiles.csv(evidence), StandardCharsets.UTF_8).lines().toList().get(1);
    assertThat(line)
        .isEqualTo("'-1,'@SUM(A1),\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",'+1,'\tx,0,10,10,0,");
    byte[] file = ReportFiles.xlsx(annexed(evidence));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Cell title = labelled(book.getSheetAt(0), "=HYPERLINK").getCell(2);
      assertThat(title.getCellType()).isEqualTo(CellType.STRING);
      assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void textForSpreadsheetsIsInUnicodeWithItsMarkAndLinesOfTheStandard() {
    byte[] csv = ReportFiles.csv(Samples.topics());
    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(csv, StandardCharsets.UTF_8);
    assertThat(text.split("\r\n", -1)).hasSize(12);
    assertThat(text).endsWith("\r\n");
    assertThat(text.lines().toList().get(1)).isEqualTo("Xây dựng Đảng,6,71200,0.228");
    assertThat(text.lines().toList().get(2))
        .isEqualTo("\"Cải cách hành chính, chuyển đổi số\",5,64350,0.206");
    assertThat(text.lines().toList().get(10)).isEqualTo("Tổng,27,312450,1");
  }
}
