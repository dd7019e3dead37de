package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.facebook.FacebookConfig;
import org.viewledger.ingest.facebook.FacebookSource;

/** Reads some of the Pages of a token. */
public final class FacebookTask extends SourceTask {
  private @Nullable PollTask task;

  @Override
  public void start(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(FacebookKeys.define(), props, false);
    FacebookConfig account = FacebookKeys.account(config);
    task =
        TaskStart.of(config, "facebook", context.offsetStorageReader())
            .task(
                (page, memory, transport) ->
                    new FacebookSource(page.pageId(), account, transport, memory));
  }

  @Override
  public @Nullable List<SourceRecord> poll() throws InterruptedException {
    return task == null ? null : task.poll();
  }

  @Override
  public void stop() {
    // Connect's thread leaves poll() within a second; nothing else is open meanwhile.
    if (task != null) {
      task.stop();
    }
  }

  @Override
  public String version() {
    return Versions.own();
  }
}
