package org.viewledger.local.connect;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.viewledger.local.broker.BrokerAccess;

/** The worker's settings for one machine. */
final class ConnectProperties {
  private ConnectProperties() {}

  static Map<String, String> of(BrokerAccess access, Collection<Path> secretFolders) {
    Map<String, String> p = new HashMap<>(access.clientProperties());
    for (String client : new String[] {"producer.", "consumer.", "admin."}) {
      access.clientProperties().forEach((key, value) -> p.put(client + key, value));
    }
    p.put("group.id", "viewledger-connect");
    p.put("offset.storage.topic", "connect-offsets");
    p.put("offset.storage.replication.factor", "1");
    p.put("offset.storage.partitions", "1");
    // Asked for by the configuration's class; without a herder that is distributed nobody makes
    // them.
    p.put("config.storage.topic", "connect-configs");
    p.put("status.storage.topic", "connect-status");
    p.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    p.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    p.put("plugin.discovery", "service_load");
    p.put("offset.flush.interval.ms", "5000");
    p.put("producer.acks", "all");
    p.put("producer.compression.type", "lz4");
    // A worker's default buffer is 32 MiB for each task; ours write a few records a minute.
    p.put("producer.buffer.memory", "4194304");
    secrets(p, secretFolders);
    return p;
  }

  /** Connectors name secrets by these; what is found is never written down. */
  private static void secrets(Map<String, String> p, Collection<Path> folders) {
    p.put("config.providers", "directory,env");
    p.put("config.providers.directory.class", DirectoryConfigProvider.class.getName());
    p.put(
        "config.providers.directory.param.allowed.paths",
        folders.stream().map(Path::toString).collect(Collectors.joining(",")));
    p.put("config.providers.env.class", EnvVarConfigProvider.class.getName());
  }
}
