package org.viewledger.dashboard.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a program's token may do: never more than whoever made it. */
public enum Scope {
  READ_FIGURES(Permission.READ_FIGURES),
  WRITE_IMPORTS(Permission.READ_FIGURES, Permission.BRING_FIGURES),
  WRITE_TOPICS(Permission.READ_FIGURES, Permission.EDIT_TOPICS, Permission.PUBLISH_TAXONOMY),
  CLOSE(Permission.READ_FIGURES, Permission.CLOSE_PERIODS),
  /** Checks, replay, the audit log. Accounts stay a person's. */
  ADMINISTER(
      Permission.READ_FIGURES, Permission.RUN_CHECKS, Permission.READ_AUDIT, Permission.REPLAY);

  /** Never changed: {@link Set#of}. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Permission> permissions;

  Scope(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** The word in the store and in forms, such as {@code write-imports}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scope of a word; empty for a word that is none. */
  public static Optional<Scope> of(String id) {
    return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
  }

  /** What several scopes allow together, as far as the maker may do it. */
  public static Set<Permission> permissions(Set<Scope> scopes, Set<Permission> makers) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    scopes.forEach(scope -> all.addAll(scope.permissions));
    all.retainAll(makers);
    return all;
  }
}
