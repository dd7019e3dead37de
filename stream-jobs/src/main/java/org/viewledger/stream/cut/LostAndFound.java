package org.viewledger.stream.cut;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.rows.Table;

/**
 * Where accepted records go that Kafka has lost and ClickHouse still has: a file that {@code
 * ./viewledger replay FILE} takes in again, one record a line. Nothing accepted disappears because
 * a log was cut short.
 */
public final class LostAndFound {
  private final Warehouse warehouse;
  private final Path folder;

  public LostAndFound(Warehouse warehouse, Path folder) {
    this.warehouse = warehouse;
    this.folder = folder;
  }

  /**
   * Writes the accepted rows from positions at or after the log's end.
   *
   * @param logEnd up to where the log is what was counted
   * @param places whose rows; one in several is written several times, which changes nothing
   * @return the file, complete and on disk
   */
  public Path save(long generation, Map<String, Long> logEnd, Set<Place> places)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("generation-" + generation + ".ndjson");
    Path part = folder.resolve(file.getFileName() + ".part");
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      for (Place place : places) {
        for (Table table : Table.values()) {
          if (RawTable.isAccepted(table)) {
            save(place, table, logEnd, out);
          }
        }
      }
      out.flush();
      channel.force(true);
    }
    return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void save(Place place, Table table, Map<String, Long> logEnd, OutputStream out) {
    warehouse.forEachRow(
        "SELECT "
            + RawEvents.columns(table)
            + " FROM "
            + place.table(table)
            + " WHERE "
            + RawTable.notBefore(logEnd)
            + " ORDER BY kafka_topic, kafka_partition, kafka_offset"
            + " LIMIT 1 BY kafka_topic, kafka_partition, kafka_offset",
        row -> {
          try {
            out.write(line(RawEvents.event(table, row)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] line(Event event) {
    String value = new String(EventJson.encode(event), StandardCharsets.UTF_8);
    return ("{\"topic\":\"" + event.topic() + "\",\"value\":" + value + "}\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
