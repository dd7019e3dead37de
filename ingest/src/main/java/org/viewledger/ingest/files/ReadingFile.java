package org.viewledger.ingest.files;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of readings, recognised by its content: CSV of any common kind, or XLSX.
 *
 * <p>{@link #open} goes over the whole file once, so that a file that cannot be read is refused
 * before anything of it is given out, and learns how it writes numbers and days. {@link #forEach}
 * may then be called any number of times (preview, then send). Memory does not grow with the number
 * of rows, only with the number of posts.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ReadingFile {
  private ReadingFile() {}

  /**
   * Recognises and surveys a file.
   *
   * @param mapping names the columns; null for a file with the generic headings, in English or
   *     Vietnamese
   * @throws UnreadableFileException where it is no table of readings; it says what to do
   */
  public static ReadingFile open(Path file, @Nullable ColumnMapping mapping, PageDefaults defaults)
      throws IOException, UnreadableFileException {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads every row.
   *
   * @throws UnreadableFileException where the file has changed since it was opened
   */
  public ImportSummary forEach(ImportContext context, RowConsumer consumer)
      throws IOException, UnreadableFileException {
    throw new UnsupportedOperationException();
  }
}
