package org.viewledger.local.connect;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.NoneConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.AbstractStatus;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.RestartRequest;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.apache.kafka.connect.storage.KafkaOffsetBackingStore;
import org.apache.kafka.connect.util.ConnectUtils;
import org.apache.kafka.connect.util.FutureCallback;
import org.apache.kafka.connect.util.SharedTopicAdmin;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.parts.Part;

/**
 * One worker of Kafka Connect without its REST listener, which would be one more door. Offsets live
 * in Kafka as in distributed mode: a file of offsets is rewritten in place and lost when cut short.
 * Configurations live in memory alone: the settings' file is where they come from at every start,
 * and a worker without a group has no old one to wait for after a crash.
 */
public final class ConnectWorker implements Part {
  private static final long PATIENCE_SECONDS = 90;

  private final BrokerAccess access;
  private final Collection<Path> secretFolders;
  private @Nullable StandaloneHerder herder;
  private @Nullable SharedTopicAdmin admin;

  /**
   * A worker.
   *
   * @param secretFolders whose files a connector's configuration may refer to
   */
  public ConnectWorker(BrokerAccess access, Collection<Path> secretFolders) {
    this.access = access;
    this.secretFolders = List.copyOf(secretFolders);
  }

  @Override
  public String name() {
    return "Kafka Connect";
  }

  @Override
  public void start() {
    Map<String, String> properties = ConnectProperties.of(access, secretFolders);
    Plugins plugins = new Plugins(properties);
    plugins.compareAndSwapWithDelegatingLoader();
    DistributedConfig config = new DistributedConfig(properties);
    String client = ConnectUtils.clientIdBase(config);
    Map<String, Object> adminProperties = new HashMap<>(config.originals());
    adminProperties.put("client.id", client + "admin");
    SharedTopicAdmin topics = new SharedTopicAdmin(adminProperties);
    admin = topics;
    KafkaOffsetBackingStore offsets =
        new KafkaOffsetBackingStore(
            topics,
            () -> client,
            plugins.newInternalConverter(
                true, JsonConverter.class.getName(), Map.of("schemas.enable", "false")));
    offsets.configure(config);
    NoneConnectorClientConfigOverridePolicy policy = new NoneConnectorClientConfigOverridePolicy();
    Worker worker = new Worker("local", Time.SYSTEM, plugins, config, offsets, policy);
    StandaloneHerder starting = new StandaloneHerder(worker, config.kafkaClusterId(), policy);
    herder = starting;
    starting.start();
  }

  /**
   * Starts a connector with these settings, or puts them in the place of its old ones.
   *
   * @throws ConnectorRefusedException where the connector does not take them
   */
  public void put(String connector, Map<String, String> settings)
      throws ConnectorRefusedException, InterruptedException {
    FutureCallback<Herder.Created<?>> done = new FutureCallback<>();
    running().putConnectorConfig(connector, settings, true, done::onCompletion);
    await(done);
  }

  /** Stops a connector and its tasks, whatever their state, and starts them with secrets as now. */
  public void restart(String connector) throws ConnectorRefusedException, InterruptedException {
    FutureCallback<ConnectorStateInfo> done = new FutureCallback<>();
    running().restartConnectorAndTasks(new RestartRequest(connector, false, true), done);
    await(done);
  }

  /** The first line of why the connector or one of its tasks failed; null where none did. */
  public @Nullable String failure(String connector) {
    try {
      ConnectorStateInfo state = running().connectorStatus(connector);
      String failure = failure(state.connector());
      for (ConnectorStateInfo.TaskState task : state.tasks()) {
        failure = failure == null ? failure(task) : failure;
      }
      return failure;
    } catch (NotFoundException e) {
      return null; // it has not begun yet
    }
  }

  private static @Nullable String failure(ConnectorStateInfo.AbstractState state) {
    return state.state().equals(AbstractStatus.State.FAILED.name())
        ? String.valueOf(state.trace()).lines().findFirst().orElse("")
        : null;
  }

  private static void await(FutureCallback<?> done)
      throws ConnectorRefusedException, InterruptedException {
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new ConnectorRefusedException(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new ConnectorRefusedException(e);
    }
  }

  private StandaloneHerder running() {
    if (herder == null) {
      throw new IllegalStateException("not started");
    }
    return herder;
  }

  @Override
  public void stop() {
    if (herder != null) {
      herder.stop();
    }
    if (admin != null) {
      admin.close();
    }
  }
}
