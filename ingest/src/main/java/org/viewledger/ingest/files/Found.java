package org.viewledger.ingest.files;

import org.viewledger.contract.PageReading;

/** What a row turned out to be. */
sealed interface Found permits ReadRow, Found.OfPage, Found.NoReading {
  /** A reading of the page itself. */
  record OfPage(PageReading reading) implements Found {}

  /** A heading, a total of other rows, the template's example: nothing to take, nothing wrong. */
  enum NoReading implements Found {
    HEADING,
    TOTAL,
    EXAMPLE
  }
}
