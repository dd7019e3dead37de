package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.tiktok.TiktokConfig;
import org.viewledger.ingest.tiktok.TiktokSource;
import org.viewledger.ingest.tiktok.TiktokTokens;
import org.viewledger.ingest.tokens.AccountTokens;

/** Reads a TikTok account. */
public final class TiktokTask extends SourceTask {
  private @Nullable PollTask task;
  private @Nullable AccountTokens tokens;

  @Override
  public void start(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(TiktokKeys.define(), props, false);
    TiktokConfig account = TiktokKeys.account(config);
    AccountTokens own =
        TiktokTokens.start(
            TokenKeys.accountPage(config),
            account,
            TaskStart.transport("tiktok"),
            TokenKeys.store(config));
    tokens = own;
    task =
        TaskStart.of(config, "tiktok", context.offsetStorageReader())
            .task(
                (page, memory, transport) ->
                    new TiktokSource(page.pageId(), account, transport, own));
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
