package org.viewledger.local.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Platform;

/**
 * An account from which readings are fetched.
 *
 * @param baseUrl replaces all of the source's hosts; https unless loopback
 * @param options the platform's own keys that are no secrets, such as {@code clientId}
 * @param secrets the platform's own keys that are, each as a reference
 */
public record SourceSetting(
    String name,
    Platform platform,
    List<String> pages,
    @Nullable URI baseUrl,
    Map<String, String> options,
    Map<String, SecretReference> secrets) {
  public SourceSetting {
    pages = List.copyOf(pages);
    options = Map.copyOf(options);
    secrets = Map.copyOf(secrets);
  }
}
