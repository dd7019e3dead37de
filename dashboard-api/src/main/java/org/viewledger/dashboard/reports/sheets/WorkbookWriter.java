package org.viewledger.dashboard.reports.sheets;

import org.viewledger.dashboard.reports.Document;

/** Writes a document's annexes as a workbook. */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  public static byte[] write(Document document) {
    throw new UnsupportedOperationException("on its way: " + document.title());
  }
}
