package org.viewledger.bench.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.viewledger.bench.variant.DoneCuts;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Offsets;

/**
 * How long a reading takes from its append to Kafka until a complete cut covers it, while readings
 * come at an even rate. The append is the broker's time stamp, the end is when an answer of
 * ClickHouse showed it; both clocks are this machine's.
 */
public final class Freshness {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(3);

  private final Broker broker;
  private final InstantSource clock;
  private final Map<String, Queue<long[]>> awaited = new ConcurrentHashMap<>();
  private final SortedMap<String, Long> end = new TreeMap<>();
  private final List<Long> delays = new ArrayList<>();

  public Freshness(Broker broker, InstantSource clock) {
    this.broker = broker;
    this.clock = clock;
    end.putAll(broker.topics().end());
  }

  /**
   * What was measured.
   *
   * @param perSecond how many readings were written a second
   * @param p50 median delay, ms
   * @param p99 that 99 in 100 stay below, ms
   */
  public record Figures(long readings, double perSecond, long p50, long p99, long most) {}

  /**
   * Writes readings for a while and watches until the last has shown.
   *
   * @param midway is run once, when half of the time is over
   */
  public Figures measure(WarehouseAccess access, int perSecond, Duration duration, Runnable midway)
      throws InterruptedException {
    boolean past = false;
    Map<String, Object> settings = new HashMap<>(broker.clientProperties());
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    long start = System.nanoTime();
    long total = perSecond * duration.toSeconds();
    long sent = 0;
    double seconds = 0;
    try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        DoneCuts cuts = new DoneCuts(access)) {
      long deadline = start + duration.plus(LONGEST_DELAY).toNanos();
      while (sent < total || delays.size() < total) {
        long due = Math.min(total, (System.nanoTime() - start) * perSecond / 1_000_000_000L);
        while (sent < due) {
          send(producer, broker.readings().oneMore(sent++));
          seconds = (System.nanoTime() - start) / 1e9;
        }
        if (!past && sent * 2 >= total) {
          past = true;
          midway.run();
        }
        look(cuts);
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              (total - delays.size()) + " readings did not show within " + LONGEST_DELAY);
        }
        TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
      }
    }
    broker.extended(end);
    Collections.sort(delays);
    return new Figures(total, total / seconds, at(0.5), at(0.99), delays.get(delays.size() - 1));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
  private void send(KafkaProducer<byte[], byte[]> producer, Observation reading) {
    producer.send(
        new ProducerRecord<>(
            reading.topic(),
            reading.key().getBytes(StandardCharsets.UTF_8),
            EventJson.encode(reading)),
        this::appended);
  }

  private void appended(RecordMetadata record, @Nullable Exception e) {
    if (e == null) {
      String partition = Offsets.name(record.topic(), record.partition());
      awaited
          .computeIfAbsent(partition, any -> new ConcurrentLinkedQueue<>())
          .add(new long[] {record.offset(), record.timestamp()});
    }
  }

  private void look(DoneCuts cuts) {
    Map<String, Long> covered = cuts.covered();
    long now = clock.millis();
    awaited.forEach(
        (partition, queue) -> {
          long next = covered.getOrDefault(partition, 0L);
          for (long[] first = queue.peek();
              first != null && first[0] < next;
              first = queue.peek()) {
            queue.remove();
            delays.add(now - first[1]);
            end.merge(partition, first[0] + 1, Math::max);
          }
        });
  }

  private long at(double share) {
    return delays.get((int) Math.min(delays.size() - 1, Math.ceil(delays.size() * share)));
  }
}
