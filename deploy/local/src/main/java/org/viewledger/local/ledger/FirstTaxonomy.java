package org.viewledger.local.ledger;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.Topics;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.topics.DefaultTaxonomy;

/**
 * Publishes the default topics at the first start, through Kafka like any taxonomy: an installation
 * where nobody ever published one begins with them.
 */
public final class FirstTaxonomy {
  private FirstTaxonomy() {}

  /** Publishes for each of the units, where no taxonomy lies in the log. */
  public static void publish(BrokerAccess broker, List<String> units, InstantSource clock)
      throws ExecutionException, InterruptedException {
    if (!isEmpty(broker)) {
      return;
    }
    Map<String, Object> properties = new HashMap<>(broker.clientProperties());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      for (String unit : units) {
        Taxonomy taxonomy = DefaultTaxonomy.of(unit, clock.instant());
        producer
            .send(
                new ProducerRecord<>(taxonomy.topic(), taxonomy.key(), EventJson.encode(taxonomy)))
            .get();
      }
    }
  }

  private static boolean isEmpty(BrokerAccess broker)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(new HashMap<String, Object>(broker.clientProperties()))) {
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      for (TopicDescription topic :
          admin.describeTopics(List.of(Topics.TAXONOMY)).allTopicNames().get().values()) {
        topic
            .partitions()
            .forEach(
                each ->
                    ends.put(
                        new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
      }
      return admin.listOffsets(ends).all().get().values().stream()
          .allMatch(end -> end.offset() == 0);
    }
  }
}
