package org.viewledger.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.parts.Part;

/** The broker and its controller in this process, on ports of loopback that ask for a password. */
public final class KafkaBroker implements Part {
  private final Path logs;
  private final int partitions;
  private final BrokerAccess access;
  private final int controllerPort;
  private @Nullable KafkaRaftServer server;

  /**
   * @param logs where the record lies
   * @param partitions of each topic when it is created
   */
  public KafkaBroker(Path logs, int partitions) throws IOException {
    this.logs = logs;
    this.partitions = partitions;
    this.access = new BrokerAccess(FreePort.onLoopback(), Secret.draw());
    this.controllerPort = FreePort.onLoopback();
  }

  /** How to reach it once it has started. */
  public BrokerAccess access() {
    return access;
  }

  @Override
  public String name() {
    return "Kafka broker";
  }

  @Override
  public void start() throws Exception {
    if (!Files.exists(logs.resolve("meta.properties"))) {
      format();
    }
    Properties properties = BrokerProperties.of(logs, access, controllerPort);
    server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    LedgerTopics.create(access, partitions);
  }

  private void format() throws Exception {
    Files.createDirectories(logs);
    ByteArrayOutputStream unwanted = new ByteArrayOutputStream();
    new Formatter()
        .setPrintStream(new PrintStream(unwanted, true, StandardCharsets.UTF_8))
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(logs.toString()))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(logs.toString())
        // A format cut short by a crash leaves a part of the folder behind.
        .setIgnoreFormatted(true)
        .run();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }
}
