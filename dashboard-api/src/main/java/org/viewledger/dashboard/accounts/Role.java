package org.viewledger.dashboard.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person does here; one person may have several. What the bodies are called is a setting. */
public enum Role {
  /** Looks after the pages: brings figures in, corrects topics. */
  COMMUNICATIONS,
  /** Reviews a period by topic, closes it, reports upward. */
  WORKING_GROUP,
  /** Reads and cites totals, signs off. */
  LEADERSHIP,
  /** Accounts, settings, connections; no figure is theirs to change. */
  ADMINISTRATOR;

  /** The word in addresses and in the store, such as {@code working-group}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a word; empty for a word that is none. */
  public static Optional<Role> of(String id) {
    for (Role role : values()) {
      if (role.id().equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** All of them, for the holder of the token. */
  public static Set<Role> all() {
    return EnumSet.allOf(Role.class);
  }
}
