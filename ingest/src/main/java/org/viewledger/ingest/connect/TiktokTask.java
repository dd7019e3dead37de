package org.viewledger.ingest.connect;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.viewledger.ingest.tiktok.TiktokConfig;
import org.viewledger.ingest.tiktok.TiktokSource;
import org.viewledger.ingest.tiktok.TiktokTokens;
import org.viewledger.ingest.tokens.AccountTokens;

/** Reads a TikTok account. */
public final class TiktokTask extends AccountTask {
  @Override
  PollTask begin(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(TiktokKeys.define(), props, false);
    TiktokConfig account = TiktokKeys.account(config);
    AccountTokens own =
        closing(
            TiktokTokens.start(
                TokenKeys.accountPage(config),
                account,
                TaskStart.transport("tiktok"),
                TokenKeys.store(config)));
    return TaskStart.of(config, "tiktok", context.offsetStorageReader())
        .task(
            (page, memory, transport) -> new TiktokSource(page.pageId(), account, transport, own));
  }
}
