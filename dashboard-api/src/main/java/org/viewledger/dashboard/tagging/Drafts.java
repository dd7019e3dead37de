package org.viewledger.dashboard.tagging;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.people.PeopleStore;

/** What each person is changing in a unit's topics, and why versions were published. */
public final class Drafts {
  /** Longest word of why, in UTF-16 units. */
  public static final int MAX_WHY = 1_000;

  private final PeopleStore store;
  private final Clock clock;

  public Drafts(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Who published a version, when, and why. */
  public record Published(String person, String why, Instant at) {}

  /** A person's draft of a unit; empty where they change nothing. */
  public Optional<TaxonomyDraft> of(String person, String unit) {
    Optional<String> body =
        store.transact(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT body FROM taxonomy_draft WHERE person = ? AND unit = ?")) {
                select.setString(1, person);
                select.setString(2, unit);
                try (ResultSet row = select.executeQuery()) {
                  return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
              }
            });
    return body.map(text -> read(unit, text));
  }

  private static TaxonomyDraft read(String unit, String text) {
    try {
      return DraftJson.read(unit, text);
    } catch (TaxonomyRefusedException e) {
      throw new IllegalStateException("a draft is checked before it is kept", e);
    }
  }

  /** Keeps a draft in place of the person's last one of the unit. */
  public void keep(String person, TaxonomyDraft draft) {
    int unused =
        store.transact(
            connection -> {
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "UPDATE taxonomy_draft SET base = ?, body = ?, changed_at = ? WHERE person ="
                          + " ? AND unit = ?")) {
                fill(update, person, draft);
                if (update.executeUpdate() == 1) {
                  return 1;
                }
              }
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO taxonomy_draft (base, body, changed_at, person, unit) VALUES (?,"
                          + " ?, ?, ?, ?)")) {
                fill(insert, person, draft);
                return insert.executeUpdate();
              }
            });
  }

  private void fill(PreparedStatement statement, String person, TaxonomyDraft draft)
      throws java.sql.SQLException {
    statement.setInt(1, draft.base());
    statement.setString(2, DraftJson.write(draft));
    statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
    statement.setString(4, person);
    statement.setString(5, draft.unit());
  }

  /** Throws a person's draft of a unit away. */
  public void discard(String person, String unit) {
    int unused =
        store.transact(
            connection -> {
              try (PreparedStatement delete =
                  connection.prepareStatement(
                      "DELETE FROM taxonomy_draft WHERE person = ? AND unit = ?")) {
                delete.setString(1, person);
                delete.setString(2, unit);
                return delete.executeUpdate();
              }
            });
  }

  /** Notes who published a version and why. */
  public void published(String unit, int version, String person, String why) {
    int unused =
        store.transact(
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO taxonomy_change (unit, version, person, why, published_at)"
                          + " VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, unit);
                insert.setInt(2, version);
                insert.setString(3, person);
                insert.setString(4, why);
                insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
              }
            });
  }

  /** Who published which version of a unit here; one that came another way is missing. */
  public Map<Integer, Published> history(String unit) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT version, person, why, published_at FROM taxonomy_change WHERE unit ="
                      + " ?")) {
            select.setString(1, unit);
            Map<Integer, Published> history = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                history.put(
                    row.getInt(1),
                    new Published(
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
              }
            }
            return history;
          }
        });
  }
}
