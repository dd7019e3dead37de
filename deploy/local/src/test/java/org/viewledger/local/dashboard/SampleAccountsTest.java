package org.viewledger.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Hashing;
import org.viewledger.dashboard.accounts.Person;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.pages.SampleDoor;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.people.PeopleStore;

final class SampleAccountsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

  @Test
  void eachRoleHasAnAccountThatItsDoorOpens(@TempDir Path folder) {
    PeoplePlace place = new PeoplePlace.InFile(folder.resolve("people"));
    List<SamplePerson> people =
        List.of(
            new SamplePerson(Role.LEADERSHIP, "lanhdao", "Lãnh đạo mẫu", Optional.of("phuong-mau")),
            new SamplePerson(Role.ADMINISTRATOR, "quantri", "Quản trị mẫu", Optional.empty()));

    List<SampleDoor> doors = SampleAccounts.make(place, people, CLOCK);

    assertThat(doors)
        .extracting(SampleDoor::role)
        .containsExactly(Role.LEADERSHIP, Role.ADMINISTRATOR);
    try (PeopleStore store = PeopleStore.open(place)) {
      Accounts accounts = accounts(store);
      for (SampleDoor door : doors) {
        assertThat(
                accounts
                    .signIn()
                    .password(door.name(), door.password(), "127.0.0.1", Optional.empty()))
            .isPresent();
        assertThat(accounts.persons().find(door.name()).map(Person::roles))
            .contains(Set.of(door.role()));
        assertThat(door.toString()).doesNotContain(door.password());
      }
      assertThat(accounts.unit("lanhdao")).contains("phuong-mau");
      assertThat(new AuditLog(store, CLOCK).verify().broken()).isEmpty();
    }
  }

  private static Accounts accounts(PeopleStore store) {
    return Accounts.over(
        store,
        new Hashing(Hashing.STANDARD),
        new Accounts.Setup(
            Secret.of("token"), Optional.empty(), Duration.ofDays(1), List.of(), Set::of),
        CLOCK,
        new AuditLog(store, CLOCK)::write);
  }
}
