package org.viewledger.dashboard.review;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Period;

/** A person's own words in reports, and which reports were handed in. */
public final class ReportTexts {
  /** Characters of one part, as the store has room for. */
  public static final int MAX_LENGTH = 20_000;

  private final PeopleStore store;

  public ReportTexts(PeopleStore store) {
    this.store = store;
  }

  /** Words, and who wrote them last. */
  public record Written(String words, String person, Instant at) {}

  /** When a report was handed in, and by whom. */
  public record Sent(String person, Instant at) {}

  /** What was written, by the part's name. */
  public Map<String, Written> of(Period period, String unit) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT part, words, person, written_at FROM report_text"
                      + " WHERE calendar = ? AND period = ? AND unit = ?")) {
            key(select, period, unit);
            Map<String, Written> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.put(
                    row.getString("part"),
                    new Written(
                        row.getString("words"), row.getString("person"), at(row, "written_at")));
              }
            }
            return found;
          }
        });
  }

  /**
   * Keeps what somebody wrote in place of what was there; empty words take it away.
   *
   * @throws IllegalArgumentException where it is longer than {@value #MAX_LENGTH}
   */
  public void write(
      Period period, String unit, String part, String words, String person, Instant now) {
    String kept = words.strip();
    if (kept.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("over " + MAX_LENGTH + " characters");
    }
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM report_text WHERE calendar = ? AND period = ? AND unit = ?"
                      + " AND part = ?")) {
            key(delete, period, unit);
            delete.setString(4, part);
            delete.executeUpdate();
          }
          if (kept.isEmpty()) {
            return 0;
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO report_text (calendar, period, unit, part, words, person,"
                      + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            key(insert, period, unit);
            insert.setString(4, part);
            insert.setString(5, kept);
            insert.setString(6, person);
            insert.setObject(7, utc(now));
            return insert.executeUpdate();
          }
        });
  }

  /** Notes that a report was handed in; a second time changes nothing. */
  public void send(Period period, String unit, String person, Instant now) {
    if (sent(period, unit).isPresent()) {
      return;
    }
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO report_sent (calendar, period, unit, person, sent_at)"
                      + " VALUES (?, ?, ?, ?, ?)")) {
            key(insert, period, unit);
            insert.setString(4, person);
            insert.setObject(5, utc(now));
            return insert.executeUpdate();
          }
        });
  }

  /** That it was handed in, where somebody said so. */
  public Optional<Sent> sent(Period period, String unit) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT person, sent_at FROM report_sent"
                      + " WHERE calendar = ? AND period = ? AND unit = ?")) {
            key(select, period, unit);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Sent(row.getString("person"), at(row, "sent_at")))
                  : Optional.empty();
            }
          }
        });
  }

  private static void key(PreparedStatement statement, Period period, String unit)
      throws SQLException {
    statement.setString(1, period.calendar());
    statement.setString(2, period.id());
    statement.setString(3, unit);
  }

  private static OffsetDateTime utc(Instant instant) {
    return Instants.toMillis(instant).atOffset(ZoneOffset.UTC);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
