package org.viewledger.dashboard.warehouse;

import java.net.URI;
import java.time.Duration;

/**
 * Where the warehouse is.
 *
 * @param key the user's password; never printed
 * @param timeout the longest that one statement may take
 */
public record ClickHouseSettings(URI url, String user, String key, Duration timeout) {
  /** The same with other patience. */
  public ClickHouseSettings withTimeout(Duration other) {
    return new ClickHouseSettings(url, user, key, other);
  }

  @Override
  public String toString() {
    return "ClickHouseSettings[" + url + ", " + user + ']';
  }
}
