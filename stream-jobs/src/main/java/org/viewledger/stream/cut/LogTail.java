package org.viewledger.stream.cut;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.Table;

/**
 * Holds the last records that were counted against their raw rows. A log that was cut short and has
 * grown beyond its old end since cannot be told by its end, but holds other records there.
 *
 * <p>What was lost is always a tail, so a few records before the last counted one tell; where they
 * differ, the place is searched for by halves.
 */
public final class LogTail implements AutoCloseable {
  /** One may be alike by chance, such as a reading sent twice. */
  private static final long LOOKED_AT = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Warehouse warehouse;
  private final Place place;
  private final Sameness sameness;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param place whose raw rows are looked at
   */
  public LogTail(KafkaAccess kafka, Warehouse warehouse, Place place, Sameness sameness) {
    this.warehouse = warehouse;
    this.place = place;
    this.sameness = sameness;
    Map<String, Object> properties = new HashMap<>();
    kafka.properties().forEach((name, value) -> properties.put(String.valueOf(name), value));
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private record Stretch(long from, long to) {}

  /**
   * Up to where the log is what was counted, of every partition.
   *
   * @param covered the offsets next to read that complete cuts cover
   * @throws IllegalStateException where Kafka does not give the records
   */
  public LogFacts compare(LogFacts log, Map<String, Long> covered) {
    Map<TopicPartition, Stretch> looked = new HashMap<>();
    covered.forEach(
        (name, next) -> {
          long begin = log.begin().getOrDefault(name, 0L);
          long to = Math.min(next, log.end().getOrDefault(name, 0L));
          if (to > begin) {
            looked.put(partition(name), before(begin, to));
          }
        });
    Map<String, Long> agreed = new TreeMap<>(log.end());
    Set<TopicPartition> differing = differing(looked);
    looked.forEach(
        (partition, stretch) -> {
          if (differing.contains(partition)) {
            String name = Offsets.name(partition.topic(), partition.partition());
            long begin = log.begin().getOrDefault(name, 0L);
            agreed.put(name, parting(partition, begin, stretch.to() - 1));
          }
        });
    return new LogFacts(log.begin(), log.end(), agreed);
  }

  /** The largest offset, at most {@code high}, with nothing but alike records just before it. */
  private long parting(TopicPartition partition, long begin, long high) {
    long low = begin;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (differing(Map.of(partition, before(begin, middle))).isEmpty()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static Stretch before(long begin, long to) {
    return new Stretch(Math.max(begin, to - LOOKED_AT), to);
  }

  /** The partitions where a raw row was made from another record than lies there now. */
  private Set<TopicPartition> differing(Map<TopicPartition, Stretch> looked) {
    if (looked.isEmpty()) {
      return Set.of();
    }
    Map<String, ConsumedRecord> records = records(looked);
    Set<TopicPartition> differs = new HashSet<>();
    String where = where(looked);
    for (Table table : Table.values()) {
      if (RawTable.is(table)) {
        warehouse.forEachRow(
            "SELECT "
                + RawEvents.columns(table)
                + " FROM "
                + place.table(table)
                + " WHERE "
                + where
                + " LIMIT 1 BY kafka_topic, kafka_partition, kafka_offset",
            row -> {
              ConsumedRecord record = records.get(position(row));
              if (record == null || !sameness.same(table, row, record)) {
                differs.add(
                    new TopicPartition(
                        row.path("kafka_topic").asText(), row.path("kafka_partition").asInt()));
              }
            });
      }
    }
    return differs;
  }

  private Map<String, ConsumedRecord> records(Map<TopicPartition, Stretch> looked) {
    Map<String, ConsumedRecord> records = new HashMap<>();
    consumer.assign(looked.keySet());
    looked.forEach((partition, stretch) -> consumer.seek(partition, stretch.from()));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (looked.entrySet().stream()
        .anyMatch(each -> consumer.position(each.getKey()) < each.getValue().to())) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
        byte[] value = each.value() == null ? new byte[0] : each.value();
        records.put(
            each.topic() + ':' + each.partition() + ':' + each.offset(),
            new ConsumedRecord(
                each.topic(), each.partition(), each.offset(), each.timestamp(), value));
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Kafka does not give the records that were counted last, of " + looked.keySet());
      }
    }
    return records;
  }

  private static String position(JsonNode row) {
    return row.path("kafka_topic").asText()
        + ':'
        + row.path("kafka_partition").asText()
        + ':'
        + row.path("kafka_offset").asText();
  }

  private static String where(Map<TopicPartition, Stretch> looked) {
    Map<String, Long> from = new TreeMap<>();
    Map<String, Long> to = new TreeMap<>();
    looked.forEach(
        (partition, stretch) -> {
          String name = Offsets.name(partition.topic(), partition.partition());
          from.put(name, stretch.from());
          to.put(name, stretch.to());
        });
    return RawTable.before(to) + " AND " + RawTable.notBefore(from);
  }

  private static TopicPartition partition(String name) {
    int colon = name.lastIndexOf(':');
    return new TopicPartition(
        name.substring(0, colon), Integer.parseInt(name.substring(colon + 1)));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
