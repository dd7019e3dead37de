package org.viewledger.dashboard.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.viewledger.dashboard.people.PeopleStore;

/**
 * Everything about who may come in, put together over one store.
 *
 * @param below a unit and all those below it
 */
public record Accounts(
    Persons persons,
    Passwords passwords,
    Sessions sessions,
    Slips slips,
    Devices devices,
    ShareLinks shares,
    ApiTokens tokens,
    SignIn signIn,
    PasswordRules rules,
    Function<String, Set<String>> below,
    Clock clock) {
  private static final Throttle.Rule CHANGES =
      new Throttle.Rule(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));

  /**
   * What is told before the server starts.
   *
   * @param houseNames names of the product and of the units, which no password may contain
   * @param below a unit and all those below it
   */
  public record Setup(
      Secret token,
      Optional<Secret> oneTimePassword,
      Duration sessionOnDevice,
      List<String> houseNames,
      Function<String, Set<String>> below) {}

  public static Accounts over(
      PeopleStore store, Hashing hashing, Setup setup, Clock clock, Deeds deeds) {
    Persons persons = new Persons(store, clock, deeds);
    Sessions sessions = new Sessions(store, clock, setup.sessionOnDevice());
    Slips slips = new Slips(store, clock, deeds);
    Devices devices = new Devices(store, slips, hashing, clock, deeds);
    PasswordRules rules = new PasswordRules(setup.houseNames());
    Passwords passwords =
        new Passwords(
            store, persons, slips, sessions, hashing, rules, new Throttle(CHANGES, clock), deeds);
    return new Accounts(
        persons,
        passwords,
        sessions,
        slips,
        devices,
        new ShareLinks(store, clock, deeds),
        new ApiTokens(store, clock, deeds),
        new SignIn(
            sessions,
            persons,
            passwords,
            devices,
            setup.token(),
            setup.oneTimePassword(),
            clock,
            deeds),
        rules,
        setup.below(),
        clock);
  }

  /** What somebody may do now, by the name that accounts of what was done have of them. */
  public Set<Permission> permissions(String name) {
    return name.equals(SignIn.ADMINISTRATOR)
        ? Role.permissions(Role.all())
        : persons.find(name).map(Person::permissions).orElse(Set.of());
  }

  /** The unit that somebody sees; empty for all. */
  public Optional<String> unit(String name) {
    return persons.find(name).flatMap(Person::unit);
  }

  /**
   * The share link of an address, as long as it opens: until it ends, and while whoever made it may
   * still see what it shows.
   */
  public Optional<ShareLink> openShare(String token) {
    Instant now = clock.instant();
    return shares
        .find(token)
        .filter(link -> link.isOpen(now))
        .filter(link -> permissions(link.madeBy()).contains(Permission.READ_FIGURES))
        .filter(link -> sees(unit(link.madeBy()), link.shown().unit()));
  }

  /**
   * Whether somebody's unit takes in another.
   *
   * @param viewers their unit; empty for all
   * @param wanted the other; empty for all
   */
  public boolean sees(Optional<String> viewers, Optional<String> wanted) {
    return viewers.isEmpty()
        || wanted.filter(unit -> below.apply(viewers.get()).contains(unit)).isPresent();
  }
}
