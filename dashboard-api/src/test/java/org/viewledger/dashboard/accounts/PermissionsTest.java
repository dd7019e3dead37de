package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.accounts.Permission.BRING_FIGURES;
import static org.viewledger.dashboard.accounts.Permission.CITE;
import static org.viewledger.dashboard.accounts.Permission.CLOSE_PERIODS;
import static org.viewledger.dashboard.accounts.Permission.EDIT_TOPICS;
import static org.viewledger.dashboard.accounts.Permission.MANAGE_ACCOUNTS;
import static org.viewledger.dashboard.accounts.Permission.PUBLISH_TAXONOMY;
import static org.viewledger.dashboard.accounts.Permission.READ_FIGURES;
import static org.viewledger.dashboard.accounts.Permission.SIGN_OFF;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may do what, as the issue says it and not as the code does. */
final class PermissionsTest {
  @Test
  void everybodyReadsAndNobodyAloneMayDoEverything() {
    for (Role role : Role.values()) {
      assertThat(role.permissions()).as(role.id()).contains(READ_FIGURES);
      assertThat(role.permissions()).as(role.id()).hasSizeLessThan(Permission.values().length);
    }
    assertThat(Role.permissions(Role.all())).isEqualTo(EnumSet.allOf(Permission.class));
  }

  @Test
  void administratorChangesNoFigure() {
    assertThat(Role.ADMINISTRATOR.permissions())
        .contains(MANAGE_ACCOUNTS)
        .doesNotContain(
            BRING_FIGURES, EDIT_TOPICS, PUBLISH_TAXONOMY, CLOSE_PERIODS, SIGN_OFF, CITE);
  }

  @Test
  void leadershipReadsCitesAndSignsOff() {
    assertThat(Role.LEADERSHIP.permissions())
        .containsExactlyInAnyOrder(READ_FIGURES, CITE, SIGN_OFF);
  }

  @Test
  void onlyWhoLooksAfterThePagesBringsFiguresIn() {
    for (Role role : Role.values()) {
      assertThat(role.permissions().contains(BRING_FIGURES))
          .as(role.id())
          .isEqualTo(role == Role.COMMUNICATIONS);
      assertThat(role.permissions().contains(CLOSE_PERIODS))
          .as(role.id())
          .isEqualTo(role == Role.WORKING_GROUP);
      assertThat(role.permissions().contains(MANAGE_ACCOUNTS))
          .as(role.id())
          .isEqualTo(role == Role.ADMINISTRATOR);
    }
  }

  @Test
  void severalRolesAllowWhatEachAllows() {
    assertThat(Role.permissions(Set.of(Role.COMMUNICATIONS, Role.LEADERSHIP)))
        .contains(BRING_FIGURES, SIGN_OFF)
        .doesNotContain(CLOSE_PERIODS);
    assertThat(Role.permissions(Set.of())).isEmpty();
  }

  @Test
  void scopeAllowsNoMoreThanItsMakerMay() {
    Set<Permission> makers = Role.permissions(Set.of(Role.COMMUNICATIONS));
    assertThat(Scope.permissions(Set.of(Scope.WRITE_IMPORTS), makers))
        .containsExactlyInAnyOrder(READ_FIGURES, BRING_FIGURES);
    assertThat(Scope.permissions(Set.of(Scope.CLOSE, Scope.ADMINISTER), makers))
        .containsExactly(READ_FIGURES);
    assertThat(Scope.permissions(Set.of(Scope.READ_FIGURES), Set.of())).isEmpty();
  }

  @Test
  void noScopeMakesAccounts() {
    for (Scope scope : Scope.values()) {
      assertThat(scope.permissions()).as(scope.id()).doesNotContain(MANAGE_ACCOUNTS, SIGN_OFF);
    }
  }

  @Test
  void wordsAreReadAsTheyAreWritten() {
    for (Role role : Role.values()) {
      assertThat(Role.of(role.id())).contains(role);
    }
    for (Scope scope : Scope.values()) {
      assertThat(Scope.of(scope.id())).contains(scope);
    }
    assertThat(Role.of("root")).isEmpty();
    assertThat(Scope.of("READ_FIGURES")).isEmpty();
  }
}
