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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoutubeConnectorTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "pages", "UC1,UC2,UC3",
          "client.id", "client",
          "client.secret", "very-secret",
          "refresh.token", "very-secret-too");

  private final YoutubeConnector connector = new YoutubeConnector();

  private static Map<String, String> with(String key, String value) {
    Map<String, String> properties = new HashMap<>(GOOD);
    properties.put(key, value);
    return properties;
  }

  @Test
  void aPluginScanFindsIt() {
    assertThat(ServiceLoader.load(SourceConnector.class))
        .hasAtLeastOneElementOfType(YoutubeConnector.class);
  }

  @Test
  void dividesPagesAndUnitsBetweenTasks() {
    connector.start(with("units.per.day", "9000"));

    List<Map<String, String>> tasks = connector.taskConfigs(2);

    assertThat(tasks).extracting(task -> task.get("pages")).containsExactly("UC1,UC3", "UC2");
    assertThat(tasks).extracting(task -> task.get("units.per.day")).containsOnly("4500");
    assertThat(connector.taskConfigs(10)).hasSize(3);
  }

  @Test
  void everyKeyIsExplained() {
    assertThat(connector.config().configKeys().values())
        .allSatisfy(key -> assertThat(key.documentation).as(key.name).isNotBlank());
  }

  @Test
  void secretsAreNotShown() {
    for (ConfigValue value : connector.config().validate(GOOD)) {
      assertThat(String.valueOf(value.value())).as(value.name()).doesNotContain("very-secret");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pages, ''",
    "zone, Asia/Pleiku",
    "period.first.days, 29",
    "period.first.days, 'first'",
    "base.url, http://example.org",
    "base.url, '::'",
    "units.per.day, 0",
    "request.interval.ms, -1",
    "client.id, ''"
  })
  void whatIsWrongIsRefusedAtTheStartByItsKey(String key, String value) {
    assertThatThrownBy(() -> connector.start(with(key, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key);
  }
}
