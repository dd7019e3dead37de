package org.viewledger.ingest.connect;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.viewledger.ingest.facebook.FacebookConfig;
import org.viewledger.ingest.facebook.FacebookSource;

/** Reads some of the Pages of a token. */
public final class FacebookTask extends AccountTask {
  @Override
  PollTask begin(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(FacebookKeys.define(), props, false);
    FacebookConfig account = FacebookKeys.account(config);
    return TaskStart.of(config, "facebook", context.offsetStorageReader())
        .task(
            (page, memory, transport) ->
                new FacebookSource(page.pageId(), account, transport, memory));
  }
}
