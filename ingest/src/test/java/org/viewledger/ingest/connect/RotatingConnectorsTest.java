package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.SourceConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connectors of TikTok and Zalo, whose tokens rotate. */
class RotatingConnectorsTest {
  private static final Map<String, String> COMMON =
      Map.of(
          "pages", "4318",
          "refresh.token", "very-secret-refresh",
          "token.key.file", "/var/lib/viewledger/token-key",
          "tokens.bootstrap.servers", "127.0.0.1:9092");

  private static Map<String, String> good(String platform) {
    Map<String, String> properties = new HashMap<>(COMMON);
    if (platform.equals("tiktok")) {
      properties.put("client.key", "key");
      properties.put("client.secret", "very-secret");
    } else {
      properties.put("app.id", "17");
      properties.put("secret.key", "very-secret");
    }
    return properties;
  }

  private static SourceConnector connector(String platform) {
    return platform.equals("tiktok") ? new TiktokConnector() : new ZaloConnector();
  }

  @Test
  void aPluginScanFindsThem() {
    assertThat(ServiceLoader.load(SourceConnector.class))
        .hasAtLeastOneElementOfType(TiktokConnector.class)
        .hasAtLeastOneElementOfType(ZaloConnector.class);
  }

  @ParameterizedTest
  @CsvSource({"tiktok", "zalo"})
  void thereIsOneTaskHoweverManyAreAllowed(String platform) {
    SourceConnector connector = connector(platform);
    connector.start(good(platform));

    assertThat(connector.taskConfigs(8)).isEqualTo(List.of(good(platform)));
  }

  @ParameterizedTest
  @CsvSource({"tiktok", "zalo"})
  void everyKeyIsExplainedAndNoSecretIsShown(String platform) {
    SourceConnector connector = connector(platform);

    assertThat(connector.config().configKeys().values())
        .allSatisfy(key -> assertThat(key.documentation).as(key.name).isNotBlank());
    for (ConfigValue value : connector.config().validate(good(platform))) {
      assertThat(String.valueOf(value.value())).as(value.name()).doesNotContain("very-secret");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tiktok, pages, 'a,b'",
    "tiktok, pages, ''",
    "tiktok, client.key, ''",
    "tiktok, client.secret, '${file:/x:y}'",
    "tiktok, refresh.token, ''",
    "tiktok, api, research",
    "tiktok, token.key.file, ",
    "tiktok, tokens.bootstrap.servers, ",
    "tiktok, base.url, http://example.org",
    "zalo, pages, '1,2'",
    "zalo, app.id, ''",
    "zalo, secret.key, ''",
    "zalo, refresh.token, '${env:ZALO}'",
    "zalo, token.key.file, ",
    "zalo, tokens.bootstrap.servers, ",
    "zalo, request.interval.ms, -1"
  })
  void whatIsWrongIsRefusedAtTheStartByItsKey(String platform, String key, @Nullable String value) {
    Map<String, String> properties = good(platform);
    if (value == null) {
      properties.remove(key);
    } else {
      properties.put(key, value);
    }

    assertThatThrownBy(() -> connector(platform).start(properties))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key)
        .hasMessageNotContaining("very-secret");
  }

  @Test
  void theClientOfThePostsWillDoForTheTokens() {
    Map<String, String> properties = good("zalo");
    properties.remove("tokens.bootstrap.servers");
    properties.put("posts.bootstrap.servers", "127.0.0.1:9092");

    SourceConnector connector = connector("zalo");
    connector.start(properties);

    assertThat(connector.taskConfigs(1)).containsExactly(properties);
  }
}
