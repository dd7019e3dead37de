package org.viewledger.ingest.files;

import org.viewledger.contract.PageReading;

/** What a row turned out to be. */
sealed interface Found permits ReadRow, Found.OfPage, Found.NoReading {
  /** A reading of the page itself. */
  record OfPage(PageReading reading) implements Found {}

  /** A heading, a title or a total of the rows below: nothing to take and nothing wrong. */
  enum NoReading implements Found {
    HEADING,
    TOTAL
  }
}
