package org.viewledger.ingest.connect;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.youtube.YoutubeConfig;
import org.viewledger.ingest.youtube.YoutubeSource;
import org.viewledger.ingest.youtube.YoutubeTokens;

/** Reads some of an account's channels. */
public final class YoutubeTask extends AccountTask {
  @Override
  PollTask begin(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(YoutubeKeys.define(), props, false);
    YoutubeConfig account = YoutubeKeys.account(config, config.getList(AccountConfig.PAGES).size());
    AccountTokens shared =
        closing(
            YoutubeTokens.start(
                TokenKeys.accountPage(config),
                account,
                TaskStart.transport("youtube"),
                TokenKeys.store(config)));
    return TaskStart.of(config, "youtube", context.offsetStorageReader())
        .task(
            (page, memory, transport) ->
                new YoutubeSource(page.pageId(), account, transport, shared, memory));
  }
}
