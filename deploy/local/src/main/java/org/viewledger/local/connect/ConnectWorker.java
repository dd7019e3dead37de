package org.viewledger.local.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.NoneConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.KafkaConfigBackingStore;
import org.apache.kafka.connect.storage.KafkaOffsetBackingStore;
import org.apache.kafka.connect.storage.KafkaStatusBackingStore;
import org.apache.kafka.connect.util.ConnectUtils;
import org.apache.kafka.connect.util.SharedTopicAdmin;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.parts.Part;

/**
 * One worker of Kafka Connect in distributed mode, so that offsets, configurations and states live
 * in Kafka, and without its REST listener, which would be one more door. Put together as
 * MirrorMaker does it in its dedicated mode.
 */
public final class ConnectWorker implements Part {
  private final BrokerAccess access;
  private @Nullable DistributedHerder herder;

  public ConnectWorker(BrokerAccess access) {
    this.access = access;
  }

  @Override
  public String name() {
    return "Kafka Connect";
  }

  @Override
  public void start() {
    Map<String, String> properties = ConnectProperties.of(access);
    Plugins plugins = new Plugins(properties);
    plugins.compareAndSwapWithDelegatingLoader();
    DistributedConfig config = new DistributedConfig(properties);
    String cluster = config.kafkaClusterId();
    String client = ConnectUtils.clientIdBase(config);
    Map<String, Object> adminProperties = new HashMap<>(config.originals());
    adminProperties.put("client.id", client + "admin");
    SharedTopicAdmin admin = new SharedTopicAdmin(adminProperties);

    KafkaOffsetBackingStore offsets =
        new KafkaOffsetBackingStore(
            admin,
            () -> client,
            plugins.newInternalConverter(
                true, JsonConverter.class.getName(), Map.of("schemas.enable", "false")));
    offsets.configure(config);
    NoneConnectorClientConfigOverridePolicy policy = new NoneConnectorClientConfigOverridePolicy();
    Worker worker = new Worker("local", Time.SYSTEM, plugins, config, offsets, policy);
    Converter values = worker.getInternalValueConverter();
    KafkaStatusBackingStore states =
        new KafkaStatusBackingStore(Time.SYSTEM, values, admin, client);
    states.configure(config);
    KafkaConfigBackingStore configurations =
        new KafkaConfigBackingStore(values, config, worker.configTransformer(), admin, client);
    DistributedHerder starting =
        new DistributedHerder(
            config,
            Time.SYSTEM,
            worker,
            cluster,
            states,
            configurations,
            "unused:/",
            null,
            policy,
            List.of(),
            admin);
    herder = starting;
    starting.start();
  }

  @Override
  public void stop() {
    if (herder != null) {
      herder.stop();
    }
  }
}
