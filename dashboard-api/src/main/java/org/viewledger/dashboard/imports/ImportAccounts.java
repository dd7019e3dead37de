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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.ingest.files.Sentence;

/** Accounts of imports in the store of people's records. */
final class ImportAccounts {
  private static final int BATCH = 1_000;
  private static final String COLUMNS =
      "id, content, withdrawals, state, file_name, person, recorded_at, changed_at, row_count,"
          + " reading_count, refused_count, post_count, page_count, first_observed_at,"
          + " last_observed_at, held_count, page_reading_count";

  private final PeopleStore store;

  ImportAccounts(PeopleStore store) {
    this.store = store;
  }

  /** The latest import of a content, whatever became of it. */
  Optional<ImportAccount> latest(String content) {
    return store.transact(
        connection ->
            find(
                connection,
                "SELECT "
                    + COLUMNS
                    + " FROM import_account WHERE content = ?"
                    + " ORDER BY withdrawals DESC FETCH FIRST 1 ROWS ONLY",
                content));
  }

  Optional<ImportAccount> byId(String id) {
    return store.transact(
        connection ->
            find(connection, "SELECT " + COLUMNS + " FROM import_account WHERE id = ?", id));
  }

  /** The posts of an import, in the order of their keys. */
  List<PostKey> posts(String id) {
    return store.transact(
        connection -> {
          List<PostKey> posts = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT platform, page_id, post_id FROM import_post WHERE import_id = ?"
                      + " ORDER BY platform, page_id, post_id")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                posts.add(new PostKey(row.getString(1), row.getString(2), row.getString(3)));
              }
            }
          }
          return posts;
        });
  }

  /** Writes an account as it is now, in place of what was known of it. */
  void write(ImportAccount.WithPosts imported) {
    write(imported, connection -> imported);
  }

  /**
   * The same.
   *
   * @param also done in the same transaction
   */
  void write(ImportAccount.WithPosts imported, PeopleStore.Work<?> also) {
    ImportAccount account = imported.account();
    store.transact(
        connection -> {
          for (String table :
              new String[] {"import_offset", "import_refusal", "import_notice", "import_post"}) {
            delete(connection, "DELETE FROM " + table + " WHERE import_id = ?", account.id());
          }
          delete(connection, "DELETE FROM import_account WHERE id = ?", account.id());
          insert(connection, account);
          offsets(connection, account);
          refusals(connection, account);
          notices(connection, account);
          posts(connection, account.id(), imported.touched());
          also.run(connection);
          return account;
        });
  }

  /** A step of an account that is known, and the offsets of what was sent for it. */
  void step(ImportAccount account) {
    step(account, connection -> account);
  }

  /**
   * The same.
   *
   * @param also done in the same transaction
   */
  void step(ImportAccount account, PeopleStore.Work<?> also) {
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE import_account SET state = ?, changed_at = ? WHERE id = ?")) {
            update.setString(1, account.state().id());
            update.setObject(2, utc(account.changedAt()));
            update.setString(3, account.id());
            update.executeUpdate();
          }
          delete(connection, "DELETE FROM import_offset WHERE import_id = ?", account.id());
          offsets(connection, account);
          also.run(connection);
          return account;
        });
  }

  private static void delete(Connection connection, String sql, String id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, id);
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, ImportAccount account) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_account ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, account.id());
      insert.setString(2, account.content());
      insert.setInt(3, account.withdrawals());
      insert.setString(4, account.state().id());
      insert.setString(5, account.fileName());
      insert.setString(6, account.person());
      insert.setObject(7, utc(account.recordedAt()));
      insert.setObject(8, utc(account.changedAt()));
      insert.setLong(9, account.rows());
      insert.setLong(10, account.readings());
      insert.setLong(11, account.refused());
      insert.setLong(12, account.posts());
      insert.setLong(13, account.pages());
      insert.setObject(14, utc(account.firstObservedAt()));
      insert.setObject(15, utc(account.lastObservedAt()));
      insert.setLong(16, account.held());
      insert.setLong(17, account.pageReadings());
      insert.executeUpdate();
    }
  }

  private static void offsets(Connection connection, ImportAccount account) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_offset (import_id, topic_partition, last_offset)"
                + " VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Long> offset : account.offsets().entrySet()) {
        insert.setString(1, account.id());
        insert.setString(2, offset.getKey());
        insert.setLong(3, offset.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void refusals(Connection connection, ImportAccount account) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_refusal (import_id, place, line, file_column, cell, reason, vi, en,"
                + " held) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int place = 0;
      for (ImportAccount.Refused row : account.allRows()) {
        insert.setString(1, account.id());
        insert.setInt(2, place++);
        insert.setLong(3, row.line());
        insert.setString(4, row.column());
        insert.setString(5, row.value());
        insert.setString(6, row.reason());
        insert.setString(7, row.sentence().vi());
        insert.setString(8, row.sentence().en());
        insert.setBoolean(9, place > account.refusedRows().size());
        insert.addBatch();
        if (place % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void notices(Connection connection, ImportAccount account) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_notice (import_id, place, vi, en) VALUES (?, ?, ?, ?)")) {
      int place = 0;
      for (Sentence notice : account.notices()) {
        insert.setString(1, account.id());
        insert.setInt(2, place++);
        insert.setString(3, notice.vi());
        insert.setString(4, notice.en());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void posts(Connection connection, String id, List<PostKey> posts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_post (import_id, platform, page_id, post_id)"
                + " VALUES (?, ?, ?, ?)")) {
      int place = 0;
      for (PostKey post : posts) {
        insert.setString(1, id);
        insert.setString(2, post.platform());
        insert.setString(3, post.pageId());
        insert.setString(4, post.postId());
        insert.addBatch();
        if (++place % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static Optional<ImportAccount> find(Connection connection, String sql, String value)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(account(connection, row)) : Optional.empty();
      }
    }
  }

  private static ImportAccount account(Connection connection, ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new ImportAccount(
        id,
        row.getString("content"),
        row.getInt("withdrawals"),
        ImportAccount.State.of(row.getString("state")),
        row.getString("file_name"),
        row.getString("person"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getLong("row_count"),
        row.getLong("reading_count"),
        row.getLong("page_reading_count"),
        row.getLong("refused_count"),
        row.getLong("held_count"),
        row.getLong("post_count"),
        row.getLong("page_count"),
        instant(row.getObject("first_observed_at", OffsetDateTime.class)),
        instant(row.getObject("last_observed_at", OffsetDateTime.class)),
        offsets(connection, id),
        notices(connection, id),
        refusals(connection, id, false),
        refusals(connection, id, true));
  }

  private static Map<String, Long> offsets(Connection connection, String id) throws SQLException {
    Map<String, Long> offsets = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT topic_partition, last_offset FROM import_offset WHERE import_id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          offsets.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return offsets;
  }

  private static List<Sentence> notices(Connection connection, String id) throws SQLException {
    List<Sentence> notices = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT vi, en FROM import_notice WHERE import_id = ? ORDER BY place")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          notices.add(new Sentence(row.getString(1), row.getString(2)));
        }
      }
    }
    return notices;
  }

  private static List<ImportAccount.Refused> refusals(
      Connection connection, String id, boolean held) throws SQLException {
    List<ImportAccount.Refused> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT line, file_column, cell, reason, vi, en FROM import_refusal"
                + " WHERE import_id = ? AND held = ? ORDER BY place")) {
      select.setString(1, id);
      select.setBoolean(2, held);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new ImportAccount.Refused(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  new Sentence(row.getString(5), row.getString(6))));
        }
      }
    }
    return rows;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
