package org.viewledger.local.broker;

import java.util.Map;

/**
 * How a client reaches the broker.
 *
 * @param port on loopback
 * @param secret of this start
 */
public record BrokerAccess(int port, Secret secret) {
  static final String USER = "viewledger";

  /** {@code host:port} for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** What every Kafka client needs besides its own settings, {@code bootstrap.servers} included. */
  public Map<String, String> clientProperties() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login() + ';');
  }

  /** The login of a server's listener: who it is itself, and whom it lets in. */
  String listenerLogin() {
    return login() + " user_" + USER + "=\"" + secret.value() + "\";";
  }

  private String login() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + USER
        + "\" password=\""
        + secret.value()
        + '"';
  }
}
