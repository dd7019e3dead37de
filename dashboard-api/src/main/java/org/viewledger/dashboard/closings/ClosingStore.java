package org.viewledger.dashboard.closings;

import static org.viewledger.dashboard.closings.StoredValues.instant;
import static org.viewledger.dashboard.closings.StoredValues.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.DayRange;

/** Closings in the store of people's records. */
final class ClosingStore {
  private static final String COLUMNS =
      "calendar, period, unit, place, state, from_day, to_day, cut, known_at, closed_at, person,"
          + " reopened_at, reopened_by, reason, every_page, examined_cut, examined_at, revision";
  private static final String KEY = "calendar = ? AND period = ? AND unit = ? AND place = ?";

  private final PeopleStore store;

  ClosingStore(PeopleStore store) {
    this.store = store;
  }

  /** Every closing of a unit's period that ever was valid or is under way, oldest first. */
  List<Closing> history(String calendar, String period, String unit) {
    return store.transact(
        connection ->
            select(
                connection,
                " WHERE calendar = ? AND period = ? AND unit = ? AND state <> 'abandoned'"
                    + " ORDER BY place",
                calendar,
                period,
                unit));
  }

  /** The closings of a unit that are in force, in a calendar. */
  List<Closing> closed(String calendar, String unit) {
    return store.transact(
        connection ->
            select(
                connection,
                " WHERE calendar = ? AND unit = ? AND state = 'closed' ORDER BY from_day, to_day",
                calendar,
                unit));
  }

  /** Every closing of a state, that looked at longest ago first. */
  List<Closing> all(Closing.State state) {
    return store.transact(
        connection ->
            select(
                connection,
                " WHERE state = ? ORDER BY examined_cut, calendar, period, unit, place",
                state.id()));
  }

  /** The last place that was given to a unit's period, 0 for none. */
  int lastPlace(String calendar, String period, String unit) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT COALESCE(MAX(place), 0) FROM closing"
                      + " WHERE calendar = ? AND period = ? AND unit = ?")) {
            texts(select, calendar, period, unit);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  /** Writes a closing that nobody knows of yet; its place must be new. */
  void insert(Closing closing) {
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO closing ("
                      + COLUMNS
                      + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, ?, ?, ?, ?)")) {
            key(insert, 1, closing);
            insert.setString(5, closing.state().id());
            insert.setObject(6, closing.days().from());
            insert.setObject(7, closing.days().to());
            insert.setLong(8, closing.cut());
            insert.setObject(9, utc(closing.knownAt()));
            insert.setObject(10, utc(closing.closedAt()));
            insert.setString(11, closing.person());
            insert.setBoolean(12, closing.pages().isEmpty());
            insert.setLong(13, closing.examinedCut());
            insert.setObject(14, utc(closing.examinedAt()));
            insert.setLong(15, closing.revision());
            insert.executeUpdate();
          }
          for (PageKey page : closing.pages().orElse(List.of())) {
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "INSERT INTO closing_page (calendar, period, unit, place, platform, page_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
              key(insert, 1, closing);
              insert.setString(5, page.platform());
              insert.setString(6, page.pageId());
              insert.executeUpdate();
            }
          }
          return closing;
        });
  }

  /**
   * Moves a closing from a state to the next.
   *
   * @return whether it was in that state
   */
  boolean step(Closing closing, Closing.State next) {
    return step(closing, next, connection -> next);
  }

  /**
   * The same, and in the same transaction what belongs to it.
   *
   * @param also done where the closing was in that state
   */
  boolean step(Closing closing, Closing.State next, PeopleStore.Work<?> also) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE closing SET state = ? WHERE " + KEY + " AND state = ?")) {
            update.setString(1, next.id());
            key(update, 2, closing);
            update.setString(6, closing.state().id());
            return update.executeUpdate() == 1 && done(connection, also);
          }
        });
  }

  /** Opens a closed period again; false where it is not closed any more. */
  boolean reopen(Closing closing, Closing.Reopening reopening, PeopleStore.Work<?> also) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE closing SET state = 'reopened', reopened_at = ?, reopened_by = ?,"
                      + " reason = ? WHERE "
                      + KEY
                      + " AND state = 'closed'")) {
            update.setObject(1, utc(reopening.at()));
            update.setString(2, reopening.person());
            update.setString(3, reopening.reason());
            key(update, 4, closing);
            return update.executeUpdate() == 1 && done(connection, also);
          }
        });
  }

  private static boolean done(Connection connection, PeopleStore.Work<?> also) throws SQLException {
    also.run(connection);
    return true;
  }

  private static List<Closing> select(Connection connection, String rest, String... values)
      throws SQLException {
    List<Closing> closings = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM closing" + rest)) {
      texts(select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          closings.add(closing(connection, row));
        }
      }
    }
    return closings;
  }

  private static Closing closing(Connection connection, ResultSet row) throws SQLException {
    Optional<Closing.Reopening> reopened =
        row.getString("reopened_by") == null
            ? Optional.empty()
            : Optional.of(
                new Closing.Reopening(
                    instant(row, "reopened_at"),
                    row.getString("reopened_by"),
                    row.getString("reason")));
    Closing closing =
        new Closing(
            row.getString("calendar"),
            row.getString("period"),
            row.getString("unit"),
            row.getInt("place"),
            Closing.State.of(row.getString("state")),
            new DayRange(StoredValues.day(row, "from_day"), StoredValues.day(row, "to_day")),
            row.getLong("cut"),
            instant(row, "known_at"),
            instant(row, "closed_at"),
            row.getString("person"),
            reopened,
            Optional.empty(),
            row.getLong("examined_cut"),
            instant(row, "examined_at"),
            row.getLong("revision"));
    return row.getBoolean("every_page") ? closing : closing.withPages(pages(connection, closing));
  }

  private static List<PageKey> pages(Connection connection, Closing closing) throws SQLException {
    List<PageKey> pages = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT platform, page_id FROM closing_page WHERE "
                + KEY
                + " ORDER BY platform, page_id")) {
      key(select, 1, closing);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pages.add(new PageKey(row.getString(1), row.getString(2)));
        }
      }
    }
    return pages;
  }

  /** Puts a closing's key into four places from one on. */
  static void key(PreparedStatement statement, int from, Closing closing) throws SQLException {
    statement.setString(from, closing.calendar());
    statement.setString(from + 1, closing.period());
    statement.setString(from + 2, closing.unit());
    statement.setInt(from + 3, closing.place());
  }

  private static void texts(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }
}
