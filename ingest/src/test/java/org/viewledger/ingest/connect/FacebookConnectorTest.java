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

class FacebookConnectorTest {
  private static final Map<String, String> GOOD =
      Map.of("pages", "1001,1002,1003", "token", "very-secret", "app.secret", "very-secret-too");

  private final FacebookConnector connector = new FacebookConnector();

  private static Map<String, String> with(String key, String value) {
    Map<String, String> properties = new HashMap<>(GOOD);
    properties.put(key, value);
    return properties;
  }

  @Test
  void aPluginScanFindsIt() {
    assertThat(ServiceLoader.load(SourceConnector.class))
        .hasAtLeastOneElementOfType(FacebookConnector.class);
  }

  @Test
  void dividesPagesBetweenTasks() {
    connector.start(GOOD);

    List<Map<String, String>> tasks = connector.taskConfigs(2);

    assertThat(tasks).extracting(task -> task.get("pages")).containsExactly("1001,1003", "1002");
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
    "pages, '', name at least one page",
    "pages, 'ubnd.pleiku', give the Page's number",
    "zone, Asia/Pleiku, no time zone",
    "base.url, http://example.org, https",
    "token, ' ', write the secret into the file",
    "token, '${directory:/secrets:fb}', config.providers",
    "app.secret, '', write the secret into the file",
    "api.version, 25, v25.0",
    "request.interval.ms, -1, request.interval.ms"
  })
  void whatIsWrongIsRefusedInOneLineThatSaysWhatToDo(String key, String value, String todo) {
    assertThatThrownBy(() -> connector.start(with(key, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(todo)
        .message()
        .doesNotContain("\n")
        .doesNotContain("very-secret");
  }

  @Test
  void withoutATokenItSaysWhichKeyIsMissing() {
    Map<String, String> none = new HashMap<>(GOOD);
    none.remove("token");

    assertThatThrownBy(() -> connector.start(none))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"token\"");
  }
}
