package org.viewledger.dashboard.reports.word;

import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.rules.Format;

/** Writes a document as Word. */
public final class WordWriter {
  private WordWriter() {}

  public static byte[] write(Document document, Format format) {
    throw new UnsupportedOperationException("on its way: " + document.title() + format);
  }
}
