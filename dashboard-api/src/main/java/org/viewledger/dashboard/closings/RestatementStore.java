package org.viewledger.dashboard.closings;

import static org.viewledger.dashboard.closings.StoredValues.big;
import static org.viewledger.dashboard.closings.StoredValues.instant;
import static org.viewledger.dashboard.closings.StoredValues.utc;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Cut;

/** Restatements in the store of people's records. */
final class RestatementStore {
  /** More than anybody reads at once; the newest. */
  static final int MAX_LISTED = 5_000;

  private static final String COLUMNS =
      "subject, basis, metric, topic, found_day, value_before, value_after, cause, person,"
          + " found_at, cut";
  private static final String KEY =
      "subject = ? AND basis = ? AND metric = ? AND topic = ? AND found_day = ?";

  private final PeopleStore store;

  RestatementStore(PeopleStore store) {
    this.store = store;
  }

  /**
   * The newest of what a choice holds, by figure and day: narrowed before it is cut off, so that a
   * unit's are not pushed out by those of others.
   */
  List<Restatement> list(RestatementChoice choice) {
    return choice.isNobodys()
        ? List.of()
        : store.transact(
            connection -> {
              List<Restatement> found = new ArrayList<>();
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT "
                          + COLUMNS
                          + " FROM restatement"
                          + choice.where()
                          + " ORDER BY found_day DESC, subject, basis, metric, topic"
                          + " FETCH FIRST "
                          + MAX_LISTED
                          + " ROWS ONLY")) {
                List<String> values = choice.values();
                for (int i = 0; i < values.size(); i++) {
                  select.setString(i + 1, values.get(i));
                }
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    found.add(restatement(row));
                  }
                }
              }
              return found;
            });
  }

  /**
   * Books what a closing has become, and that it was looked at, in one transaction.
   *
   * @return false, with nothing written, where somebody else has looked at it in between or it is
   *     not closed any more
   */
  boolean book(Closing closing, List<Restatement> restatements, Cut cut, long revision) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE closing SET examined_cut = ?, examined_at = ?, revision = ?"
                      + " WHERE calendar = ? AND period = ? AND unit = ? AND place = ?"
                      + " AND state = 'closed' AND revision = ? AND examined_cut = ?")) {
            update.setLong(1, cut.number());
            update.setObject(2, utc(cut.at()));
            update.setLong(3, revision);
            ClosingStore.key(update, 4, closing);
            update.setLong(8, closing.revision());
            update.setLong(9, closing.examinedCut());
            if (update.executeUpdate() != 1) {
              return false;
            }
          }
          for (Restatement restatement : restatements) {
            add(connection, restatement, closing.unit());
          }
          return true;
        });
  }

  /**
   * Adds one, or changes that of the same figure and day; gone where nothing is left of it.
   *
   * @param unit whose closing or citation it is of
   */
  static void add(Connection connection, Restatement restatement, String unit) throws SQLException {
    Optional<Restatement> sameDay = sameDay(connection, restatement);
    if (sameDay.isEmpty()) {
      insert(connection, restatement, unit);
      return;
    }
    if (sameDay.get().before().equals(restatement.after())) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM restatement WHERE " + KEY)) {
        key(delete, 1, restatement);
        delete.executeUpdate();
      }
      return;
    }
    // The day's restatement has the cause of its larger step.
    boolean keep = step(sameDay.get()).compareTo(step(restatement)) > 0;
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE restatement SET value_after = ?, cause = ?, person = ?, found_at = ?, cut = ?"
                + " WHERE "
                + KEY)) {
      big(update, 1, restatement.after());
      update.setString(2, (keep ? sameDay.get() : restatement).cause().id());
      update.setString(3, (keep ? sameDay.get() : restatement).person().orElse(null));
      update.setObject(4, utc(restatement.foundAt()));
      update.setLong(5, restatement.cut());
      key(update, 6, restatement);
      update.executeUpdate();
    }
  }

  private static BigInteger step(Restatement restatement) {
    return restatement
        .after()
        .orElse(BigInteger.ZERO)
        .subtract(restatement.before().orElse(BigInteger.ZERO))
        .abs();
  }

  private static Optional<Restatement> sameDay(Connection connection, Restatement restatement)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM restatement WHERE " + KEY)) {
      key(select, 1, restatement);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(restatement(row)) : Optional.empty();
      }
    }
  }

  private static void insert(Connection connection, Restatement restatement, String unit)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO restatement ("
                + COLUMNS
                + ", unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      key(insert, 1, restatement);
      big(insert, 6, restatement.before());
      big(insert, 7, restatement.after());
      insert.setString(8, restatement.cause().id());
      insert.setString(9, restatement.person().orElse(null));
      insert.setObject(10, utc(restatement.foundAt()));
      insert.setLong(11, restatement.cut());
      insert.setString(12, unit);
      insert.executeUpdate();
    }
  }

  private static void key(PreparedStatement statement, int from, Restatement restatement)
      throws SQLException {
    statement.setString(from, restatement.subject());
    statement.setString(from + 1, restatement.figure().basis().id());
    statement.setString(from + 2, restatement.figure().metric());
    statement.setString(from + 3, restatement.figure().topic());
    statement.setObject(from + 4, restatement.day());
  }

  private static Restatement restatement(ResultSet row) throws SQLException {
    return new Restatement(
        row.getString("subject"),
        new FigureKey(
            Basis.of(row.getString("basis")).orElseThrow(),
            row.getString("metric"),
            row.getString("topic")),
        StoredValues.day(row, "found_day"),
        big(row, "value_before"),
        big(row, "value_after"),
        Cause.of(row.getString("cause")),
        Optional.ofNullable(row.getString("person")),
        instant(row, "found_at"),
        row.getLong("cut"));
  }
}
