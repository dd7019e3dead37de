package org.viewledger.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.RejectedRecordException;

/**
 * A folder {@code golden-savepoint/VERSION} of the test resources: the records that a release was
 * given, one a line as {@code topic TAB value}, the reporting zone, and the savepoint that it made.
 */
record GoldenSavepoint(Path folder) {
  /** Where they are kept, from the module's own folder. */
  static final Path ALL = Path.of("src", "test", "resources", "golden-savepoint");

  private static final String SAVEPOINT = "savepoint.zip";

  void write(String zone, List<Event> events, Path savepoint) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("zone"), zone + "\n");
    List<String> lines = new ArrayList<>();
    for (Event event : events) {
      lines.add(event.topic() + '\t' + new String(EventJson.encode(event), StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("records.tsv"), lines);
    try (OutputStream out = Files.newOutputStream(folder.resolve(SAVEPOINT));
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.list(savepoint)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  String zone() throws IOException {
    return Files.readString(folder.resolve("zone")).strip();
  }

  List<Event> events() throws IOException, RejectedRecordException {
    List<Event> events = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("records.tsv"))) {
      String[] topicAndValue = line.split("\t", 2);
      events.add(
          EventJson.decode(
              topicAndValue[0],
              topicAndValue[1].getBytes(StandardCharsets.UTF_8),
              Instant.parse("2026-11-22T00:00:00Z")));
    }
    return events;
  }

  /** Unpacks the savepoint. */
  Path unpack(Path place) throws IOException {
    Files.createDirectories(place);
    try (InputStream in = Files.newInputStream(folder.resolve(SAVEPOINT));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, place.resolve(entry.getName()));
      }
    }
    return place;
  }
}
