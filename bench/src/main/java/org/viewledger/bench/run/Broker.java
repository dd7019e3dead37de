package org.viewledger.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.viewledger.bench.load.FilledTopics;
import org.viewledger.bench.load.Readings;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.machine.Folders;
import org.viewledger.contract.Event;
import org.viewledger.local.broker.KafkaBroker;
import org.viewledger.stream.access.KafkaAccess;

/** A broker in this process with the topics of one workload, gone with its folder at the end. */
public final class Broker implements AutoCloseable {
  private static final int PARTITIONS = 4;

  private final Path folder;
  private final KafkaBroker broker;
  private final Readings readings;
  private FilledTopics topics;

  private Broker(Path folder, KafkaBroker broker, Readings readings) {
    this.folder = folder;
    this.broker = broker;
    this.readings = readings;
    this.topics = FilledTopics.fill(broker.access().clientProperties(), readings);
  }

  /** Starts it and writes the workload's records. */
  public static Broker filledWith(Workload workload, Path work) throws Exception {
    Path folder = Files.createTempDirectory(work, "kafka-");
    KafkaBroker broker = new KafkaBroker(folder, PARTITIONS);
    broker.start();
    return new Broker(folder, broker, new Readings(workload));
  }

  public Readings readings() {
    return readings;
  }

  /** Says that more of the readings were written. */
  public void extended(SortedMap<String, Long> end) {
    topics = topics.with(end, readings.totals());
  }

  /** Writes one record, and returns when the broker has it. */
  public void append(Event event) {
    FilledTopics.append(clientProperties(), event);
  }

  public FilledTopics topics() {
    return topics;
  }

  public Map<String, String> clientProperties() {
    return broker.access().clientProperties();
  }

  public KafkaAccess access() {
    return new KafkaAccess(broker.access().bootstrapServers(), clientProperties());
  }

  @Override
  public void close() throws IOException {
    broker.stop();
    Folders.delete(folder);
  }
}
