package org.viewledger.dashboard.reports;

import java.nio.charset.StandardCharsets;
import org.viewledger.dashboard.reports.pdf.PdfWriter;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.sheets.CsvWriter;
import org.viewledger.dashboard.reports.sheets.WorkbookWriter;
import org.viewledger.dashboard.reports.word.WordWriter;

/** One document as the files that offices send, print, check and paste. */
public final class ReportFiles {
  private ReportFiles() {}

  /** An ordinary, editable Word document. */
  public static byte[] docx(Document document, Format format) {
    return WordWriter.write(document, format);
  }

  /** The same pages for reading and printing, with embedded fonts, tagged. */
  public static byte[] pdf(Document document, Format format) {
    return PdfWriter.write(document, format);
  }

  /** The annexes as a workbook, a sheet each, whose totals are formulas beside the report's own. */
  public static byte[] xlsx(Document document) {
    return WorkbookWriter.write(document);
  }

  /** A table as RFC 4180 text in UTF-8 with a byte order mark, so that a spreadsheet reads it. */
  public static byte[] csv(Table table) {
    return CsvWriter.table(table).getBytes(StandardCharsets.UTF_8);
  }

  /** The posts behind a figure, likewise, with their total in the last line. */
  public static byte[] csv(Evidence evidence) {
    return CsvWriter.posts(evidence).getBytes(StandardCharsets.UTF_8);
  }
}
