package org.viewledger.dashboard.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.people.PeopleStore;

/** The list of imports, and why some were taken back. */
public final class ImportLines {
  private final PeopleStore store;
  private final ImportScope scope;
  private final ImportAccounts accounts;

  public ImportLines(PeopleStore store) {
    this(store, ImportScope.EVERYTHING, new ImportAccounts(store));
  }

  private ImportLines(PeopleStore store, ImportScope scope, ImportAccounts accounts) {
    this.store = store;
    this.scope = scope;
    this.accounts = accounts;
  }

  ImportLines within(ImportScope theirs, ImportAccounts all) {
    return new ImportLines(store, theirs, all);
  }

  /** Why, by whom and when an import was taken back. */
  public record Reason(String person, String words, Instant at) {}

  /**
   * The latest imports, the last one first.
   *
   * @param person theirs alone; empty for everybody's
   */
  public List<ImportLine> latest(int limit, Optional<String> person) {
    if (scope.isEverything()) {
      return all(limit, person);
    }
    return all(Integer.MAX_VALUE, person).stream()
        .filter(line -> scope.shows(line.id(), line.person(), accounts))
        .limit(limit)
        .toList();
  }

  /** How many rows wait for a person, over all imports that stand. */
  public long held() {
    return scope.isEverything()
        ? new HeldRows(store).count()
        : latest(Integer.MAX_VALUE, Optional.empty()).stream()
            .filter(line -> line.state() == ImportAccount.State.ACCEPTED)
            .mapToLong(ImportLine::held)
            .sum();
  }

  private List<ImportLine> all(int limit, Optional<String> person) {
    return store.transact(
        connection -> {
          List<ImportLine> lines = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, state, file_name, person, recorded_at, row_count, reading_count,"
                      + " page_reading_count, refused_count, held_count FROM import_account"
                      + (person.isPresent() ? " WHERE person = ?" : "")
                      + " ORDER BY recorded_at DESC, id FETCH FIRST "
                      + limit
                      + " ROWS ONLY")) {
            if (person.isPresent()) {
              select.setString(1, person.get());
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                lines.add(line(row));
              }
            }
          }
          return lines;
        });
  }

  private static ImportLine line(ResultSet row) throws SQLException {
    return new ImportLine(
        row.getString("id"),
        ImportAccount.State.of(row.getString("state")),
        row.getString("file_name"),
        row.getString("person"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getLong("row_count"),
        row.getLong("reading_count") + row.getLong("page_reading_count"),
        row.getLong("refused_count"),
        row.getLong("held_count"));
  }

  /** Writes why an import is taken back; the first reason stands. */
  void because(String id, Reason reason) {
    store.transact(
        connection -> {
          if (find(connection, id).isPresent()) {
            return 0;
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO import_withdrawal (import_id, person, reason, withdrawn_at)"
                      + " VALUES (?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, reason.person());
            insert.setString(3, reason.words());
            insert.setObject(4, reason.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }

  /** Why an import was taken back; empty where it was not, or nobody said. */
  public Optional<Reason> reason(String id) {
    return store.transact(connection -> find(connection, id));
  }

  private static Optional<Reason> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT person, reason, withdrawn_at FROM import_withdrawal WHERE import_id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Reason(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }
}
