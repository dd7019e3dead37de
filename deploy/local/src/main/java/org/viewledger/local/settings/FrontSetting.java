package org.viewledger.local.settings;

import java.util.Set;

/**
 * What stands between people and this server, such as a proxy that speaks TLS.
 *
 * @param names that people reach it by, beside those of the loopback
 * @param proxies addresses that are believed when they say for whom and by which protocol they ask
 */
public record FrontSetting(Set<String> names, Set<String> proxies) {
  /** Nothing: people sit at this machine. */
  static final FrontSetting NONE = new FrontSetting(Set.of(), Set.of());

  public FrontSetting {
    names = Set.copyOf(names);
    proxies = Set.copyOf(proxies);
  }
}
