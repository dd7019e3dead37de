package org.viewledger.ingest.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Tells by its first bytes, not by its name, what a file is. */
final class FileKind {
  private static final int HEAD = 4096;

  private FileKind() {}

  /** Opens the file as a table. */
  static Table table(Path file, @Nullable ColumnMapping mapping)
      throws IOException, UnreadableFileException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String ascii = new String(head, StandardCharsets.ISO_8859_1);
    if (head.length == 0) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.EMPTY, Sentence.of("Tệp trống.", "The file is empty."));
    }
    if (ascii.startsWith("PK\u0003\u0004")) {
      return zipped(file);
    }
    if (ascii.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw notATable(
          "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, lưu lại thành .xlsx không đặt"
              + " mật khẩu.",
          "An old Excel file (.xls) or one with a password. Save it as .xlsx without a password.");
    }
    TextEncoding encoding = TextEncoding.of(head);
    if (encoding.charset().equals(StandardCharsets.UTF_8)) {
      refuseOtherKinds(ascii);
    }
    return CsvDialect.detect(Source.of(file), encoding, text -> isHeading(text, mapping));
  }

  private static boolean isHeading(String text, @Nullable ColumnMapping mapping) {
    String plain = HeadingText.plain(text);
    if (plain.isEmpty()) {
      return false;
    }
    return mapping == null
        ? Headings.column(text).isPresent() || ExportFormat.isHeading(text)
        : mapping.cells().values().stream()
            .anyMatch(cells -> !cells.constant() && HeadingText.plain(cells.text()).equals(plain));
  }

  private static void refuseOtherKinds(String head) throws UnreadableFileException {
    String start = head.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      throw notATable(
          "Tệp này là trang web (HTML/XML), không phải bảng số liệu. Mở bằng Excel, lưu lại thành"
              + " .xlsx.",
          "This is a web page (HTML/XML), not a table. Open it in Excel and save it as .xlsx.");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      throw notATable(
          "Tệp này là JSON, không phải bảng số liệu. Bản ghi Kafka thì nhập bằng lệnh replay.",
          "This is JSON, not a table. Kafka records go in with the command replay.");
    }
    if (start.startsWith("%pdf") || head.indexOf('\0') >= 0) {
      throw notATable(
          "Tệp này không phải bảng số liệu. Cần tệp CSV hoặc .xlsx.",
          "This is not a table. A CSV or .xlsx file is needed.");
    }
  }

  private static Table zipped(Path file) throws IOException, UnreadableFileException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return WorkbookTable.open(file, zip);
      }
      Table table = ZipExport.table(file, zip);
      if (table != null) {
        return table;
      }
    } catch (ZipException | EOFException e) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.BROKEN,
          Sentence.of(
              "Tệp nén hoặc tệp Excel bị hỏng. Hãy lưu hoặc tải lại tệp.",
              "The archive or Excel file is damaged. Save or download it again."));
    }
    throw notATable(
        "Tệp nén không phải .xlsx. Hãy giải nén rồi nhập từng tệp CSV bên trong.",
        "The archive is no .xlsx. Unpack it and import the CSV files inside.");
  }

  private static UnreadableFileException notATable(String vi, String en) {
    return new UnreadableFileException(
        UnreadableFileException.Problem.NOT_A_TABLE, Sentence.of(vi, en));
  }
}
