package org.viewledger.ingest.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an XLSX workbook, row by row. */
record WorkbookTable(Path file, boolean styled) implements Table {

  /** Checks that the workbook is of a bearable size before anything reads it. */
  static WorkbookTable open(Path file, ZipFile zip) throws IOException, UnreadableFileException {
    WorkbookGuard.check(zip);
    return new WorkbookTable(file, zip.getEntry("xl/styles.xml") != null);
  }

  @Override
  public void visit(Visitor visitor) throws IOException, UnreadableFileException {
    ReadingOptions options = new ReadingOptions(styled, true);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), options)) {
      Sheet sheet =
          workbook
              .getSheets()
              .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
              .findFirst()
              .orElseGet(workbook::getFirstSheet);
      try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
        visit(rows.iterator(), workbook.isDate1904(), visitor);
      }
    } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
      // What the library throws at XML that is no workbook's.
      throw damaged(e);
    }
  }

  private static void visit(
      Iterator<org.dhatim.fastexcel.reader.Row> rows, boolean date1904, Visitor visitor)
      throws UnreadableFileException {
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row row = rows.next();
      List<Cell> cells = new ArrayList<>(row.getCellCount());
      for (org.dhatim.fastexcel.reader.Cell cell : row) {
        cells.add(cell(cell, date1904));
      }
      if (!visitor.row(new Row(row.getRowNum(), cells))) {
        return;
      }
    }
  }

  private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, boolean date1904) {
    return cell == null ? Cell.BLANK : WorkbookCell.of(cell, date1904);
  }

  private static UnreadableFileException damaged(RuntimeException e) {
    return new UnreadableFileException(
        UnreadableFileException.Problem.BROKEN,
        Sentence.of(
            "Không đọc được tệp Excel này (" + e.getMessage() + "). Mở bằng Excel và lưu lại.",
            "This Excel file cannot be read (" + e.getMessage() + "). Open it and save it again."));
  }
}
