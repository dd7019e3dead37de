package org.viewledger.dashboard.reports.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.viewledger.dashboard.reports.forms.FormRefused.Reason;

/** Opens an upload as a workbook, within bounds. */
final class FormBook {
  private static final int MOST_CELLS = 50_000;

  private FormBook() {}

  /** The caller closes it. */
  static XSSFWorkbook open(byte[] file) {
    UploadScan.check(file);
    try {
      XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
      int cells = 0;
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        for (Row row : sheet) {
          cells += row.getPhysicalNumberOfCells();
        }
      }
      if (cells > MOST_CELLS) {
        book.close();
        throw new FormRefused(Reason.TOO_MANY_CELLS);
      }
      return book;
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | EmptyFileException e) {
      throw new FormRefused(Reason.NOT_XLSX, e);
    }
  }
}
