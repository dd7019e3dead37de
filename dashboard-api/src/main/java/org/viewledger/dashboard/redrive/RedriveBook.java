package org.viewledger.dashboard.redrive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.DeadLetters;
import org.viewledger.dashboard.query.LetterPlace;

/**
 * Remembers which dead letters were sent again. A letter is booked before it is sent and confirmed
 * when the log has it; one that was booked and never confirmed, because the log or the machine
 * failed, is open again after a minute.
 */
public final class RedriveBook {
  private static final Duration UNCONFIRMED = Duration.ofMinutes(1);

  private final PeopleStore store;

  public RedriveBook(PeopleStore store) {
    this.store = store;
  }

  /** How many letters were sent again, by the reason for which they had been refused. */
  public SortedMap<String, Long> sentByReason() {
    return store.transact(
        connection -> {
          SortedMap<String, Long> sent = new TreeMap<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT reason, COUNT(*) FROM redriven_letter WHERE confirmed"
                          + " GROUP BY reason");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              sent.put(row.getString(1), row.getLong(2));
            }
          }
          return sent;
        });
  }

  /** Of these letters those that nobody sent again and nobody is sending. */
  Set<LetterPlace> open(List<DeadLetters.Letter> letters, Instant now) {
    return store.transact(connection -> open(connection, letters, now).keySet());
  }

  /** Books those of the letters that are still open, and gives them out. */
  List<DeadLetters.Letter> book(List<DeadLetters.Letter> letters, String person, Instant now) {
    return store.transact(
        connection -> {
          Map<LetterPlace, Boolean> open = open(connection, letters, now);
          List<DeadLetters.Letter> booked = new ArrayList<>();
          for (DeadLetters.Letter letter : letters) {
            Boolean known = open.get(letter.place());
            if (known != null) {
              write(connection, letter, known, person, now);
              booked.add(letter);
            }
          }
          return booked;
        });
  }

  /**
   * The log has them.
   *
   * @param person who sent them again
   */
  void confirm(List<DeadLetters.Letter> letters, String person, AuditLog audit) {
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE redriven_letter SET confirmed = TRUE WHERE origin_topic = ?"
                      + " AND origin_partition = ? AND origin_offset = ?")) {
            for (DeadLetters.Letter letter : letters) {
              place(update, 1, letter.place());
              update.addBatch();
            }
            update.executeBatch();
            return audit.write(
                connection,
                person,
                Deed.LETTERS_REDRIVEN,
                letters.get(0).place().text(),
                letters.size() + " records");
          }
        });
  }

  /** Open letters, with whether the book has a stale line of them. */
  private static Map<LetterPlace, Boolean> open(
      Connection connection, List<DeadLetters.Letter> letters, Instant now) throws SQLException {
    Map<LetterPlace, Boolean> open = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT confirmed, redriven_at FROM redriven_letter WHERE origin_topic = ?"
                + " AND origin_partition = ? AND origin_offset = ?")) {
      for (DeadLetters.Letter letter : letters) {
        place(select, 1, letter.place());
        try (ResultSet row = select.executeQuery()) {
          boolean known = row.next();
          boolean stale =
              known
                  && !row.getBoolean(1)
                  && !row.getObject(2, OffsetDateTime.class)
                      .toInstant()
                      .plus(UNCONFIRMED)
                      .isAfter(now);
          if (!known || stale) {
            open.put(letter.place(), known);
          }
        }
      }
    }
    return open;
  }

  private static void write(
      Connection connection, DeadLetters.Letter letter, boolean known, String person, Instant now)
      throws SQLException {
    String sql =
        known
            ? "UPDATE redriven_letter SET reason = ?, person = ?, redriven_at = ?, confirmed = FALSE"
                + " WHERE origin_topic = ? AND origin_partition = ? AND origin_offset = ?"
            : "INSERT INTO redriven_letter (reason, person, redriven_at, confirmed, origin_topic,"
                + " origin_partition, origin_offset) VALUES (?, ?, ?, FALSE, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, letter.reason());
      statement.setString(2, person);
      statement.setObject(3, now.atOffset(ZoneOffset.UTC));
      place(statement, 4, letter.place());
      statement.executeUpdate();
    }
  }

  private static void place(PreparedStatement statement, int at, LetterPlace place)
      throws SQLException {
    statement.setString(at, place.topic());
    statement.setInt(at + 1, place.partition());
    statement.setLong(at + 2, place.offset());
  }
}
