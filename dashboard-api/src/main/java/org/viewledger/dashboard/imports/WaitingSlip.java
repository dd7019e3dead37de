package org.viewledger.dashboard.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What is known of a waiting file, written beside it, so that a restart between two steps of an
 * import costs nobody their upload.
 */
final class WaitingSlip {
  static final String FILE = ".waiting";
  static final String SLIP = FILE + ".slip";

  private WaitingSlip() {}

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".slip");
  }

  /** Writes or replaces a file's slip; a crash leaves the old one or the new one. */
  static void write(WaitingFile file) throws IOException {
    Properties said = new Properties();
    said.setProperty("name", file.name());
    said.setProperty("person", file.person());
    said.setProperty("since", file.since().toString());
    said.setProperty("choices", file.choices().text());
    StringWriter text = new StringWriter();
    said.store(text, null);
    Path slip = beside(file.file());
    Path next = slip.resolveSibling(slip.getFileName() + ".next");
    Files.writeString(next, text.toString());
    Files.move(next, slip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The file that a slip lies beside; empty where the file is gone or the slip says nothing. */
  static Optional<WaitingFile> read(Path slip) throws IOException {
    String name = slip.getFileName().toString();
    Path file = slip.resolveSibling(name.substring(0, name.length() - ".slip".length()));
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties said = new Properties();
    try {
      said.load(new StringReader(Files.readString(slip)));
      return Optional.of(
          new WaitingFile(
              name.substring(0, name.length() - SLIP.length()),
              file,
              said.getProperty("name", ""),
              Files.size(file),
              said.getProperty("person", ""),
              Instant.parse(said.getProperty("since", "")),
              FileChoices.ofText(said.getProperty("choices", ""))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(beside(file));
  }
}
