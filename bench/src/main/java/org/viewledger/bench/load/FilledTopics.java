package org.viewledger.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.stream.cut.Offsets;

/**
 * What lies in Kafka.
 *
 * @param workload what it was made from
 * @param end by {@code topic:partition} the offset after the last record
 * @param totals what the last readings of all posts come to, by metric
 * @param bytes of the records' values together
 */
public record FilledTopics(
    Workload workload, SortedMap<String, Long> end, SortedMap<String, Long> totals, long bytes) {
  private static final int KIBIBYTE = 1024;

  /** The same after more readings were written. */
  public FilledTopics with(SortedMap<String, Long> newEnd, SortedMap<String, Long> newTotals) {
    return new FilledTopics(workload, newEnd, newTotals, bytes);
  }

  /** Writes one record, and returns when the broker has it. */
  public static void append(Map<String, String> kafka, Event event) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  event.topic(),
                  event.key().getBytes(StandardCharsets.UTF_8),
                  EventJson.encode(event)))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing " + event, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refused " + event, e);
    }
  }

  /** Writes the workload's records, keyed as the contract says. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
  public static FilledTopics fill(Map<String, String> kafka, Readings readings) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * KIBIBYTE);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    // A broker takes whatever a new producer sends first. If that is the second batch, because the
    // partition had no leader yet when the first one came, it refuses the first one for ever.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    TreeMap<String, Long> end = new TreeMap<>();
    AtomicReference<Exception> failure = new AtomicReference<>();
    long[] bytes = new long[1];
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      readings.forEach(
          event -> {
            byte[] value = EventJson.encode(event);
            bytes[0] += value.length;
            byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
            producer.send(
                new ProducerRecord<>(event.topic(), key, value),
                (written, e) -> {
                  if (e != null) {
                    failure.compareAndSet(null, e);
                  } else {
                    end.merge(
                        Offsets.name(written.topic(), written.partition()),
                        written.offset() + 1,
                        Math::max);
                  }
                });
          });
      producer.flush();
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("the broker refused a record", failed);
    }
    return new FilledTopics(readings.workload(), end, readings.totals(), bytes[0]);
  }
}
