package org.viewledger.dashboard.manual;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.people.PeopleStore;

/** Typed counts in the store of people's records. */
final class ManualBook {
  private static final String COLUMNS =
      "id, state, person, recorded_at, changed_at, platform, page_id, post_id, page_name, title,"
          + " published_at, told_at, observed_at, reason";

  private final PeopleStore store;

  ManualBook(PeopleStore store) {
    this.store = store;
  }

  Optional<ManualEntry> find(String id) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT " + COLUMNS + " FROM manual_entry WHERE id = ?")) {
            select.setString(1, id);
            return entries(connection, select).stream().findFirst();
          }
        });
  }

  List<ManualEntry> latest(int limit, Optional<String> person) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT "
                      + COLUMNS
                      + " FROM manual_entry"
                      + (person.isPresent() ? " WHERE person = ?" : "")
                      + " ORDER BY recorded_at DESC, id FETCH FIRST "
                      + limit
                      + " ROWS ONLY")) {
            if (person.isPresent()) {
              select.setString(1, person.get());
            }
            return entries(connection, select);
          }
        });
  }

  /** Writes an entry as it is now, in place of what was known of it. */
  void write(ManualEntry entry) {
    write(entry, connection -> entry);
  }

  /**
   * The same.
   *
   * @param also done in the same transaction
   */
  void write(ManualEntry entry, PeopleStore.Work<?> also) {
    store.transact(
        connection -> {
          for (String table : List.of("manual_count", "manual_offset")) {
            delete(connection, "DELETE FROM " + table + " WHERE entry_id = ?", entry);
          }
          delete(connection, "DELETE FROM manual_entry WHERE id = ?", entry);
          insert(connection, entry);
          numbers(
              connection,
              "INSERT INTO manual_count (entry_id, metric, total) VALUES (?, ?, ?)",
              entry,
              entry.counts().metrics());
          numbers(
              connection,
              "INSERT INTO manual_offset (entry_id, topic_partition, last_offset)"
                  + " VALUES (?, ?, ?)",
              entry,
              entry.offsets());
          also.run(connection);
          return entry;
        });
  }

  private static void delete(Connection connection, String sql, ManualEntry entry)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, entry.counts().id());
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, ManualEntry entry) throws SQLException {
    TypedCounts counts = entry.counts();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO manual_entry ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, counts.id());
      insert.setString(2, entry.state().id());
      insert.setString(3, entry.person());
      insert.setObject(4, entry.recordedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(5, entry.changedAt().atOffset(ZoneOffset.UTC));
      insert.setString(6, counts.post().platform());
      insert.setString(7, counts.post().pageId());
      insert.setString(8, counts.post().postId());
      insert.setString(9, counts.pageName().orElse(null));
      insert.setString(10, counts.title().orElse(null));
      instant(insert, 11, counts.publishedAt());
      instant(insert, 12, counts.observedAt());
      insert.setObject(13, entry.observedAt().atOffset(ZoneOffset.UTC));
      insert.setString(14, entry.reason().orElse(null));
      insert.executeUpdate();
    }
  }

  private static void instant(PreparedStatement insert, int at, Optional<Instant> instant)
      throws SQLException {
    if (instant.isPresent()) {
      insert.setObject(at, instant.get().atOffset(ZoneOffset.UTC));
    } else {
      insert.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
    }
  }

  private static void numbers(
      Connection connection, String sql, ManualEntry entry, Map<String, Long> numbers)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Map.Entry<String, Long> number : numbers.entrySet()) {
        insert.setString(1, entry.counts().id());
        insert.setString(2, number.getKey());
        insert.setLong(3, number.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<ManualEntry> entries(Connection connection, PreparedStatement select)
      throws SQLException {
    List<ManualEntry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(entry(connection, row));
      }
    }
    return entries;
  }

  private static ManualEntry entry(Connection connection, ResultSet row) throws SQLException {
    String id = row.getString("id");
    TypedCounts counts =
        new TypedCounts(
            id,
            new PostKey(
                row.getString("platform"), row.getString("page_id"), row.getString("post_id")),
            Optional.ofNullable(row.getString("page_name")),
            Optional.ofNullable(row.getString("title")),
            Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant),
            Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant),
            numbers(connection, "SELECT metric, total FROM manual_count WHERE entry_id = ?", id));
    return new ManualEntry(
        counts,
        ManualEntry.State.of(row.getString("state")),
        row.getString("person"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getObject("observed_at", OffsetDateTime.class).toInstant(),
        numbers(
            connection,
            "SELECT topic_partition, last_offset FROM manual_offset WHERE entry_id = ?",
            id),
        Optional.ofNullable(row.getString("reason")));
  }

  private static SortedMap<String, Long> numbers(Connection connection, String sql, String id)
      throws SQLException {
    SortedMap<String, Long> numbers = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return numbers;
  }
}
