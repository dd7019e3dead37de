package org.viewledger.stream.access;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How Kafka is reached.
 *
 * @param bootstrapServers {@code host:port,…}
 * @param clientProperties what every client needs besides, such as {@code sasl.jaas.config}; never
 *     printed
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> clientProperties)
    implements Serializable {
  public KafkaAccess {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrapServers is empty");
    }
    clientProperties = new HashMap<>(clientProperties);
  }

  /** What a Kafka client is made with. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }

  @Override
  public String toString() {
    return "KafkaAccess[" + bootstrapServers + ", properties not shown]";
  }
}
