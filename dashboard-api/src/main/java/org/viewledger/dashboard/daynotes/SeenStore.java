package org.viewledger.dashboard.daynotes;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.viewledger.dashboard.people.PeopleStore;

/** Until when each person has seen the changes of closed figures. */
public final class SeenStore {
  private final PeopleStore store;

  public SeenStore(PeopleStore store) {
    this.store = store;
  }

  /** The earliest instant there is where they have seen none. */
  public Instant seenUntil(String person) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT seen_at FROM restatement_seen WHERE person = ?")) {
            select.setString(1, person);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? row.getObject("seen_at", OffsetDateTime.class).toInstant()
                  : Instant.EPOCH;
            }
          }
        });
  }

  /** They have seen all that was found by then. */
  public void see(String person, Instant at) {
    OffsetDateTime seen = at.atOffset(ZoneOffset.UTC);
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE restatement_seen SET seen_at = ? WHERE person = ?")) {
            update.setObject(1, seen);
            update.setString(2, person);
            if (update.executeUpdate() == 1) {
              return 1;
            }
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO restatement_seen (person, seen_at) VALUES (?, ?)")) {
            insert.setString(1, person);
            insert.setObject(2, seen);
            return insert.executeUpdate();
          }
        });
  }
}
