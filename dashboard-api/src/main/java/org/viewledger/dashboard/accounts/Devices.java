package org.viewledger.dashboard.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;

/**
 * Own devices: a secret in the browser's keeping and a PIN in its person's. Kept 90 days after the
 * last use; five wrong PINs in a row end one, and nobody can type any without the device.
 */
public final class Devices {
  public static final Duration KEPT = Duration.ofDays(90);
  static final int WRONG_PINS = 5;
  private static final int LONGEST_CALLED = 60;
  private static final String COLUMNS =
      "SELECT d.id, d.person, d.called, d.enrolled_at, d.used_at, d.expires_at FROM device d";

  private final PeopleStore store;
  private final Slips slips;
  private final Hashing hashing;
  private final Clock clock;
  private final Deeds deeds;

  Devices(PeopleStore store, Slips slips, Hashing hashing, Clock clock, Deeds deeds) {
    this.store = store;
    this.slips = slips;
    this.hashing = hashing;
    this.clock = clock;
    this.deeds = deeds;
  }

  /**
   * A device just enrolled.
   *
   * @param secret for the browser's cookie, told once
   */
  public record Enrolled(long id, String person, String secret) {
    @Override
    public String toString() {
      return "Enrolled[" + id + ", " + person + ']';
    }
  }

  /** What a PIN turned out to be. */
  public enum Verdict {
    RIGHT,
    WRONG,
    /** Wrong once too often: the device is nobody's any more. */
    ENDED
  }

  /**
   * Makes a device the own one of a slip's person.
   *
   * @throws AccountRefusedException where the slip is spent or the PIN is none
   */
  public Enrolled enrol(String code, String pin, String again, String called) {
    check(pin, again);
    // Before work is done for whoever typed a made-up code.
    if (slips.person(code, Slips.Purpose.DEVICE).isEmpty()) {
      throw new AccountRefusedException(Reason.SLIP_SPENT);
    }
    String secret = Secret.random();
    String pinHash = hashing.hash(salted(pin, secret));
    String name = called.strip();
    String kept = name.length() > LONGEST_CALLED ? name.substring(0, LONGEST_CALLED) : name;
    Enrolled enrolled =
        store.transact(
            connection -> {
              String person = slips.spend(connection, code, Slips.Purpose.DEVICE);
              return new Enrolled(
                  insert(connection, person, kept, secret, pinHash), person, secret);
            });
    deeds.note(enrolled.person(), "device.enrolled", enrolled.person(), kept);
    return enrolled;
  }

  private long insert(
      Connection connection, String person, String called, String secret, String pinHash)
      throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO device (secret_hash, person, called, pin_hash, wrong_pins, enrolled_at,"
                + " used_at, expires_at) VALUES (?, ?, ?, ?, 0, ?, ?, ?)",
            new String[] {"id"})) {
      insert.setString(1, Secret.hash(secret));
      insert.setString(2, person);
      insert.setString(3, called);
      insert.setString(4, pinHash);
      insert.setObject(5, Times.utc(now));
      insert.setObject(6, Times.utc(now));
      insert.setObject(7, Times.utc(now.plus(KEPT)));
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** The device of a cookie whose person may sign in; empty where there is none. */
  public Optional<Device> find(String secret) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  COLUMNS
                      + " JOIN person p ON p.sign_in_name = d.person WHERE d.secret_hash = ?"
                      + " AND d.expires_at > ? AND p.standing = 'active'")) {
            select.setString(1, Secret.hash(secret));
            select.setObject(2, Times.utc(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(device(row)) : Optional.empty();
            }
          }
        });
  }

  /**
   * Tries a PIN. The attempt is counted before it is looked at, so that many at once are no more
   * than five; a right one begins the 90 days anew.
   */
  public Verdict tryPin(Device device, String secret, String pin) {
    Optional<String> kept = store.transact(connection -> countAttempt(connection, device.id()));
    if (kept.isEmpty()) {
      end(device.person(), device.id(), device.person(), "wrong PINs");
      return Verdict.ENDED;
    }
    if (hashing.matches(salted(pin, secret), kept.get())) {
      store.transact(connection -> renew(connection, device.id()));
      return Verdict.RIGHT;
    }
    if (attemptsLeft(device.id()) == 0) {
      end(device.person(), device.id(), device.person(), "wrong PINs");
      return Verdict.ENDED;
    }
    return Verdict.WRONG;
  }

  /** The PIN's digest, and one attempt less; empty where none is left. */
  private static Optional<String> countAttempt(Connection connection, long id) throws SQLException {
    try (PreparedStatement count =
            connection.prepareStatement(
                "UPDATE device SET wrong_pins = wrong_pins + 1 WHERE id = ? AND wrong_pins < ?");
        PreparedStatement select =
            connection.prepareStatement("SELECT pin_hash FROM device WHERE id = ?")) {
      count.setLong(1, id);
      count.setInt(2, WRONG_PINS);
      if (count.executeUpdate() != 1) {
        return Optional.empty();
      }
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private int renew(Connection connection, long id) throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE device SET wrong_pins = 0, used_at = ?, expires_at = ? WHERE id = ?")) {
      update.setObject(1, Times.utc(now));
      update.setObject(2, Times.utc(now.plus(KEPT)));
      update.setLong(3, id);
      return update.executeUpdate();
    }
  }

  /** How many wrong PINs a device still bears. */
  public int attemptsLeft(long id) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT wrong_pins FROM device WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Math.max(0, WRONG_PINS - row.getInt(1)) : 0;
            }
          }
        });
  }

  /**
   * Chooses another PIN on the device itself.
   *
   * @throws AccountRefusedException where the old one is wrong or the new one is none
   */
  public void changePin(Device device, String secret, String old, String pin, String again) {
    check(pin, again);
    if (tryPin(device, secret, old) != Verdict.RIGHT) {
      throw new AccountRefusedException(Reason.PIN_WRONG);
    }
    String hash = hashing.hash(salted(pin, secret));
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE device SET pin_hash = ? WHERE id = ?")) {
            update.setString(1, hash);
            update.setLong(2, device.id());
            return update.executeUpdate();
          }
        });
    deeds.note(device.person(), "device.pin-changed", device.person(), device.called());
  }

  /** A person's devices, the last used first. */
  public List<Device> of(String person) {
    return store.transact(
        connection -> {
          List<Device> devices = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  COLUMNS + " WHERE d.person = ? AND d.expires_at > ? ORDER BY d.used_at DESC")) {
            select.setString(1, person);
            select.setObject(2, Times.utc(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                devices.add(device(row));
              }
            }
          }
          return devices;
        });
  }

  /** Ends one of a person's devices, and the sessions begun on it. */
  public void end(String person, long id, String by, String why) {
    int ended =
        store.transact(
            connection -> {
              try (PreparedStatement sessions =
                      connection.prepareStatement(
                          "DELETE FROM session WHERE person = ? AND device_id = ?");
                  PreparedStatement delete =
                      connection.prepareStatement(
                          "DELETE FROM device WHERE person = ? AND id = ?")) {
                sessions.setString(1, person);
                sessions.setLong(2, id);
                sessions.executeUpdate();
                delete.setString(1, person);
                delete.setLong(2, id);
                return delete.executeUpdate();
              }
            });
    if (ended > 0) {
      deeds.note(by, "device.ended", person, why);
    }
  }

  private static void check(String pin, String again) {
    PinRules.fault(pin)
        .ifPresent(
            fault -> {
              throw new AccountRefusedException(fault);
            });
    if (!pin.equals(again)) {
      throw new AccountRefusedException(Reason.PINS_DIFFER);
    }
  }

  /** Six digits are soon tried through; with the device's secret they are not. */
  private static String salted(String pin, String secret) {
    return pin + '\n' + secret;
  }

  private static Device device(ResultSet row) throws SQLException {
    return new Device(
        row.getLong("id"),
        row.getString("person"),
        row.getString("called"),
        Times.instant(row, "enrolled_at"),
        Times.instant(row, "used_at"),
        Times.instant(row, "expires_at"));
  }
}
