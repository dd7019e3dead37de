package org.viewledger.ingest.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.viewledger.ingest.tokens.TokenCipher;
import org.viewledger.ingest.tokens.TokenStore;

/** The keys of accounts whose tokens are renewed: where the newest pair is kept. */
final class TokenKeys {
  static final String KEY_FILE = "token.key.file";

  /** Keys that begin so are a Kafka client's own, for the {@code tokens} topic. */
  static final String TOKENS_CLIENT = "tokens.";

  private TokenKeys() {}

  static ConfigDef add(ConfigDef keys) {
    return keys.define(
        KEY_FILE,
        ConfigDef.Type.STRING,
        null,
        ConfigDef.Importance.HIGH,
        "The file with the key that encrypts renewed tokens; made at the first use, for its owner"
            + " alone. All workers that may run the task need the same one. The topic is reached"
            + " with the client keys that begin with tokens. or, where there are none, with posts.");
  }

  /** Refuses an account whose tokens rotate where nothing could be kept, or of several pages. */
  static void checkRotating(AbstractConfig config) {
    if (config.getList(AccountConfig.PAGES).size() != 1) {
      throw new ConfigException(
          AccountConfig.PAGES,
          config.getList(AccountConfig.PAGES),
          "one account is one page here: give each its own connector");
    }
    if (config.getString(KEY_FILE) == null) {
      throw new ConfigException(KEY_FILE + " is missing: this platform's tokens change each time");
    }
    if (client(config).isEmpty()) {
      throw new ConfigException(
          TOKENS_CLIENT + "bootstrap.servers is missing: renewed tokens are kept in Kafka");
    }
  }

  /** The first of an account's pages, which names it. */
  static String accountPage(AbstractConfig config) {
    List<String> pages = config.getList(AccountConfig.PAGES);
    return pages.stream().min(String::compareTo).orElseThrow();
  }

  /** The topic, where it is configured. */
  static TokenStore store(AbstractConfig config) {
    String file = config.getString(KEY_FILE);
    Map<String, Object> client = client(config);
    if (file == null || client.isEmpty()) {
      return TokenStore.none();
    }
    try {
      return new TokensTopic(client, TokenCipher.of(Path.of(file)));
    } catch (IOException e) {
      throw new ConfigException(
          KEY_FILE + ": " + e.getMessage() + " (put it back from the backup, or move it away)");
    }
  }

  private static Map<String, Object> client(AbstractConfig config) {
    Map<String, Object> own = config.originalsWithPrefix(TOKENS_CLIENT);
    return own.isEmpty() ? AccountConfig.postsClient(config) : own;
  }
}
