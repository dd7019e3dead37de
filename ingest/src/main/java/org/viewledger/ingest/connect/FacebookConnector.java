package org.viewledger.ingest.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/** Reads the Facebook Pages that one token may see. */
public final class FacebookConnector extends SourceConnector {
  private Map<String, String> properties = Map.of();

  @Override
  public void start(Map<String, String> props) {
    // Refuses what is wrong before any task starts.
    FacebookKeys.checkPages(new AbstractConfig(config(), props, false));
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return FacebookTask.class;
  }

  /** Facebook counts its allowance by Page: pages can be divided without dividing it. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    AbstractConfig config = new AbstractConfig(config(), properties, false);
    List<Map<String, String>> tasks = new ArrayList<>();
    for (List<String> pages : PageShares.divide(config.getList(AccountConfig.PAGES), maxTasks)) {
      Map<String, String> task = new HashMap<>(properties);
      task.put(AccountConfig.PAGES, String.join(",", pages));
      tasks.add(task);
    }
    return tasks;
  }

  @Override
  public void stop() {
    properties = Map.of();
  }

  @Override
  public ConfigDef config() {
    return FacebookKeys.define();
  }

  @Override
  public String version() {
    return Versions.own();
  }
}
