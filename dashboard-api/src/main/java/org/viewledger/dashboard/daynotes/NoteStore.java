package org.viewledger.dashboard.daynotes;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.DayRange;

/** Notes in the store of people's records. One that is withdrawn stays on record, unseen. */
public final class NoteStore {
  /** More than a picture has room for; the latest days. */
  public static final int MAX_LISTED = 200;

  private final PeopleStore store;
  private final AuditLog audit;

  public NoteStore(PeopleStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  public void add(Note note) {
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO day_note (id, unit, noted_day, words, person, written_at)"
                      + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, note.id());
            insert.setString(2, note.unit());
            insert.setObject(3, note.day());
            insert.setString(4, note.words());
            insert.setString(5, note.person());
            insert.setObject(6, utc(note.writtenAt()));
            insert.executeUpdate();
          }
          return audit.write(
              connection,
              note.person(),
              Deed.NOTE_WRITTEN,
              subject(note.unit(), note.id()),
              note.words());
        });
  }

  /**
   * Withdraws a note of a unit.
   *
   * @return false where there is none, or it is withdrawn already
   */
  public boolean withdraw(String unit, String id, String person, Instant at) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE day_note SET withdrawn_at = ?, withdrawn_by = ?"
                      + " WHERE unit = ? AND id = ? AND withdrawn_at IS NULL")) {
            update.setObject(1, utc(at));
            update.setString(2, person);
            update.setString(3, unit);
            update.setString(4, id);
            if (update.executeUpdate() != 1) {
              return false;
            }
          }
          audit.write(connection, person, Deed.NOTE_WITHDRAWN, subject(unit, id), "");
          return true;
        });
  }

  /** The notes of a unit on some days that stand, by day; the latest {@value #MAX_LISTED}. */
  public List<Note> on(String unit, DayRange days) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, unit, noted_day, words, person, written_at FROM day_note"
                      + " WHERE unit = ? AND noted_day BETWEEN ? AND ? AND withdrawn_at IS NULL"
                      + " ORDER BY noted_day DESC, written_at DESC FETCH FIRST "
                      + MAX_LISTED
                      + " ROWS ONLY")) {
            select.setString(1, unit);
            select.setObject(2, days.from());
            select.setObject(3, days.to());
            List<Note> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(0, note(row));
              }
            }
            return found;
          }
        });
  }

  private static String subject(String unit, String id) {
    return unit + '|' + id;
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getString("id"),
        row.getString("unit"),
        row.getObject("noted_day", java.time.LocalDate.class),
        row.getString("words"),
        row.getString("person"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
