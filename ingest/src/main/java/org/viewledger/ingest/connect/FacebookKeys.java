package org.viewledger.ingest.connect;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.viewledger.ingest.facebook.FacebookConfig;

/** Facebook's own keys. */
final class FacebookKeys {
  static final String TOKEN = "token";
  static final String APP_SECRET = "app.secret";
  static final String API_VERSION = "api.version";

  private FacebookKeys() {}

  static ConfigDef define() {
    return AccountConfig.define()
        .define(
            TOKEN,
            ConfigDef.Type.PASSWORD,
            ConfigDef.NO_DEFAULT_VALUE,
            new GivenSecret(),
            ConfigDef.Importance.HIGH,
            "A system user's token, or the Page's own where there is one Page"
                + " (pages_read_engagement, pages_read_user_content, read_insights): name it"
                + " through a config provider, such as ${directory:/path/of/secrets:fb-token}.")
        .define(
            APP_SECRET,
            ConfigDef.Type.PASSWORD,
            null,
            new GivenSecret(),
            ConfigDef.Importance.MEDIUM,
            "The app's secret, where the app requires a proof with each request: name it through a"
                + " config provider.")
        .define(
            API_VERSION,
            ConfigDef.Type.STRING,
            FacebookConfig.VERSION,
            FacebookKeys::checkVersion,
            ConfigDef.Importance.LOW,
            "The Graph API's version, such as v25.0. Facebook answers an expired one as the next.");
  }

  private static void checkVersion(String name, Object value) {
    if (!FacebookConfig.isVersion(String.valueOf(value))) {
      throw new ConfigException(name, value, "write it as in v25.0");
    }
  }

  /** Refuses pages that cannot be: Facebook's ids are digits, its names change. */
  static void checkPages(AbstractConfig config) {
    for (String page : config.getList(AccountConfig.PAGES)) {
      if (!page.matches("\\d{1,30}")) {
        throw new ConfigException(
            AccountConfig.PAGES, page, "give the Page's number, as its settings show it");
      }
    }
  }

  static FacebookConfig account(AbstractConfig config) {
    Password secret = config.getPassword(APP_SECRET);
    return new FacebookConfig(
        config.getPassword(TOKEN).value().strip(),
        secret == null ? null : secret.value().strip(),
        config.getString(API_VERSION),
        AccountConfig.baseUrl(config));
  }
}
