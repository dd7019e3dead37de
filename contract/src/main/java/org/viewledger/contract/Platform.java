package org.viewledger.contract;

import java.util.Locale;
import java.util.Optional;

/** Where a post lives. The wire form is the lower-case name. */
public enum Platform {
  FACEBOOK,
  YOUTUBE,
  TIKTOK,
  ZALO,
  /** Panels, print sheets, loudspeakers, lift screens, group posts: counts that people type in. */
  OFFLINE;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The word used in records, tables and addresses, such as {@code youtube}. */
  public String id() {
    return id;
  }

  /** The platform of a wire word, empty for any other word (also for one in capitals). */
  public static Optional<Platform> of(String id) {
    for (Platform platform : values()) {
      if (platform.id().equals(id)) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }
}
