package org.viewledger.dashboard.reports.sheets;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A sheet written from above, row by row. */
final class Rows {
  /** Above this a spreadsheet's double no longer tells neighbouring whole numbers apart. */
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  /** A spreadsheet refuses longer texts. */
  private static final int LONGEST_TEXT = 32_767;

  private final SXSSFSheet sheet;
  final SheetStyles styles;
  private int next;

  Rows(SXSSFSheet sheet, SheetStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  void title(String text) {
    one(text, styles.title);
    next++;
  }

  void bold(String text) {
    one(text, styles.bold);
  }

  void plain(String text) {
    one(text, styles.plain);
  }

  /** A paragraph on a sheet of nothing else, broken at the column's edge. */
  void wrapped(String text) {
    one(text, styles.wrapped);
  }

  /** Leaves a row free. */
  void gap() {
    next++;
  }

  private void one(String words, CellStyle style) {
    text(row(), 0, words, style);
  }

  /** The next row. */
  Row row() {
    return sheet.createRow(next++);
  }

  /** Text stays text: a cell of the kind string is never run as a formula. */
  static void text(Row row, int column, String value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
  }

  /** A number, or its digits as text where a spreadsheet would round it. */
  static void number(Row row, int column, BigDecimal value, CellStyle style) {
    if (value.abs().compareTo(EXACT) > 0) {
      text(row, column, value.toPlainString(), style);
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(value.doubleValue());
  }

  /**
   * A formula with the value that it has now, for readers that do not count.
   *
   * @param value what the formula comes to
   */
  static void formula(Row row, int column, String formula, double value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellFormula(formula);
    cell.setCellValue(value);
  }

  /** The head stays in sight and is printed on each page. */
  void head(Row row) {
    sheet.createFreezePane(0, row.getRowNum() + 1);
    sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
  }

  /** Widths in letters. */
  void widths(int... letters) {
    for (int i = 0; i < letters.length; i++) {
      sheet.setColumnWidth(i, Math.min(letters[i], 100) * 256);
    }
  }

  /** Lies across the paper. */
  void across() {
    sheet.getPrintSetup().setLandscape(true);
  }
}
