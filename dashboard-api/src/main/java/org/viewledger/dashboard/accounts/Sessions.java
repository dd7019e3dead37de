package org.viewledger.dashboard.accounts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.viewledger.dashboard.accounts.Session.Means;
import org.viewledger.dashboard.people.PeopleStore;

/**
 * Sessions in the store: they outlive a restart, end when nobody uses them for {@link #IDLE}, and
 * in any case after a set time: {@link #WITHOUT_DEVICE}, on an own device longer.
 */
public final class Sessions {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration WITHOUT_DEVICE = Duration.ofHours(12);

  /** Use is written down at most so often. */
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

  private final PeopleStore store;
  private final Clock clock;
  private final Duration onDevice;

  /**
   * @param onDevice how long a session on an own device lasts
   */
  public Sessions(PeopleStore store, Clock clock, Duration onDevice) {
    this.store = store;
    this.clock = clock;
    this.onDevice = onDevice;
  }

  /** Begins a session and forgets those that have ended. */
  Session begin(String person, Means means, OptionalLong device) {
    Instant now = clock.instant();
    Instant end = now.plus(means == Means.DEVICE ? onDevice : WITHOUT_DEVICE);
    Session session = new Session(Secret.random(), person, means, device, now, end);
    return store.transact(
        connection -> {
          try (PreparedStatement forget =
                  connection.prepareStatement(
                      "DELETE FROM session WHERE expires_at <= ? OR used_at <= ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO session (id_hash, person, created_at, expires_at, means,"
                          + " device_id, used_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            forget.setObject(1, Times.utc(now));
            forget.setObject(2, Times.utc(now.minus(IDLE)));
            forget.executeUpdate();
            insert.setString(1, session.handle());
            insert.setString(2, person);
            insert.setObject(3, Times.utc(now));
            insert.setObject(4, Times.utc(end));
            insert.setString(5, means.id());
            if (device.isPresent()) {
              insert.setLong(6, device.getAsLong());
            } else {
              insert.setNull(6, Types.BIGINT);
            }
            insert.setObject(7, Times.utc(now));
            insert.executeUpdate();
          }
          return session;
        });
  }

  /**
   * Another session in place of one, after rights have changed: the old cookie is worth nothing.
   */
  public Session renew(Session old) {
    end(old.id());
    return begin(old.person(), old.means(), old.device());
  }

  /** The session of a cookie, empty where there is none or it has ended. */
  public Optional<Session> find(String id) {
    Instant now = clock.instant();
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT person, means, device_id, created_at, expires_at, used_at FROM session"
                      + " WHERE id_hash = ? AND expires_at > ? AND used_at > ?")) {
            select.setString(1, Secret.hash(id));
            select.setObject(2, Times.utc(now));
            select.setObject(3, Times.utc(now.minus(IDLE)));
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                return Optional.empty();
              }
              if (!Times.instant(row, "used_at").plus(BETWEEN_NOTES).isAfter(now)) {
                try (PreparedStatement note =
                    connection.prepareStatement(
                        "UPDATE session SET used_at = ? WHERE id_hash = ?")) {
                  note.setObject(1, Times.utc(now));
                  note.setString(2, Secret.hash(id));
                  note.executeUpdate();
                }
              }
              return Optional.of(session(id, row));
            }
          }
        });
  }

  private static Session session(String id, ResultSet row) throws SQLException {
    long device = row.getLong("device_id");
    boolean none = row.wasNull();
    return new Session(
        id,
        row.getString("person"),
        Means.of(row.getString("means")),
        none ? OptionalLong.empty() : OptionalLong.of(device),
        Times.instant(row, "created_at"),
        Times.instant(row, "expires_at"));
  }

  /** A person's sessions that have not ended, the last used first. */
  public List<Session.Told> of(String person) {
    Instant now = clock.instant();
    return store.transact(
        connection -> {
          List<Session.Told> told = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT s.id_hash, s.means, d.called, s.created_at, s.used_at FROM session s"
                      + " LEFT JOIN device d ON d.id = s.device_id WHERE s.person = ?"
                      + " AND s.expires_at > ? AND s.used_at > ? ORDER BY s.used_at DESC")) {
            select.setString(1, person);
            select.setObject(2, Times.utc(now));
            select.setObject(3, Times.utc(now.minus(IDLE)));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                told.add(
                    new Session.Told(
                        row.getString("id_hash").strip(),
                        Means.of(row.getString("means")),
                        Optional.ofNullable(row.getString("called")),
                        Times.instant(row, "created_at"),
                        Times.instant(row, "used_at")));
              }
            }
          }
          return told;
        });
  }

  /** Ends a session; one that is unknown has ended already. */
  public void end(String id) {
    run("DELETE FROM session WHERE id_hash = ?", Secret.hash(id));
  }

  /** Ends one of a person's sessions by its handle. */
  public void endOne(String person, String handle) {
    run("DELETE FROM session WHERE person = ? AND id_hash = ?", person, handle);
  }

  /** Ends all of a person's sessions but one. */
  void endOthers(String person, String handle) {
    run("DELETE FROM session WHERE person = ? AND id_hash <> ?", person, handle);
  }

  private void run(String statement, String... values) {
    store.transact(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
              delete.setString(i + 1, values[i]);
            }
            return delete.executeUpdate();
          }
        });
  }
}
