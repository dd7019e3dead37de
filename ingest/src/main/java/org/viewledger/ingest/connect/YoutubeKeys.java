package org.viewledger.ingest.connect;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.viewledger.ingest.youtube.YoutubeConfig;

/** YouTube's own keys. */
final class YoutubeKeys {
  static final String CLIENT_ID = "client.id";
  static final String CLIENT_SECRET = "client.secret";
  static final String REFRESH_TOKEN = "refresh.token";
  static final String UNITS_PER_DAY = "units.per.day";
  static final String SHARES = "shares";

  /** What is kept back for people who use the project by hand. */
  private static final int DEFAULT_UNITS = 9_000;

  /** With less no channel could be read at all. */
  static final int LEAST_UNITS = 100;

  private YoutubeKeys() {}

  static ConfigDef define() {
    return TokenKeys.add(AccountConfig.define())
        .define(
            CLIENT_ID,
            ConfigDef.Type.STRING,
            ConfigDef.NO_DEFAULT_VALUE,
            new ConfigDef.NonEmptyString(),
            ConfigDef.Importance.HIGH,
            "The OAuth client's id.")
        .define(
            CLIENT_SECRET,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            ConfigDef.Importance.HIGH,
            "The OAuth client's secret: name it through a config provider.")
        .define(
            REFRESH_TOKEN,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            ConfigDef.Importance.HIGH,
            "The refresh token of the owner's consent (youtube.readonly, and"
                + " yt-analytics.readonly for shares): name it through a config provider.")
        .define(
            UNITS_PER_DAY,
            ConfigDef.Type.INT,
            DEFAULT_UNITS,
            ConfigDef.Range.between(LEAST_UNITS, 1_000_000_000),
            ConfigDef.Importance.MEDIUM,
            "Units a day, until midnight Pacific, that all tasks of this account may use.")
        .define(
            SHARES,
            ConfigDef.Type.BOOLEAN,
            true,
            ConfigDef.Importance.LOW,
            "Whether shares are read from the Analytics API.");
  }

  /**
   * The account as its tasks use it.
   *
   * @param pages of this task, which share its units
   */
  static YoutubeConfig account(AbstractConfig config, int pages) {
    return new YoutubeConfig(
        config.getString(CLIENT_ID),
        config.getPassword(CLIENT_SECRET).value().strip(),
        config.getPassword(REFRESH_TOKEN).value().strip(),
        AccountConfig.baseUrl(config),
        Math.max(LEAST_UNITS, config.getInt(UNITS_PER_DAY) / Math.max(1, pages)),
        config.getBoolean(SHARES));
  }
}
