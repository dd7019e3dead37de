package org.viewledger.ingest.connect;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.viewledger.ingest.zalo.ZaloConfig;

/** Zalo's own keys. */
final class ZaloKeys {
  static final String APP_ID = "app.id";
  static final String SECRET_KEY = "secret.key";
  static final String REFRESH_TOKEN = "refresh.token";

  private ZaloKeys() {}

  static ConfigDef define() {
    return TokenKeys.add(AccountConfig.define())
        .define(
            APP_ID,
            ConfigDef.Type.STRING,
            ConfigDef.NO_DEFAULT_VALUE,
            new ConfigDef.NonEmptyString(),
            ConfigDef.Importance.HIGH,
            "The id of the application that the Official Account has admitted.")
        .define(
            SECRET_KEY,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            new GivenSecret(),
            ConfigDef.Importance.HIGH,
            "The application's secret key: name it through a config provider.")
        .define(
            REFRESH_TOKEN,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            new GivenSecret(),
            ConfigDef.Importance.HIGH,
            "The refresh token of the account's consent, with the right to its articles: name it"
                + " through a config provider. It is used once; those that follow are kept in the"
                + " tokens topic.");
  }

  static ZaloConfig account(AbstractConfig config) {
    return new ZaloConfig(
        config.getString(APP_ID),
        config.getPassword(SECRET_KEY).value().strip(),
        config.getPassword(REFRESH_TOKEN).value().strip(),
        AccountConfig.baseUrl(config));
  }
}
