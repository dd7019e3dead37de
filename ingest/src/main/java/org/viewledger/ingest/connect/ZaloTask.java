package org.viewledger.ingest.connect;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.zalo.ZaloConfig;
import org.viewledger.ingest.zalo.ZaloSource;
import org.viewledger.ingest.zalo.ZaloTokens;

/** Reads a Zalo Official Account. */
public final class ZaloTask extends AccountTask {
  @Override
  PollTask begin(Map<String, String> props) {
    AbstractConfig config = new AbstractConfig(ZaloKeys.define(), props, false);
    ZaloConfig account = ZaloKeys.account(config);
    AccountTokens own =
        closing(
            ZaloTokens.start(
                TokenKeys.accountPage(config),
                account,
                TaskStart.transport("zalo"),
                TokenKeys.store(config)));
    return TaskStart.of(config, "zalo", context.offsetStorageReader())
        .task((page, memory, transport) -> new ZaloSource(page.pageId(), account, transport, own));
  }
}
