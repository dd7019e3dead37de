package org.viewledger.dashboard.accounts;

import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;

/** Passwords of accounts: chosen by a slip, changed by who knows the old one. */
public final class Passwords {
  private final PeopleStore store;
  private final Persons persons;
  private final Slips slips;
  private final Sessions sessions;
  private final Hashing hashing;
  private final PasswordRules rules;
  private final Throttle changes;
  private final Deeds deeds;

  Passwords(
      PeopleStore store,
      Persons persons,
      Slips slips,
      Sessions sessions,
      Hashing hashing,
      PasswordRules rules,
      Throttle changes,
      Deeds deeds) {
    this.store = store;
    this.persons = persons;
    this.slips = slips;
    this.sessions = sessions;
    this.hashing = hashing;
    this.rules = rules;
    this.changes = changes;
    this.deeds = deeds;
  }

  /** Whether a password is an active person's; one kept at an older cost is kept anew. */
  boolean isRight(String name, String typed) {
    String password = PasswordRules.normal(typed);
    if (password.codePointCount(0, password.length()) > PasswordRules.LONGEST) {
      return false;
    }
    Optional<String> kept = persons.passwordHash(name);
    if (kept.isEmpty()) {
      hashing.matchNobody(password);
      return false;
    }
    if (!hashing.matches(password, kept.get())) {
      return false;
    }
    if (hashing.isOutdated(kept.get())) {
      write(name, hashing.hash(password));
    }
    return true;
  }

  /**
   * Chooses a password by a slip; every session of the person ends.
   *
   * @return whose it is
   * @throws AccountRefusedException where the slip is spent or the password is not taken
   */
  public String choose(String code, String password, String again) {
    Person person =
        slips
            .person(code, Slips.Purpose.PASSWORD)
            .flatMap(persons::find)
            .orElseThrow(() -> new AccountRefusedException(Reason.SLIP_SPENT));
    check(person, password, again);
    String hash = hashing.hash(PasswordRules.normal(password));
    store.transact(
        connection -> {
          slips.spend(connection, code, Slips.Purpose.PASSWORD);
          persons.writePassword(connection, person.name(), hash);
          Persons.delete(connection, "session", person.name());
          return hash;
        });
    deeds.note(person.name(), "password.chosen", person.name(), "by slip");
    return person.name();
  }

  /**
   * Changes the password of who is signed in; their other sessions end.
   *
   * @param session the one in which it is changed
   * @throws AccountRefusedException where the old one is wrong or the new one is not taken
   * @throws TooManyAttemptsException where the old one was wrong too often
   */
  public void change(Person person, Session session, String old, String password, String again) {
    check(person, password, again);
    changes.admit(person.name());
    if (!isRight(person.name(), old)) {
      throw new AccountRefusedException(Reason.PASSWORD_WRONG);
    }
    changes.clear(person.name());
    write(person.name(), hashing.hash(PasswordRules.normal(password)));
    sessions.endOthers(person.name(), session.handle());
    deeds.note(person.name(), "password.changed", person.name(), "");
  }

  private void check(Person person, String password, String again) {
    rules
        .fault(password, person.name(), person.displayName())
        .ifPresent(
            fault -> {
              throw new AccountRefusedException(fault);
            });
    if (!PasswordRules.normal(password).equals(PasswordRules.normal(again))) {
      throw new AccountRefusedException(Reason.PASSWORDS_DIFFER);
    }
  }

  private void write(String name, String hash) {
    store.transact(
        connection -> {
          persons.writePassword(connection, name, hash);
          return hash;
        });
  }
}
