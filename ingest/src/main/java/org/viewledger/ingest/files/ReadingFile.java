package org.viewledger.ingest.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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
  private final Rows rows;

  private ReadingFile(Table table, Survey survey, Rows rows) {
    this.table = table;
    this.survey = survey;
    this.rows = rows;
  }

  /** Begins to read the rows of a file that has been surveyed. */
  interface Rows {
    RowRead begin(ImportContext context);
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
    return open(file, mapping, defaults, ExportTold.NOTHING, PostRegister.EMPTY, ZoneOffset.UTC);
  }

  /**
   * Recognises and surveys a file, which may be a platform's own export.
   *
   * @param told what the export does not say itself
   * @param register what the export's ids are matched with
   * @param ours the reporting zone
   * @throws UnreadableFileException also where an export cannot be read without being told more; it
   *     says what
   */
  public static ReadingFile open(
      Path file,
      @Nullable ColumnMapping mapping,
      PageDefaults defaults,
      ExportTold told,
      PostRegister register,
      ZoneId ours)
      throws IOException, UnreadableFileException {
    Table table = FileKind.table(file, mapping);
    Survey survey = Survey.of(table, mapping, defaults);
    Rows rows =
        survey.format() == null
            ? context -> new RowReader(survey, defaults, context)
            : Exports.rows(
                survey.format(), table, survey, new Asked(defaults, told, register, ours));
    return new ReadingFile(table, survey, rows);
  }

  /** Whether the file is a platform's export, whose ids are matched with what is known. */
  public boolean isExport() {
    return survey.format() != null;
  }

  /**
   * Reads every row.
   *
   * @throws UnreadableFileException where the file has changed since it was opened
   */
  public ImportSummary forEach(ImportContext context, RowConsumer consumer)
      throws IOException, UnreadableFileException {
    return forEach(context, Optional.empty(), consumer);
  }

  /**
   * Reads every row and gives out the records of some.
   *
   * @param lines the rows whose records are given out; the summary and the refusals are of all.
   *     Empty for every row
   */
  public ImportSummary forEach(
      ImportContext context, Optional<Set<Long>> lines, RowConsumer consumer)
      throws IOException, UnreadableFileException {
    Account account = new Account(survey, context, consumer, rows.begin(context), lines);
    long heading = survey.layout().line();
    table.visit(
        row -> {
          if (row.line() > heading && !row.isBlank()) {
            account.take(row);
          }
          return true;
        });
    return account.close();
  }
}
