package org.viewledger.local.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Hashing;
import org.viewledger.dashboard.accounts.Persons;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.accounts.SignIn;
import org.viewledger.dashboard.accounts.Slips;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.pages.SampleDoor;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.people.PeopleStore;

/** Makes accounts to try, by the same steps as an administrator and each person would. */
final class SampleAccounts {
  private SampleAccounts() {}

  /** Makes them before the server opens the store, all with one password of this start. */
  static List<SampleDoor> make(PeoplePlace place, List<SamplePerson> people, Clock clock) {
    String password = OneTimePassword.draw();
    try (PeopleStore store = PeopleStore.open(place)) {
      Accounts accounts =
          Accounts.over(
              store,
              new Hashing(Hashing.STANDARD),
              new Accounts.Setup(
                  Secret.of(OneTimePassword.draw()),
                  Optional.empty(),
                  Duration.ZERO,
                  List.of(),
                  Set::of),
              clock,
              new AuditLog(store, clock)::write);
      return people.stream().map(person -> make(accounts, person, password)).toList();
    }
  }

  private static SampleDoor make(Accounts accounts, SamplePerson person, String password) {
    String name =
        accounts
            .persons()
            .create(
                person.signInName(),
                new Persons.Draft(person.displayName(), Set.of(person.role()), person.unit()),
                SignIn.ADMINISTRATOR);
    Slips.Issued slip = accounts.slips().issue(name, Slips.Purpose.PASSWORD, SignIn.ADMINISTRATOR);
    accounts.passwords().choose(slip.code(), password, password);
    return new SampleDoor(person.role(), name, password);
  }
}
