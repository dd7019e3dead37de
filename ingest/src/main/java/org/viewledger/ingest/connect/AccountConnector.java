package org.viewledger.ingest.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceConnector;

/** What Connect sees of every platform's connector: one account, whose pages its tasks divide. */
abstract class AccountConnector extends SourceConnector {
  private Map<String, String> properties = Map.of();

  /** Refuses, in one line, what single keys do not show to be wrong. */
  abstract void check(AbstractConfig config);

  @Override
  public final void start(Map<String, String> props) {
    check(new AbstractConfig(config(), props, false)); // before any task starts
    properties = Map.copyOf(props);
  }

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
  public final void stop() {
    properties = Map.of();
  }

  @Override
  public final String version() {
    return Versions.own();
  }
}
