package org.viewledger.ingest.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/** Reads the channels of one YouTube account. */
public final class YoutubeConnector extends SourceConnector {
  private Map<String, String> properties = Map.of();

  @Override
  public void start(Map<String, String> props) {
    new AbstractConfig(config(), props, false); // refuses what is wrong before any task starts
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return YoutubeTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    AbstractConfig config = new AbstractConfig(config(), properties, false);
    List<List<String>> shares = PageShares.divide(config.getList(AccountConfig.PAGES), maxTasks);
    int units = config.getInt(YoutubeKeys.UNITS_PER_DAY) / shares.size();
    List<Map<String, String>> tasks = new ArrayList<>();
    for (List<String> pages : shares) {
      Map<String, String> task = new HashMap<>(properties);
      task.put(AccountConfig.PAGES, String.join(",", pages));
      task.put(YoutubeKeys.UNITS_PER_DAY, String.valueOf(Math.max(100, units)));
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
    return YoutubeKeys.define();
  }

  @Override
  public String version() {
    return Versions.own();
  }
}
