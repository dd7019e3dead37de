package org.viewledger.stream.cut;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.viewledger.stream.access.KafkaAccess;

/** Asks Kafka what it holds of the ledger's inputs. */
public final class LogSurvey {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private LogSurvey() {}

  /**
   * The first and next offsets of all partitions of these topics.
   *
   * @throws IllegalStateException in one line where Kafka cannot be asked or lacks a topic
   */
  public static LogFacts of(KafkaAccess access, List<String> topics) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Admin admin = Admin.create(access.properties())) {
      while (true) {
        try {
          return of(admin, topics);
        } catch (ExecutionException e) {
          boolean lacking = e.getCause() instanceof UnknownTopicOrPartitionException;
          if (!lacking || System.nanoTime() > deadline) {
            throw new IllegalStateException(
                lacking
                    ? "Kafka lacks one of the topics " + topics + ": create them first"
                    : "Kafka at " + access.bootstrapServers() + " does not answer: " + e.getCause(),
                e);
          }
          // Made a moment ago: the broker does not know it yet.
          Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
      }
    }
  }

  private static LogFacts of(Admin admin, List<String> topics)
      throws InterruptedException, ExecutionException {
    List<TopicPartition> partitions =
        admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition())))
            .toList();
    return new LogFacts(
        offsets(admin, partitions, OffsetSpec.earliest()),
        offsets(admin, partitions, OffsetSpec.latest()));
  }

  private static Map<String, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    return admin.listOffsets(asked).all().get().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> Offsets.name(entry.getKey().topic(), entry.getKey().partition()),
                entry -> entry.getValue().offset(),
                Math::max,
                TreeMap::new));
  }
}
