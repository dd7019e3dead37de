package org.viewledger.bench.variant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.viewledger.bench.machine.Folders;
import org.viewledger.contract.Topics;

/**
 * The same rules in Kafka Streams: a task for each partition keeps the posts, another the sums,
 * behind a repartition topic; both in RocksDB with a changelog, at least once.
 *
 * <p>Its internal topics are spared the fsync of every write that the log of readings has.
 */
final class StreamsLedger implements Variant {
  private static final int PARTITIONS = 4;

  /** Of two inputs and the repartition topic. */
  private static final int SHARED_PARTITIONS = 3 * PARTITIONS;

  private static final int THREADS = 2;
  private static final long LOOK_AGAIN_MS = 50;

  private static final Serde<long[]> SUMS =
      Serdes.serdeFrom(
          (topic, words) -> {
            ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
            bytes.asLongBuffer().put(words);
            return bytes.array();
          },
          (topic, bytes) -> {
            long[] words = new long[bytes.length / Long.BYTES];
            ByteBuffer.wrap(bytes).asLongBuffer().get(words);
            return words;
          });

  private final VariantJob job;
  private final String application;
  private final Path folder;
  private final StreamsProgress progress = new StreamsProgress();
  private final KafkaStreams streams;

  StreamsLedger(VariantJob job) {
    this.job = job;
    this.application = "bench-streams-" + job.scratch().getFileName();
    this.folder = job.scratch().resolve("streams");
    this.streams = new KafkaStreams(topology().build(), settings());
  }

  private StreamsBuilder topology() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(
            List.of(Topics.OBSERVATIONS, Topics.POSTS),
            Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .process(supplier("posts", (states, rows) -> new StreamsPosts(states, rows, progress)))
        .repartition(
            Repartitioned.with(Serdes.String(), SUMS)
                .withName("sums")
                .withNumberOfPartitions(PARTITIONS))
        .process(supplier("topics", (states, rows) -> new StreamsTopics(states, rows, progress)));
    return builder;
  }

  private <V> ProcessorSupplier<String, V, String, long[]> supplier(
      String store, StreamsTask.Work.Maker<V> maker) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, V, String, long[]> get() {
        return new StreamsTask<>(job, store, progress, maker);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.ByteArray()));
      }
    };
  }

  private Properties settings() {
    Properties settings = job.kafka().properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Duration.ofDays(1).toMillis());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG),
        Long.toString(Long.MAX_VALUE));
    return settings;
  }

  @Override
  public void book() throws IOException, InterruptedException {
    // Threads join one after the other; tasks that moved between them after a few records would
    // have to begin again, so nothing is read before each thread has its share.
    streams.pause();
    streams.start();
    try (Admin admin = Admin.create(job.kafka().properties())) {
      while (!isShared(admin)) {
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
      }
    }
    streams.resume();
    while (!progress.isDone(job.records())) {
      if (streams.state().isShuttingDown() || streams.state().hasCompletedShutdown()) {
        throw new IOException("Kafka Streams is " + streams.state());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
    }
  }

  private boolean isShared(Admin admin) throws IOException, InterruptedException {
    try {
      return admin.describeConsumerGroups(Set.of(application)).all().get().values().stream()
          .anyMatch(StreamsLedger::isShared);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false; // no thread has joined yet
      }
      throw new IOException("the group cannot be asked for", e);
    }
  }

  private static boolean isShared(ConsumerGroupDescription group) {
    List<Integer> shares =
        group.members().stream()
            .map(member -> member.assignment().topicPartitions().size())
            .toList();
    return group.groupState() == GroupState.STABLE
        && shares.size() == THREADS
        && !shares.contains(0)
        && shares.stream().mapToInt(Integer::intValue).sum() == SHARED_PARTITIONS;
  }

  /** The stores on disk, once Kafka Streams has let them go; the changelogs are not counted. */
  @Override
  public long stateBytes() throws IOException {
    streams.close(Duration.ofSeconds(30));
    return Folders.size(folder);
  }

  @Override
  public void close() throws IOException {
    streams.close(Duration.ofSeconds(10));
    try (Admin admin = Admin.create(job.kafka().properties())) {
      Set<String> internal =
          admin.listTopics().names().get(10, TimeUnit.SECONDS).stream()
              .filter(topic -> topic.startsWith(application))
              .collect(Collectors.toSet());
      admin.deleteTopics(internal).all().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the internal topics stay behind", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
