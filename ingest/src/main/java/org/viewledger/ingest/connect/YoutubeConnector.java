package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/** Reads the channels of one YouTube account. */
public final class YoutubeConnector extends AccountConnector {
  @Override
  void check(AbstractConfig config) {
    // The keys say it all.
  }

  @Override
  public Class<? extends Task> taskClass() {
    return YoutubeTask.class;
  }

  /** Google counts its units by project: they are divided with the channels. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    List<Map<String, String>> tasks = super.taskConfigs(maxTasks);
    for (Map<String, String> task : tasks) {
      int all = new AbstractConfig(config(), task, false).getInt(YoutubeKeys.UNITS_PER_DAY);
      int share = Math.max(YoutubeKeys.LEAST_UNITS, all / tasks.size());
      task.put(YoutubeKeys.UNITS_PER_DAY, String.valueOf(share));
    }
    return tasks;
  }

  @Override
  public ConfigDef config() {
    return YoutubeKeys.define();
  }
}
