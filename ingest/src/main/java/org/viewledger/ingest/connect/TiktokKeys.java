package org.viewledger.ingest.connect;

import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.viewledger.ingest.tiktok.TiktokApi;
import org.viewledger.ingest.tiktok.TiktokConfig;

/** TikTok's own keys. */
final class TiktokKeys {
  static final String CLIENT_KEY = "client.key";
  static final String CLIENT_SECRET = "client.secret";
  static final String REFRESH_TOKEN = "refresh.token";
  static final String API = "api";

  private TiktokKeys() {}

  static ConfigDef define() {
    return TokenKeys.add(AccountConfig.define())
        .define(
            CLIENT_KEY,
            ConfigDef.Type.STRING,
            ConfigDef.NO_DEFAULT_VALUE,
            new ConfigDef.NonEmptyString(),
            ConfigDef.Importance.HIGH,
            "The application's client key; its id where the Business API is used.")
        .define(
            CLIENT_SECRET,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            new GivenSecret(),
            ConfigDef.Importance.HIGH,
            "The application's secret: name it through a config provider.")
        .define(
            REFRESH_TOKEN,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            new GivenSecret(),
            ConfigDef.Importance.HIGH,
            "The refresh token of the account's consent (video.list, user.info.basic,"
                + " user.info.stats): name it through a config provider. It is used once; those"
                + " that follow are kept in the tokens topic.")
        .define(
            API,
            ConfigDef.Type.STRING,
            "display",
            ConfigDef.ValidString.in("display", "business"),
            ConfigDef.Importance.MEDIUM,
            "display, or business for an approved application of the Business API, which tells"
                + " reach and saves too. The two count views differently: do not change it later.");
  }

  static TiktokConfig account(AbstractConfig config) {
    return new TiktokConfig(
        config.getString(CLIENT_KEY),
        config.getPassword(CLIENT_SECRET).value().strip(),
        config.getPassword(REFRESH_TOKEN).value().strip(),
        TiktokApi.valueOf(config.getString(API).toUpperCase(Locale.ROOT)),
        AccountConfig.baseUrl(config));
  }
}
