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
 * of rows, only, by some ten bytes each, with the number of posts.
 */
public final class ReadingFile {
  private final Table table;
  private final Survey survey;
  private final PageDefaults defaults;

  private ReadingFile(Table table, Survey survey, PageDefaults defaults) {
    this.table = table;
    this.survey = survey;
    this.defaults = defaults;
  }

  /**
   * Recognises and surveys a file.
   *
   * @param mapping names the columns; null for a file with the generic headings, in English or
   *     Vietnamese
   * @throws UnreadableFileException where it is no table of readings; it says what to do
   */
  public static ReadingFile open(Path file, @Nullable ColumnMapping mapping, PageDefaults defaults)
      throws IOException, UnreadableFileException {
    Table table = FileKind.table(file, mapping);
    return new ReadingFile(table, Survey.of(table, mapping, defaults), defaults);
  }

  /**
   * Reads every row.
   *
   * @throws UnreadableFileException where the file has changed since it was opened
   */
  public ImportSummary forEach(ImportContext context, RowConsumer consumer)
      throws IOException, UnreadableFileException {
    Account account = new Account(survey, context, consumer);
    RowReader reader = new RowReader(survey, defaults, context);
    long heading = survey.layout().line();
    table.visit(
        row -> {
          if (row.line() > heading && !row.isBlank()) {
            account.take(row, reader);
          }
          return true;
        });
    return account.close();
  }
}
