package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.youtube.YoutubeConfig;
import org.viewledger.ingest.youtube.YoutubeSource;
import org.viewledger.ingest.youtube.YoutubeTokens;

/** Reads some of an account's channels. */
public final class YoutubeTask extends SourceTask {
  private @Nullable PollTask task;
  private @Nullable AccountTokens tokens;

  @Override
  public void start(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(YoutubeKeys.define(), props, false);
    YoutubeConfig account = YoutubeKeys.account(config, config.getList(AccountConfig.PAGES).size());
    AccountTokens shared =
        YoutubeTokens.start(
            TokenKeys.accountPage(config),
            account,
            TaskStart.transport("youtube"),
            TokenKeys.store(config));
    tokens = shared;
    task =
        TaskStart.of(config, "youtube", context.offsetStorageReader())
            .task(
                (page, memory, transport) ->
                    new YoutubeSource(page.pageId(), account, transport, shared, memory));
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
