package org.viewledger.dashboard.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.people.PeopleStore;

/** Keeps the verdicts of the last comparisons over a restart. */
public final class Verdicts {
  private static final int KEPT = 50;
  private static final int LONGEST = 1000;
  private static final String RUNNING = "running";
  private static final String COLUMNS =
      "id, began_at, known_at, outcome, cut, differing, took_ms, detail";

  private final PeopleStore store;

  public Verdicts(PeopleStore store) {
    this.store = store;
  }

  /** Notes that a comparison has begun and gives its id. */
  long begin(Instant at, Optional<Instant> knownAt) {
    return store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO reconcile_run (began_at, known_at, outcome, cut, differing, took_ms)"
                      + " VALUES (?, ?, ?, 0, 0, 0)",
                  Statement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, utc(at));
            insert.setObject(2, knownAt.map(Verdicts::utc).orElse(null));
            insert.setString(3, RUNNING);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
              keys.next();
              return keys.getLong(1);
            }
          }
        });
  }

  /** Notes how it ended, and forgets the oldest. */
  void end(long id, Verdict verdict) {
    store.transact(
        connection -> {
          update(connection, id, verdict);
          tables(connection, id, verdict);
          differences(connection, id, verdict);
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM reconcile_run WHERE id <= ?")) {
            delete.setLong(1, id - KEPT);
            return delete.executeUpdate();
          }
        });
  }

  /** A comparison by its id. */
  public Optional<Run> find(long id) {
    return one("SELECT " + COLUMNS + " FROM reconcile_run WHERE id = " + id);
  }

  /** The last that has ended and compared what is known now; one that failed counts too. */
  public Optional<Run> last() {
    return one(
        "SELECT "
            + COLUMNS
            + " FROM reconcile_run WHERE known_at IS NULL AND outcome <> '"
            + RUNNING
            + "' ORDER BY id DESC");
  }

  /** Ends what a stop of the program left under way. */
  void endAbandoned() {
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE reconcile_run SET outcome = ?, detail = ? WHERE outcome = ?")) {
            update.setString(1, Verdict.Outcome.FAILED.id());
            update.setString(2, "the program stopped before it had ended");
            update.setString(3, RUNNING);
            return update.executeUpdate();
          }
        });
  }

  private Optional<Run> one(String select) {
    return store.transact(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(select);
              ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(run(connection, row)) : Optional.empty();
          }
        });
  }

  private static Run run(Connection connection, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    if (row.getString("outcome").equals(RUNNING)) {
      return new Run(id, Optional.empty());
    }
    return new Run(
        id,
        Optional.of(
            new Verdict(
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getLong("cut"),
                Optional.ofNullable(row.getObject("known_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
                Verdict.Outcome.of(row.getString("outcome")),
                tables(connection, id),
                row.getLong("differing"),
                differences(connection, id),
                Duration.ofMillis(row.getLong("took_ms")),
                Optional.ofNullable(row.getString("detail")))));
  }

  private static void update(Connection connection, long id, Verdict verdict) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE reconcile_run SET outcome = ?, cut = ?, differing = ?, took_ms = ?, detail = ?"
                + " WHERE id = ?")) {
      update.setString(1, verdict.outcome().id());
      update.setLong(2, verdict.cut());
      update.setLong(3, verdict.differing());
      update.setLong(4, verdict.took().toMillis());
      update.setString(5, shortened(verdict.detail()));
      update.setLong(6, id);
      update.executeUpdate();
    }
  }

  private static void tables(Connection connection, long id, Verdict verdict) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO reconcile_table VALUES (?, ?, ?)")) {
      for (var table : verdict.rows().entrySet()) {
        insert.setLong(1, id);
        insert.setString(2, table.getKey());
        insert.setLong(3, table.getValue());
        insert.executeUpdate();
      }
    }
  }

  private static SortedMap<String, Long> tables(Connection connection, long id)
      throws SQLException {
    SortedMap<String, Long> rows = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT table_name, row_count FROM reconcile_table WHERE run_id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return rows;
  }

  private static void differences(Connection connection, long id, Verdict verdict)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO reconcile_difference VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int place = 0;
      for (Difference each : verdict.differences()) {
        insert.setLong(1, id);
        insert.setInt(2, place++);
        insert.setString(3, each.table());
        insert.setString(4, shortened(Optional.of(each.key())));
        insert.setString(5, each.column());
        insert.setString(6, shortened(each.computed()));
        insert.setString(7, shortened(each.stored()));
        insert.executeUpdate();
      }
    }
  }

  private static List<Difference> differences(Connection connection, long id) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT table_name, row_key, column_name, computed, stored FROM reconcile_difference"
                + " WHERE run_id = ? ORDER BY place")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          differences.add(
              new Difference(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Optional.ofNullable(row.getString(4)),
                  Optional.ofNullable(row.getString(5))));
        }
      }
    }
    return differences;
  }

  private static @Nullable String shortened(Optional<String> text) {
    return text.map(t -> t.length() <= LONGEST ? t : t.substring(0, LONGEST - 1) + '…')
        .orElse(null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
