package org.viewledger.dashboard.accounts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.viewledger.dashboard.people.PeopleStore;

/** Sessions in the store: they outlive a restart and end after a set time. */
public final class Sessions {
  private final PeopleStore store;
  private final Clock clock;
  private final Duration length;

  public Sessions(PeopleStore store, Clock clock, Duration length) {
    this.store = store;
    this.clock = clock;
    this.length = length;
  }

  /** Begins a session and forgets those that have ended. */
  Session begin(String person) {
    Instant now = clock.instant();
    Session session = new Session(Secret.random(), person, now.plus(length));
    return store.transact(
        connection -> {
          try (PreparedStatement forget =
                  connection.prepareStatement("DELETE FROM session WHERE expires_at <= ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO session (id_hash, person, created_at, expires_at)"
                          + " VALUES (?, ?, ?, ?)")) {
            forget.setObject(1, utc(now));
            forget.executeUpdate();
            insert.setString(1, Secret.hash(session.id()));
            insert.setString(2, person);
            insert.setObject(3, utc(now));
            insert.setObject(4, utc(session.expiresAt()));
            insert.executeUpdate();
          }
          return session;
        });
  }

  /** The session of a cookie, empty where there is none or it has ended. */
  public Optional<Session> find(String id) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT person, expires_at FROM session WHERE id_hash = ? AND expires_at > ?")) {
            select.setString(1, Secret.hash(id));
            select.setObject(2, utc(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Session(
                          id, row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                  : Optional.empty();
            }
          }
        });
  }

  /** Ends a session; one that is unknown has ended already. */
  public void end(String id) {
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM session WHERE id_hash = ?")) {
            delete.setString(1, Secret.hash(id));
            return delete.executeUpdate();
          }
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
