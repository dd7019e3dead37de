package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.youtube.YoutubeConfig;
import org.viewledger.ingest.youtube.YoutubeSource;

/** Reads some of an account's channels. */
public final class YoutubeTask extends SourceTask {
  private @Nullable PollTask task;

  @Override
  public void start(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(YoutubeKeys.define(), props, false);
    YoutubeConfig account = YoutubeKeys.account(config, config.getList(AccountConfig.PAGES).size());
    task =
        TaskStart.of(config, "youtube", context.offsetStorageReader())
            .task(
                (page, memory, transport) ->
                    new YoutubeSource(page.pageId(), account, transport, memory));
  }

  @Override
  public @Nullable List<SourceRecord> poll() throws InterruptedException {
    return task == null ? null : task.poll();
  }

  @Override
  public void stop() {
    // Connect's thread leaves poll() within a second; nothing is open meanwhile.
  }

  @Override
  public String version() {
    return Versions.own();
  }
}
