package org.viewledger.dashboard.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One of the organisation's own users.
 *
 * @param name by which they sign in and by which accounts of what was done name them
 * @param displayName as people call them
 * @param unit the unit whose figures, and those of the units below it, they see; empty for all
 * @param active whether they may sign in
 * @param hasPassword whether they have chosen one
 * @param changedBy who changed the account last
 */
public record Person(
    String name,
    String displayName,
    Set<Role> roles,
    Optional<String> unit,
    boolean active,
    boolean hasPassword,
    String createdBy,
    Instant createdAt,
    String changedBy,
    Instant changedAt) {
  /** The longest display name, in letters. */
  public static final int LONGEST_DISPLAY_NAME = 100;

  public Person {
    roles = Set.copyOf(roles);
  }

  /** What they may do: nothing while switched off. */
  public Set<Permission> permissions() {
    return active ? Role.permissions(roles) : Set.of();
  }
}
