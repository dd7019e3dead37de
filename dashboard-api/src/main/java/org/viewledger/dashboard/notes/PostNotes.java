package org.viewledger.dashboard.notes;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleStore;

/** The notes on posts. None is ever erased: one that is taken back only stands no more. */
public final class PostNotes {
  /** More than these nobody reads. */
  public static final int MAX_SHOWN = 100;

  private final PeopleStore store;
  private final Clock clock;
  private final AuditLog audit;

  public PostNotes(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.audit = new AuditLog(store, clock);
  }

  /**
   * Notes something.
   *
   * @throws IllegalArgumentException where the words are none or too many
   */
  public void add(PostKey post, String person, String words) {
    String plain = words.strip();
    if (plain.isEmpty() || plain.length() > PostNote.MAX_WORDS) {
      throw new IllegalArgumentException("a note has 1 to " + PostNote.MAX_WORDS + " characters");
    }
    int unused =
        store.transact(
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO post_note (platform, page_id, post_id, noted_at, person, words)"
                          + " VALUES (?, ?, ?, ?, ?, ?)")) {
                key(insert, 1, post);
                insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(5, person);
                insert.setString(6, plain);
                audit.write(connection, person, Deed.NOTE_WRITTEN, post.text(), plain);
                return insert.executeUpdate();
              }
            });
  }

  /** Those that stand, latest first, at most {@value #MAX_SHOWN}. */
  public List<PostNote> of(PostKey post) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, noted_at, person, words FROM post_note WHERE platform = ? AND page_id"
                      + " = ? AND post_id = ? AND withdrawn_at IS NULL ORDER BY noted_at DESC, id"
                      + " DESC FETCH FIRST "
                      + MAX_SHOWN
                      + " ROWS ONLY")) {
            key(select, 1, post);
            return read(select, post);
          }
        });
  }

  private static List<PostNote> read(PreparedStatement select, PostKey post) throws SQLException {
    List<PostNote> notes = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        notes.add(
            new PostNote(
                row.getLong(1),
                post,
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4)));
      }
    }
    return notes;
  }

  /**
   * Takes a note back, whoever wrote it.
   *
   * @param post that it is about: a note of another post is not touched
   * @return whether there was such a note
   */
  public boolean withdraw(PostKey post, long id, String person) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE post_note SET withdrawn_at = ?, withdrawn_by = ? WHERE platform = ? AND"
                      + " page_id = ? AND post_id = ? AND id = ? AND withdrawn_at IS NULL")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, person);
            key(update, 3, post);
            update.setLong(6, id);
            boolean found = update.executeUpdate() == 1;
            if (found) {
              audit.write(connection, person, Deed.NOTE_WITHDRAWN, post.text(), Long.toString(id));
            }
            return found;
          }
        });
  }

  private static void key(PreparedStatement statement, int first, PostKey post)
      throws SQLException {
    statement.setString(first, post.platform());
    statement.setString(first + 1, post.pageId());
    statement.setString(first + 2, post.postId());
  }
}
