package org.viewledger.ingest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text with separated columns.
 *
 * @param separatorLine whether the file begins with Excel's {@code sep=} line
 */
record CsvTable(Source source, TextEncoding encoding, char separator, boolean separatorLine)
    implements Table {
  /** The longest cell, in UTF-16 units: no text of a reading comes near it. */
  private static final int MAX_CELL = 1 << 20;

  @Override
  public void visit(Visitor visitor) throws IOException, UnreadableFileException {
    try (QuoteWatch text = new QuoteWatch(encoding.reader(source), separator);
        CsvReader<CsvRecord> records = records(text, separator)) {
      boolean skip = separatorLine;
      for (CsvRecord record : records) {
        if (!skip && !visitor.row(row(record))) {
          return;
        }
        skip = false;
      }
      if (text.openSince() > 0) {
        throw openQuote(text.openSince());
      }
    } catch (CsvParseException e) {
      throw e.getCause() instanceof IOException io ? read(io) : broken(e);
    } catch (UncheckedIOException e) {
      throw read(e.getCause());
    } catch (CharacterCodingException e) {
      throw read(e);
    }
  }

  static CsvReader<CsvRecord> records(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(MAX_CELL)
        .ofCsvRecord(text);
  }

  private static Row row(CsvRecord record) {
    List<Cell> cells = new ArrayList<>(record.getFieldCount());
    for (String field : record.getFields()) {
      cells.add(Cell.text(field));
    }
    return new Row(record.getStartingLineNumber(), cells);
  }

  private static UnreadableFileException read(@Nullable IOException e) throws IOException {
    if (e instanceof CharacterCodingException) {
      return new UnreadableFileException(
          UnreadableFileException.Problem.NOT_UNICODE,
          Sentence.of(
              "Tệp không ghi bằng Unicode (UTF-8 hoặc UTF-16). Mở bằng Excel, chọn Lưu thành…,"
                  + " kiểu \"CSV UTF-8\" hoặc .xlsx.",
              "The file is not written in Unicode (UTF-8 or UTF-16). Open it in Excel and save it"
                  + " as \"CSV UTF-8\" or .xlsx."));
    }
    throw e == null ? new IOException("the file could not be read") : e;
  }

  private static UnreadableFileException openQuote(long line) {
    return new UnreadableFileException(
        UnreadableFileException.Problem.BROKEN,
        Sentence.of(
            "Dòng " + line + ": dấu ngoặc kép mở ra mà không đóng lại. Sửa dòng này rồi nhập lại.",
            "Line " + line + ": a quote is opened and never closed. Correct it and try again."));
  }

  private static UnreadableFileException broken(CsvParseException e) {
    return new UnreadableFileException(
        UnreadableFileException.Problem.BROKEN,
        Sentence.of(
            "Tệp CSV viết sai dấu ngoặc kép hoặc có ô quá dài: " + e.getMessage(),
            "The CSV has a misplaced quote or an over-long cell: " + e.getMessage()));
  }
}
