package org.viewledger.ingest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds out what separates a CSV file's columns. */
final class CsvDialect {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int SAMPLE = 1 << 16;
  private static final int SAMPLE_ROWS = Layout.HEADING_WITHIN;
  private static final int KNOWN_HEADING = 1_000;

  private CsvDialect() {}

  /**
   * The table with the separator that makes the most known headings, and among equals the most even
   * columns.
   *
   * @param known whether a text is a heading that we look for
   */
  static CsvTable detect(Source source, TextEncoding encoding, Predicate<String> known)
      throws IOException {
    String sample = sample(source, encoding);
    String firstLine = sample.lines().findFirst().orElse("");
    if (firstLine.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?")) {
      char separator = firstLine.charAt(firstLine.indexOf('=') + 1);
      return new CsvTable(source, encoding, separator, true);
    }
    char best = SEPARATORS.get(0);
    int bestScore = -1;
    for (char separator : SEPARATORS) {
      int score = score(sample, separator, known);
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return new CsvTable(source, encoding, best, false);
  }

  private static int score(String sample, char separator, Predicate<String> known) {
    int headings = 0;
    int width = 0;
    int even = 0;
    int seen = 0;
    try (CsvReader<CsvRecord> records = CsvTable.records(new StringReader(sample), separator)) {
      for (CsvRecord record : records) {
        if (++seen > SAMPLE_ROWS) {
          break;
        }
        headings = Math.max(headings, (int) record.getFields().stream().filter(known).count());
        even += record.getFieldCount() == width && width > 1 ? 1 : 0;
        width = record.getFieldCount();
      }
    } catch (CsvParseException | IOException e) {
      // Not this separator, or a file that the survey will refuse with the line: what was seen
      // before the fault counts.
      return headings * KNOWN_HEADING + even;
    }
    return headings * KNOWN_HEADING + even;
  }

  private static String sample(Source source, TextEncoding encoding) throws IOException {
    char[] buffer = new char[SAMPLE];
    int length = 0;
    try (Reader text = encoding.reader(source)) {
      while (length < SAMPLE) {
        int count = text.read(buffer, length, SAMPLE - length);
        if (count < 0) {
          break;
        }
        length += count;
      }
    } catch (CharacterCodingException e) {
      // The survey goes over the whole file and refuses it; here what came before will do.
      return new String(buffer, 0, length);
    }
    return new String(buffer, 0, length);
  }
}
