package org.viewledger.local.connect;

import java.util.HashMap;
import java.util.Map;
import org.viewledger.local.broker.BrokerAccess;

/** The worker's settings for one machine. */
final class ConnectProperties {
  private ConnectProperties() {}

  static Map<String, String> of(BrokerAccess access) {
    Map<String, String> p = new HashMap<>(access.clientProperties());
    for (String client : new String[] {"producer.", "consumer.", "admin."}) {
      access.clientProperties().forEach((key, value) -> p.put(client + key, value));
    }
    p.put("group.id", "viewledger-connect");
    // Without session keys: one worker asks no other one anything, and no key lies in a topic.
    p.put("connect.protocol", "compatible");
    p.put("config.storage.topic", "connect-configs");
    p.put("offset.storage.topic", "connect-offsets");
    p.put("status.storage.topic", "connect-status");
    p.put("config.storage.replication.factor", "1");
    p.put("offset.storage.replication.factor", "1");
    p.put("status.storage.replication.factor", "1");
    p.put("offset.storage.partitions", "1");
    p.put("status.storage.partitions", "1");
    p.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    p.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    p.put("plugin.discovery", "service_load");
    p.put("offset.flush.interval.ms", "5000");
    p.put("producer.acks", "all");
    p.put("producer.compression.type", "lz4");
    // A worker's default buffer is 32 MiB for each task; ours write a few records a minute.
    p.put("producer.buffer.memory", "4194304");
    return p;
  }
}
