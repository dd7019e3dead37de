package org.viewledger.local;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.dashboard.SamplePerson;
import org.viewledger.local.demo.DemoOffice;
import org.viewledger.local.demo.DemoWard;

/**
 * The made-up ward: its record up to now and its people, one for each role.
 *
 * @param ward the unit of its people, which the settings must have; empty: they see everything
 */
record DemoSeed(Instant now, ZoneId zone, Optional<String> ward) implements Seed {
  /** With the demo's own settings. */
  static DemoSeed ofOffice(Instant now, ZoneId zone) {
    return new DemoSeed(now, zone, Optional.of(DemoOffice.WARD));
  }

  @Override
  public void sow(BrokerAccess broker) throws ExecutionException, InterruptedException {
    Map<String, Object> properties = new HashMap<>(broker.clientProperties());
    properties.put("compression.type", "lz4");
    properties.put("linger.ms", "20");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Event event : DemoWard.events(DemoWard.DEFAULT_SEED, now, zone)) {
        sent.add(
            producer.send(
                new ProducerRecord<>(event.topic(), event.key(), EventJson.encode(event))));
      }
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    }
  }

  @Override
  public List<SamplePerson> people() {
    return List.of(
        new SamplePerson(Role.COMMUNICATIONS, "tobientap", "Tổ biên tập mẫu", ward),
        new SamplePerson(Role.WORKING_GROUP, "ban35", "Ban 35 mẫu", ward),
        new SamplePerson(Role.LEADERSHIP, "lanhdao", "Lãnh đạo mẫu", ward),
        new SamplePerson(Role.ADMINISTRATOR, "quantri", "Quản trị mẫu", Optional.empty()));
  }
}
