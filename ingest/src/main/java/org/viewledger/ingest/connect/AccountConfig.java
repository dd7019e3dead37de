package org.viewledger.ingest.connect;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.HttpTransport;

/** What the connectors of all platforms are configured with. */
final class AccountConfig {
  static final String PAGES = "pages";
  static final String ZONE = "zone";
  static final String PERIOD_FIRST_DAYS = "period.first.days";
  static final String BASE_URL = "base.url";
  static final String REQUEST_INTERVAL_MS = "request.interval.ms";

  /** Keys that begin so are a Kafka client's own, to read the posts known at the start. */
  static final String POSTS_CLIENT = "posts.";

  private static final int MOST_DAYS = 28;

  private AccountConfig() {}

  /** The keys, to which a platform adds its own. */
  static ConfigDef define() {
    return new ConfigDef()
        .define(
            PAGES,
            ConfigDef.Type.LIST,
            ConfigDef.NO_DEFAULT_VALUE,
            new NotEmpty(),
            ConfigDef.Importance.HIGH,
            "Ids of the organisation's own pages or channels that this account may read.")
        .define(
            ZONE,
            ConfigDef.Type.STRING,
            "Asia/Ho_Chi_Minh",
            AccountConfig::checkZone,
            ConfigDef.Importance.MEDIUM,
            "The reporting zone: readings are placed at its midnights.")
        .define(
            PERIOD_FIRST_DAYS,
            ConfigDef.Type.LIST,
            List.of("1"),
            AccountConfig::checkDays,
            ConfigDef.Importance.LOW,
            "Days of the month, 1 to 28, on which a reporting period begins; old posts are read at"
                + " their midnights too.")
        .define(
            BASE_URL,
            ConfigDef.Type.STRING,
            null,
            AccountConfig::checkUrl,
            ConfigDef.Importance.LOW,
            "Stands for all hosts of the platform; https unless it is this machine.")
        .define(
            REQUEST_INTERVAL_MS,
            ConfigDef.Type.INT,
            1_000,
            ConfigDef.Range.between(0, 60_000),
            ConfigDef.Importance.LOW,
            "Milliseconds between two requests of a task, while the allowance is far.");
  }

  private static final class NotEmpty implements ConfigDef.Validator {
    @Override
    public void ensureValid(String name, Object value) {
      if (!(value instanceof List<?> list) || list.isEmpty()) {
        throw new ConfigException(name, value, "name at least one page");
      }
    }

    @Override
    public String toString() {
      return "a list that is not empty";
    }
  }

  private static void checkZone(String name, Object value) {
    try {
      ZoneId.of(String.valueOf(value));
    } catch (DateTimeException e) {
      throw new ConfigException(name, value, "no time zone");
    }
  }

  private static void checkDays(String name, Object value) {
    for (Object day : (List<?>) value) {
      String text = String.valueOf(day);
      if (!text.matches("\\d{1,2}")
          || Integer.parseInt(text) < 1
          || Integer.parseInt(text) > MOST_DAYS) {
        throw new ConfigException(name, day, "a day of the month from 1 to " + MOST_DAYS);
      }
    }
  }

  private static void checkUrl(String name, @Nullable Object value) {
    if (value != null) {
      try {
        if (HttpTransport.isSafe(URI.create(value.toString()))) {
          return;
        }
      } catch (IllegalArgumentException e) {
        throw new ConfigException(name, value, "no address");
      }
      throw new ConfigException(name, value, "https, or this machine");
    }
  }

  static ZoneId zone(AbstractConfig config) {
    return ZoneId.of(config.getString(ZONE));
  }

  static @Nullable URI baseUrl(AbstractConfig config) {
    String url = config.getString(BASE_URL);
    return url == null ? null : URI.create(url);
  }

  /** Whether a reporting period begins on a date. */
  static boolean beginsPeriod(AbstractConfig config, LocalDate date) {
    return config.getList(PERIOD_FIRST_DAYS).contains(String.valueOf(date.getDayOfMonth()));
  }

  /** What a client needs to read the posts known; empty where nothing was given. */
  static Map<String, Object> postsClient(AbstractConfig config) {
    return new HashMap<>(config.originalsWithPrefix(POSTS_CLIENT));
  }
}
