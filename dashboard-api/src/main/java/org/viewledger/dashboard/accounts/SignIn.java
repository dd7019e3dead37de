package org.viewledger.dashboard.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.dashboard.accounts.Session.Means;

/**
 * The ways in. Whoever runs the server has a password that works once, or the command line's token;
 * everybody else a name and a password, or an own device and a PIN.
 *
 * <p>Attempts are slowed down by account and source together, and by source: who guesses slows down
 * themselves and nobody else. From an own device a person's password is counted apart, so that they
 * get in however others guess.
 */
public final class SignIn {
  /** The name that the one-time password and the token sign in as. */
  public static final String ADMINISTRATOR = "administrator";

  /** Stands for a name that nobody has; no name is that short. */
  static final String NOBODY = "-";

  private static final String REFUSED = "sign-in.refused";

  static final Throttle.Rule ONCE =
      new Throttle.Rule(10, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));
  static final Throttle.Rule PAIR =
      new Throttle.Rule(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(24));
  static final Throttle.Rule SOURCE =
      new Throttle.Rule(60, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(15));

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Sessions sessions;
  private final Persons persons;
  private final Passwords passwords;
  private final Devices devices;
  private final Deeds deeds;
  private final Secret token;
  private final Throttle once;
  private final Throttle pairs;
  private final Throttle sources;
  private @Nullable Secret oneTimePassword;

  SignIn(
      Sessions sessions,
      Persons persons,
      Passwords passwords,
      Devices devices,
      Secret token,
      Optional<Secret> oneTimePassword,
      Clock clock,
      Deeds deeds) {
    this.sessions = sessions;
    this.persons = persons;
    this.passwords = passwords;
    this.devices = devices;
    this.token = token;
    this.oneTimePassword = oneTimePassword.orElse(null);
    this.deeds = deeds;
    this.once = new Throttle(ONCE, clock);
    this.pairs = new Throttle(PAIR, clock);
    this.sources = new Throttle(SOURCE, clock);
  }

  /**
   * Tries the one-time password or the token.
   *
   * @param address where the attempt comes from
   * @throws TooManyAttemptsException where it comes too early
   */
  public Optional<Session> once(String password, String address) {
    String source = Source.of(address);
    once.admit(source);
    if (!isOnce(password)) {
      LOG.info("sign-in refused: a wrong one-time password");
      deeds.note(ADMINISTRATOR, REFUSED, ADMINISTRATOR, Means.ONCE.id());
      return Optional.empty();
    }
    once.clear(source);
    deeds.note(ADMINISTRATOR, "sign-in", ADMINISTRATOR, Means.ONCE.id());
    return Optional.of(sessions.begin(ADMINISTRATOR, Means.ONCE, OptionalLong.empty()));
  }

  private synchronized boolean isOnce(String password) {
    boolean isOneTime = oneTimePassword != null && oneTimePassword.matches(password);
    boolean isToken = token.matches(password);
    if (isOneTime) {
      oneTimePassword = null;
    }
    return isOneTime || isToken;
  }

  /**
   * Tries a name and a password; takes as long for a name that nobody has.
   *
   * @param address where the attempt comes from
   * @param on the own device it comes from
   * @throws TooManyAttemptsException where it comes too early
   */
  public Optional<Session> password(
      String typedName, String password, String address, Optional<Device> on) {
    String name = SignInName.fold(typedName);
    String source = Source.of(address);
    boolean known = on.filter(device -> device.person().equals(name)).isPresent();
    String pair = name + (known ? "\ndevice " + on.get().id() : '\n' + source);
    if (!known) {
      sources.admit(source);
    }
    pairs.admit(pair);
    if (!passwords.isRight(name, password)) {
      LOG.info("sign-in refused: a wrong name or password");
      // Not a name that nobody has: it may be a password in the wrong field. But as much is done,
      // or the time that it takes would tell which names there are.
      String told = persons.find(name).isPresent() ? name : NOBODY;
      deeds.note(told, REFUSED, told, Means.PASSWORD.id());
      return Optional.empty();
    }
    pairs.clear(pair);
    if (!known) {
      sources.forgive(source);
    }
    deeds.note(name, "sign-in", name, Means.PASSWORD.id());
    return Optional.of(sessions.begin(name, Means.PASSWORD, OptionalLong.empty()));
  }

  /**
   * What came of a PIN.
   *
   * @param session where it was right
   */
  public record ByPin(Devices.Verdict verdict, Optional<Session> session) {}

  /** Tries a PIN on an own device. */
  public ByPin pin(Device device, String secret, String pin) {
    Devices.Verdict verdict = devices.tryPin(device, secret, pin);
    if (verdict != Devices.Verdict.RIGHT) {
      deeds.note(device.person(), REFUSED, device.person(), Means.DEVICE.id());
    }
    return new ByPin(
        verdict,
        verdict == Devices.Verdict.RIGHT
            ? Optional.of(onDevice(device.person(), device.id()))
            : Optional.empty());
  }

  /** Begins a session on a device that its person has just proved to be theirs. */
  public Session onDevice(String person, long device) {
    deeds.note(person, "sign-in", person, Means.DEVICE.id());
    return sessions.begin(person, Means.DEVICE, OptionalLong.of(device));
  }

  /** Ends a session at its person's wish. */
  public void out(Session session) {
    sessions.end(session.id());
    deeds.note(session.person(), "sign-out", session.person(), session.means().id());
  }

  /** Ends another of a person's sessions, by its handle. */
  public void endOther(String person, String handle) {
    sessions.endOne(person, handle);
    deeds.note(person, "sessions.ended", person, "one of their own");
  }

  /** Whom a session is of: empty where the account is gone or off. */
  public Optional<Person> person(Session session) {
    return persons.find(session.person()).filter(Person::active);
  }
}
