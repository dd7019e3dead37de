package org.viewledger.dashboard.accounts;

import static org.viewledger.dashboard.accounts.Permission.BRING_FIGURES;
import static org.viewledger.dashboard.accounts.Permission.CITE;
import static org.viewledger.dashboard.accounts.Permission.CLOSE_PERIODS;
import static org.viewledger.dashboard.accounts.Permission.EDIT_TOPICS;
import static org.viewledger.dashboard.accounts.Permission.MANAGE_ACCOUNTS;
import static org.viewledger.dashboard.accounts.Permission.PUBLISH_TAXONOMY;
import static org.viewledger.dashboard.accounts.Permission.READ_AUDIT;
import static org.viewledger.dashboard.accounts.Permission.READ_FIGURES;
import static org.viewledger.dashboard.accounts.Permission.REPLAY;
import static org.viewledger.dashboard.accounts.Permission.RUN_CHECKS;
import static org.viewledger.dashboard.accounts.Permission.SET_TARGETS;
import static org.viewledger.dashboard.accounts.Permission.SIGN_OFF;
import static org.viewledger.dashboard.accounts.Permission.WRITE_REPORTS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a person does here; one person may have several. What the bodies are called is a setting.
 */
public enum Role {
  /** Looks after the pages: brings figures in, corrects topics. */
  COMMUNICATIONS(READ_FIGURES, BRING_FIGURES, EDIT_TOPICS, CITE),
  /** Reviews a period by topic, closes it, reports upward. */
  WORKING_GROUP(
      READ_FIGURES,
      EDIT_TOPICS,
      PUBLISH_TAXONOMY,
      CLOSE_PERIODS,
      SIGN_OFF,
      CITE,
      WRITE_REPORTS,
      SET_TARGETS),
  /** Reads and cites totals, signs off. */
  LEADERSHIP(READ_FIGURES, SIGN_OFF, CITE),
  /** Accounts, settings, connections; no figure is theirs to change. */
  ADMINISTRATOR(READ_FIGURES, RUN_CHECKS, MANAGE_ACCOUNTS, READ_AUDIT, REPLAY);

  /** Never changed: {@link Set#of}. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** What this role allows. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** What several roles allow together. */
  public static Set<Permission> permissions(Set<Role> roles) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions));
    return all;
  }

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
