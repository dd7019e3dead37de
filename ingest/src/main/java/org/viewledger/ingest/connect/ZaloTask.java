package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.zalo.ZaloConfig;
import org.viewledger.ingest.zalo.ZaloSource;
import org.viewledger.ingest.zalo.ZaloTokens;

/** Reads a Zalo Official Account. */
public final class ZaloTask extends SourceTask {
  private @Nullable PollTask task;
  private @Nullable AccountTokens tokens;

  @Override
  public void start(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(ZaloKeys.define(), props, false);
    ZaloConfig account = ZaloKeys.account(config);
    AccountTokens own =
        ZaloTokens.start(
            TokenKeys.accountPage(config),
            account,
            TaskStart.transport("zalo"),
            TokenKeys.store(config));
    tokens = own;
    task =
        TaskStart.of(config, "zalo", context.offsetStorageReader())
            .task(
                (page, memory, transport) ->
                    new ZaloSource(page.pageId(), account, transport, own));
  }

  @Override
  public @Nullable List<SourceRecord> poll() throws InterruptedException {
    return task == null ? null : task.poll();
  }

  /** Connect's thread has left poll() by then. */
  @Override
  public void stop() {
    if (task != null) {
      task.stop();
    }
    if (tokens != null) {
      tokens.close();
    }
  }

  @Override
  public String version() {
    return Versions.own();
  }
}
