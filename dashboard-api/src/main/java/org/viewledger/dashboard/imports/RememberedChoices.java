package org.viewledger.dashboard.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.viewledger.dashboard.people.PeopleStore;

/** How files with the same headings were read the last time, so that next month is one tap. */
public final class RememberedChoices {
  private static final int LONGEST = 20_000;

  private final PeopleStore store;
  private final Clock clock;

  public RememberedChoices(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What was chosen, by whom and when. */
  public record Remembered(FileChoices choices, String person, Instant at) {}

  /** What was chosen for a file with this {@code FileGlance.signature()}. */
  public Optional<Remembered> find(String signature) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT chosen, person, chosen_at FROM file_choice WHERE signature = ?")) {
            select.setString(1, signature);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Remembered(
                          FileChoices.ofRemembered(row.getString(1)),
                          row.getString(2),
                          row.getObject(3, OffsetDateTime.class).toInstant()))
                  : Optional.empty();
            }
          }
        });
  }

  /** Remembers a choice in place of the one before; one that says nothing is not kept. */
  public void remember(String signature, FileChoices choices, String person) {
    String text = choices.remembered();
    if (text.isEmpty() || text.length() > LONGEST) {
      return;
    }
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM file_choice WHERE signature = ?")) {
            delete.setString(1, signature);
            delete.executeUpdate();
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO file_choice (signature, chosen, person, chosen_at)"
                      + " VALUES (?, ?, ?, ?)")) {
            insert.setString(1, signature);
            insert.setString(2, text);
            insert.setString(3, person);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }
}
