package org.viewledger.dashboard.reports.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The words on a sheet; those of a merged cell stand at each of its places. */
final class SheetWords {
  /** A line across most of the sheet is a title, not the head of a column. */
  private static final double TITLE_SHARE = 0.6;

  private final XSSFSheet sheet;
  private final int columns;
  private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();

  SheetWords(XSSFSheet sheet, int columns) {
    this.sheet = sheet;
    this.columns = columns;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      if (range.getNumberOfCells() <= 10_000) {
        range.forEach(address -> merged.put(address, range));
      }
    }
  }

  /** Whether it is a part of a merged cell other than its first. */
  boolean isCovered(int row, int column) {
    CellRangeAddress range = merged.get(new CellAddress(row, column));
    return range != null && (range.getFirstRow() != row || range.getFirstColumn() != column);
  }

  /** Nearest words to the left; numbering such as {@code 1} or {@code a)} is none. */
  String left(int row, int column) {
    for (int at = column - 1; at >= 0; at--) {
      String text = text(row, at);
      if (text.codePoints().filter(Character::isLetter).count() > 1) {
        return text;
      }
    }
    return "";
  }

  /** The heads above, from the uppermost; rows of figures between are passed over. */
  String above(int row, int column) {
    List<String> heads = new ArrayList<>();
    for (int at = row - 1; at >= 0; at--) {
      String text = isTitle(at, column) ? "" : text(at, column);
      boolean words = text.codePoints().anyMatch(Character::isLetter);
      if (!words && !heads.isEmpty()) {
        break;
      }
      if (words && !heads.contains(text)) {
        heads.add(0, text);
      }
    }
    return String.join(" / ", heads);
  }

  private boolean isTitle(int row, int column) {
    CellRangeAddress range = merged.get(new CellAddress(row, column));
    return range != null
        && range.getLastColumn() - range.getFirstColumn() + 1 > Math.max(2, columns * TITLE_SHARE);
  }

  private String text(int row, int column) {
    CellRangeAddress range = merged.get(new CellAddress(row, column));
    int fromRow = range == null ? row : range.getFirstRow();
    int fromColumn = range == null ? column : range.getFirstColumn();
    XSSFRow found = sheet.getRow(fromRow);
    XSSFCell cell = found == null ? null : found.getCell(fromColumn);
    return cell == null || cell.getCellType() != CellType.STRING
        ? ""
        : cell.getStringCellValue().replaceAll("\\s+", " ").strip();
  }
}
