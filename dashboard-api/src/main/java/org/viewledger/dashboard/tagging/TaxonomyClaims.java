package org.viewledger.dashboard.tagging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.viewledger.dashboard.people.PeopleStore;

/**
 * Which versions of a unit's taxonomy somebody has taken, so that of two people who edited the same
 * one only the first publishes: the ledger shows a version a moment after it was sent, too late to
 * tell them apart.
 */
final class TaxonomyClaims {
  /** A claim that was never confirmed stood in a process that died: after this it binds nobody. */
  private static final Duration UNCONFIRMED = Duration.ofMinutes(1);

  /** Class of SQL states of a broken key. */
  private static final String INTEGRITY = "23";

  private final PeopleStore store;

  TaxonomyClaims(PeopleStore store) {
    this.store = store;
  }

  /**
   * Takes the next version.
   *
   * @param inForce the newest version that the ledger shows, 0 for none
   * @param base the version that was edited
   * @return the version to publish: larger than any before
   * @throws OutdatedBaseException where another version was published or is being published
   */
  int take(String unit, int inForce, int base, String person, Instant now)
      throws OutdatedBaseException {
    OptionalInt next =
        store.transact(
            connection -> {
              Known known = known(connection, unit, inForce, now);
              return known.newest() == base
                      && !known.underWay()
                      && insert(connection, unit, known.largest() + 1, person, now)
                  ? OptionalInt.of(known.largest() + 1)
                  : OptionalInt.empty();
            });
    return next.orElseThrow(
        () ->
            new OutdatedBaseException(
                "version "
                    + base
                    + " of "
                    + unit
                    + " is not the newest any more: GET /api/v1/taxonomy/"
                    + unit
                    + ", make the change there, send it again"));
  }

  /**
   * What is known of a unit's versions.
   *
   * @param newest of those published
   * @param largest of all, also claims that came to nothing
   * @param underWay whether somebody is publishing at this moment
   */
  private record Known(int newest, int largest, boolean underWay) {}

  private static Known known(Connection connection, String unit, int inForce, Instant now)
      throws SQLException {
    int newest = inForce;
    int largest = inForce;
    boolean underWay = false;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT version, confirmed, claimed_at FROM taxonomy_claim"
                + " WHERE unit = ? AND version > ?")) {
      select.setString(1, unit);
      select.setInt(2, inForce);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          largest = Math.max(largest, row.getInt(1));
          if (row.getBoolean(2)) {
            newest = Math.max(newest, row.getInt(1));
          } else {
            Instant claimed = row.getObject(3, OffsetDateTime.class).toInstant();
            underWay |= claimed.plus(UNCONFIRMED).isAfter(now);
          }
        }
      }
    }
    return new Known(newest, largest, underWay);
  }

  /** False where somebody else has just taken it. */
  private static boolean insert(
      Connection connection, String unit, int version, String person, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO taxonomy_claim (unit, version, person, claimed_at, confirmed)"
                + " VALUES (?, ?, ?, ?, FALSE)")) {
      insert.setString(1, unit);
      insert.setInt(2, version);
      insert.setString(3, person);
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * The version is in the log.
   *
   * @param also done in the same transaction
   */
  void confirm(String unit, int version, PeopleStore.Work<?> also) {
    change(
        "UPDATE taxonomy_claim SET confirmed = TRUE WHERE unit = ? AND version = ?",
        unit,
        version,
        also);
  }

  /** The log did not take the version, as far as it said. */
  void release(String unit, int version) {
    change(
        "DELETE FROM taxonomy_claim WHERE unit = ? AND version = ?",
        unit,
        version,
        connection -> unit);
  }

  private void change(String sql, String unit, int version, PeopleStore.Work<?> also) {
    store.transact(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, unit);
            statement.setInt(2, version);
            int changed = statement.executeUpdate();
            also.run(connection);
            return changed;
          }
        });
  }
}
