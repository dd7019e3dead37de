package org.viewledger.ingest.connect;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/** Reads a Zalo Official Account. Its tokens rotate: it has one page, and so one task. */
public final class ZaloConnector extends AccountConnector {
  @Override
  void check(AbstractConfig config) {
    TokenKeys.checkRotating(config);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return ZaloTask.class;
  }

  @Override
  public ConfigDef config() {
    return ZaloKeys.define();
  }
}
