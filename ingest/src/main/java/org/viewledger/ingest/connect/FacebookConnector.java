package org.viewledger.ingest.connect;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/**
 * Reads the Facebook Pages that one token may see. Facebook counts its allowance by Page: pages can
 * be divided without dividing it.
 */
public final class FacebookConnector extends AccountConnector {
  @Override
  void check(AbstractConfig config) {
    FacebookKeys.checkPages(config);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return FacebookTask.class;
  }

  @Override
  public ConfigDef config() {
    return FacebookKeys.define();
  }
}
