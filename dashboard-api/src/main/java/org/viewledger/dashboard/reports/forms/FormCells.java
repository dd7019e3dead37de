package org.viewledger.dashboard.reports.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.viewledger.dashboard.reports.forms.FormCell.Kind;
import org.viewledger.dashboard.reports.forms.FormCell.Place;

/** Lists the cells of a form that a figure may be tied to, each with the words round it. */
public final class FormCells {
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_LISTED = 2_000;

  private FormCells() {}

  /**
   * The empty cells and numbers that have words beside or above them, sheet by sheet, row by row.
   *
   * @throws FormRefused where the file is not taken
   */
  public static List<FormCell> list(byte[] file) {
    try (XSSFWorkbook book = FormBook.open(file)) {
      List<FormCell> cells = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
          list(book.getSheetAt(i), cells);
        }
      }
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException("closing a workbook in memory", e);
    }
  }

  private static void list(XSSFSheet sheet, List<FormCell> cells) {
    int columns = 0;
    int rows = Math.min(sheet.getLastRowNum() + 1, MOST_ROWS);
    for (int r = 0; r < rows; r++) {
      XSSFRow row = sheet.getRow(r);
      columns = row == null ? columns : Math.max(columns, row.getLastCellNum());
    }
    columns = Math.min(columns, MOST_COLUMNS);
    SheetWords words = new SheetWords(sheet, columns);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns && cells.size() < MOST_LISTED; c++) {
        cell(sheet, words, r, c).ifPresent(cells::add);
      }
    }
  }

  private static Optional<FormCell> cell(XSSFSheet sheet, SheetWords words, int row, int column) {
    XSSFRow found = sheet.getRow(row);
    XSSFCell cell = found == null ? null : found.getCell(column);
    Optional<Kind> kind = cell == null ? Optional.of(Kind.EMPTY) : kind(cell);
    if (kind.isEmpty() || words.isCovered(row, column)) {
      return Optional.empty();
    }
    String left = words.left(row, column);
    String above = words.above(row, column);
    // a cell that nobody drew counts only where a row and a column meet in it
    boolean meant = cell == null ? !left.isEmpty() && !above.isEmpty() : !left.isEmpty();
    if (!meant) {
      return Optional.empty();
    }
    Place place = new Place(sheet.getSheetName(), new CellReference(row, column).formatAsString());
    String shown = cell == null ? "" : new DataFormatter().formatCellValue(cell);
    boolean formula = kind.get() == Kind.FORMULA;
    return Optional.of(new FormCell(place, left, above, kind.get(), formula ? "=" + shown : shown));
  }

  private static Optional<Kind> kind(XSSFCell cell) {
    CellType type = cell.getCellType();
    return switch (type) {
      case BLANK -> Optional.of(Kind.EMPTY);
      case NUMERIC -> Optional.of(Kind.NUMBER);
      case FORMULA -> Optional.of(Kind.FORMULA);
      default -> Optional.empty();
    };
  }
}
