package org.viewledger.dashboard.daynotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.DayRange;

class NoteStoreTest {
  private static final Instant AT = Instant.parse("2026-11-22T14:05:00.123Z");
  private static final DayRange NOVEMBER =
      new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  private PeopleStore people;
  private AuditLog audit;
  private NoteStore notes;

  @BeforeEach
  void open() {
    people = PeopleForTests.open("notes-" + UUID.randomUUID());
    audit = new AuditLog(people, Clock.fixed(AT, ZoneOffset.UTC));
    notes = new NoteStore(people, audit);
  }

  @AfterEach
  void close() {
    people.close();
  }

  private static Note note(String id, String unit, String day, String words) {
    return new Note(id, unit, LocalDate.parse(day), words, "lan", AT);
  }

  @Test
  void theNotesOfAUnitStandByDay() {
    notes.add(note("a", "phuong-mau", "2026-11-14", "Lễ hội phường"));
    notes.add(note("b", "phuong-mau", "2026-11-02", "Mất điện"));
    notes.add(note("c", "phuong-khac", "2026-11-03", "của phường khác"));
    notes.add(note("d", "phuong-mau", "2026-10-31", "tháng trước"));

    assertThat(notes.on("phuong-mau", NOVEMBER))
        .containsExactly(
            note("b", "phuong-mau", "2026-11-02", "Mất điện"),
            note("a", "phuong-mau", "2026-11-14", "Lễ hội phường"));
  }

  @Test
  void oneThatIsWithdrawnIsSeenNoMoreAndOnlyItsUnitWithdrawsIt() {
    notes.add(note("a", "phuong-mau", "2026-11-14", "Lễ hội phường"));

    assertThat(notes.withdraw("phuong-khac", "a", "hoa", AT)).isFalse();
    assertThat(notes.on("phuong-mau", NOVEMBER)).hasSize(1);
    assertThat(notes.withdraw("phuong-mau", "a", "hoa", AT)).isTrue();
    assertThat(notes.withdraw("phuong-mau", "a", "hoa", AT)).isFalse();
    assertThat(notes.on("phuong-mau", NOVEMBER)).isEmpty();
    assertThat(audit.latest(Optional.empty(), 10))
        .extracting(entry -> entry.person() + ' ' + entry.deed())
        .containsExactly("hoa note.withdrawn", "lan note.written");
  }

  @Test
  void aNoteIsOneLineOfAtMostTwoHundredCharacters() {
    assertThat(Note.plain("  Mất\n điện\t cả ngày\u0007 ")).isEqualTo("Mất điện cả ngày");
    String longest = "ả".repeat(Note.MAX_WORDS);
    notes.add(note("a", "phuong-mau", "2026-11-14", longest));
    assertThat(notes.on("phuong-mau", NOVEMBER).get(0).words()).isEqualTo(longest);
    assertThatThrownBy(() -> note("b", "phuong-mau", "2026-11-14", longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> note("b", "phuong-mau", "2026-11-14", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAPersonHasSeenIsTheirOwn() {
    SeenStore seen = new SeenStore(people);

    assertThat(seen.seenUntil("lan")).isEqualTo(Instant.EPOCH);
    seen.see("lan", AT);
    seen.see("lan", AT.plusSeconds(60));
    assertThat(seen.seenUntil("lan")).isEqualTo(AT.plusSeconds(60));
    assertThat(seen.seenUntil("hoa")).isEqualTo(Instant.EPOCH);
  }
}
