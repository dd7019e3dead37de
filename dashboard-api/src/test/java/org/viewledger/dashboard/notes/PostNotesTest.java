package org.viewledger.dashboard.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;

/** Notes stand until they are taken back, each on its own post. */
final class PostNotesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final PostKey POST = new PostKey("facebook", "P1", "P1_9");
  private static final PostKey OTHER = new PostKey("facebook", "P1", "P1_10");

  @Test
  void aNoteStandsOnItsPostUntilItIsTakenBack() {
    try (PeopleStore store = PeopleForTests.open("notes")) {
      PostNotes notes = new PostNotes(store, Clock.fixed(NOW, ZoneOffset.UTC));
      notes.add(POST, "lan", "  Bài của hội phụ nữ ");
      notes.add(POST, "minh", "Ảnh chưa rõ");

      assertThat(notes.of(POST))
          .extracting(note -> note.person() + ": " + note.words() + ' ' + note.notedAt())
          .containsExactly("minh: Ảnh chưa rõ " + NOW, "lan: Bài của hội phụ nữ " + NOW);
      assertThat(notes.of(OTHER)).isEmpty();

      long first = notes.of(POST).get(1).id();
      assertThat(notes.withdraw(OTHER, first, "lan")).isFalse();
      assertThat(notes.withdraw(POST, first, "minh")).isTrue();
      assertThat(notes.withdraw(POST, first, "minh")).isFalse();
      assertThat(notes.of(POST)).extracting(PostNote::person).containsExactly("minh");
      // Who did what, in the order of doing; what was refused is not there.
      assertThat(deeds(store))
          .containsExactly(
              "lan note.written facebook|P1|P1_9",
              "minh note.written facebook|P1|P1_9",
              "minh note.withdrawn facebook|P1|P1_9");
    }
  }

  private static List<String> deeds(PeopleStore store) {
    return store.transact(
        connection -> {
          List<String> deeds = new ArrayList<>();
          try (Statement select = connection.createStatement();
              ResultSet row =
                  select.executeQuery(
                      "SELECT person, deed, subject FROM audit_entry WHERE deed LIKE 'note.%'"
                          + " ORDER BY place")) {
            while (row.next()) {
              deeds.add(row.getString(1) + ' ' + row.getString(2) + ' ' + row.getString(3));
            }
          }
          return deeds;
        });
  }

  @Test
  void aNoteHasWordsAndNotTooMany() {
    try (PeopleStore store = PeopleForTests.open("notes-bounds")) {
      PostNotes notes = new PostNotes(store, Clock.fixed(NOW, ZoneOffset.UTC));
      assertThatThrownBy(() -> notes.add(POST, "lan", "  "))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> notes.add(POST, "lan", "x".repeat(501)))
          .isInstanceOf(IllegalArgumentException.class);
      notes.add(POST, "lan", "x".repeat(500));
      assertThat(notes.of(POST)).hasSize(1);
    }
  }
}
