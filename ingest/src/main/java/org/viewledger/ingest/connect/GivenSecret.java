package org.viewledger.ingest.connect;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** A secret that its config provider has put in place. */
final class GivenSecret implements ConfigDef.Validator {
  @Override
  public void ensureValid(String name, @Nullable Object value) {
    String secret = value instanceof Password password ? password.value().strip() : "-";
    if (secret.isEmpty()) {
      throw new ConfigException(name + " is empty: write the secret into the file it names");
    }
    if (secret.startsWith("${")) {
      throw new ConfigException(
          name + " is still a reference: name its provider in the worker's config.providers");
    }
  }

  @Override
  public String toString() {
    return "what a config provider found";
  }
}
