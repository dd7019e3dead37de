package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Reads a Zalo Official Account. Its tokens rotate: it has one page and one task, whatever is
 * allowed.
 */
public final class ZaloConnector extends SourceConnector {
  private Map<String, String> properties = Map.of();

  @Override
  public void start(Map<String, String> props) {
    // Refuses what is wrong before the task starts.
    TokenKeys.checkRotating(new AbstractConfig(config(), props, false));
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return ZaloTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return List.of(properties);
  }

  @Override
  public void stop() {
    properties = Map.of();
  }

  @Override
  public ConfigDef config() {
    return ZaloKeys.define();
  }

  @Override
  public String version() {
    return Versions.own();
  }
}
