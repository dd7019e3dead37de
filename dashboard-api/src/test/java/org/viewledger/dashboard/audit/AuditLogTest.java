package org.viewledger.dashboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.people.PeopleStoreException;

final class AuditLogTest {
  private static final Instant AT = Instant.parse("2026-11-22T04:05:06.789Z");

  private final PeopleStore store = PeopleForTests.open("audit-" + UUID.randomUUID());
  private final AuditLog log = new AuditLog(store, Clock.fixed(AT, ZoneOffset.UTC));

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void entriesAreNumberedAndLinked() throws Exception {
    log.write("lan", Deed.PERIOD_CLOSED, "pleiku calendar/2026-10", "cut 4711");
    log.write("minh", "period.reopened", "pleiku calendar/2026-10", "thiếu số liệu ngày 30");
    List<AuditEntry> entries = log.latest(Optional.empty(), 10);
    assertThat(entries).extracting(AuditEntry::place).containsExactly(2L, 1L);
    AuditEntry first = entries.get(1);
    AuditEntry second = entries.get(0);
    assertThat(first.at()).isEqualTo(AT);
    assertThat(first.previousHash()).isEqualTo("0".repeat(64));
    assertThat(second.previousHash()).isEqualTo(first.ownHash());
    assertThat(first.ownHash())
        .isEqualTo(
            digest(
                "1",
                Long.toString(AT.toEpochMilli()),
                "lan",
                "period.closed",
                "pleiku calendar/2026-10",
                "cut 4711",
                "0".repeat(64)));
    assertThat(log.verify()).isEqualTo(new AuditVerdict(2, second.ownHash(), Optional.empty()));
  }

  /** Written a second time, from the words of the class that says how. */
  private static String digest(String... parts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void emptyListIsWhole() {
    assertThat(log.verify()).isEqualTo(new AuditVerdict(0, "0".repeat(64), Optional.empty()));
    assertThat(log.latest(Optional.empty(), 5)).isEmpty();
  }

  @Test
  void entryThatWasChangedIsNamed() {
    five();
    run("UPDATE audit_entry SET person = 'nobody' WHERE place = 3");
    assertThat(log.verify().broken())
        .contains(new AuditVerdict.Broken(3, AuditVerdict.Kind.CHANGED));
  }

  @Test
  void entryThatWasChangedTogetherWithItsDigestIsGivenAwayByTheNext() throws Exception {
    five();
    AuditEntry third = log.latest(Optional.of(4L), 1).get(0);
    String forged =
        digest(
            "3",
            Long.toString(AT.toEpochMilli()),
            "nobody",
            third.deed(),
            third.subject(),
            third.detail(),
            third.previousHash());
    run("UPDATE audit_entry SET person = 'nobody', own_hash = '" + forged + "' WHERE place = 3");
    assertThat(log.verify().broken())
        .contains(new AuditVerdict.Broken(4, AuditVerdict.Kind.UNLINKED));
  }

  @Test
  void entryThatWasTakenOutIsNamed() {
    five();
    run("DELETE FROM audit_entry WHERE place = 2");
    assertThat(log.verify().broken())
        .contains(new AuditVerdict.Broken(2, AuditVerdict.Kind.MISSING));
  }

  @Test
  void endThatWasCutOffIsNamed() {
    five();
    run("DELETE FROM audit_entry WHERE place > 3");
    assertThat(log.verify().broken())
        .contains(new AuditVerdict.Broken(4, AuditVerdict.Kind.MISSING));
  }

  /** Every value of every row, and of the head, each alone: whatever is touched is found. */
  @Test
  void tamperingAnywhereIsFound() {
    five();
    AuditVerdict whole = log.verify();
    assertThat(whole.broken()).isEmpty();
    List<String> deeds = new ArrayList<>();
    for (int place = 1; place <= 5; place++) {
      for (String change :
          List.of(
              "place = place + 100",
              "written_at = written_at + INTERVAL '1' SECOND",
              "person = 'minh'",
              "person = person || ' '",
              "deed = 'note.withdrawn'",
              "subject = 's9'",
              "detail = 'x'",
              "previous_hash = '" + "a".repeat(64) + "'",
              "own_hash = '" + "b".repeat(64) + "'")) {
        deeds.add("UPDATE audit_entry SET " + change + " WHERE place = " + place);
      }
      deeds.add("DELETE FROM audit_entry WHERE place = " + place);
    }
    deeds.add("DELETE FROM audit_entry WHERE place > 2");
    deeds.add("DELETE FROM audit_entry");
    deeds.add("UPDATE audit_head SET place = 3");
    deeds.add("UPDATE audit_head SET place = 0");
    deeds.add("UPDATE audit_head SET place = 6");
    deeds.add("UPDATE audit_head SET own_hash = '" + "c".repeat(64) + "'");
    for (String deed : deeds) {
      undone(
          deed,
          () -> {
            run(deed);
            assertThat(log.verify().broken()).as(deed).isPresent();
          });
    }
    assertThat(log.verify()).isEqualTo(whole);
  }

  /** Puts the tables back as they were. */
  private void undone(String what, Runnable tampering) {
    run("CREATE TABLE kept_entry AS (SELECT * FROM audit_entry)");
    run("CREATE TABLE kept_head AS (SELECT * FROM audit_head)");
    try {
      tampering.run();
    } finally {
      run("DELETE FROM audit_entry");
      run("DELETE FROM audit_head");
      run("INSERT INTO audit_entry SELECT * FROM kept_entry");
      run("INSERT INTO audit_head SELECT * FROM kept_head");
      run("DROP TABLE kept_entry");
      run("DROP TABLE kept_head");
    }
    assertThat(log.verify().broken()).as("put back after " + what).isEmpty();
  }

  @Test
  void whatDidNotHappenIsNotWrittenDown() {
    assertThatThrownBy(
            () ->
                store.transact(
                    connection -> {
                      log.write(connection, "lan", Deed.FIGURE_CITED, "1-2026", "");
                      throw new SQLException("the change itself failed");
                    }))
        .isInstanceOf(PeopleStoreException.class);
    assertThat(log.latest(Optional.empty(), 5)).isEmpty();
    assertThat(log.verify().broken()).isEmpty();
    log.write("lan", Deed.FIGURE_CITED, "1-2026", "");
    assertThat(log.latest(Optional.empty(), 5)).extracting(AuditEntry::place).containsExactly(1L);
  }

  @Test
  void manyWhoWriteAtOnceMakeOneChain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<AuditEntry>> writes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String who = "person-" + i % 4;
        writes.add(() -> log.write(who, Deed.NOTE_WRITTEN, "n", ""));
      }
      for (Future<AuditEntry> written : threads.invokeAll(writes)) {
        written.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(log.verify().entries()).isEqualTo(40);
    assertThat(log.verify().broken()).isEmpty();
  }

  @Test
  void longTextsAreCutAndLinesStayLines() {
    AuditEntry entry = log.write("lan\n", Deed.NOTE_WRITTEN, "x".repeat(700), "a\r\nb\u0000c");
    assertThat(entry.person()).isEqualTo("lan");
    assertThat(entry.subject()).hasSize(600).endsWith("…");
    assertThat(entry.detail()).isEqualTo("a b c");
    assertThat(log.verify().broken()).isEmpty();
  }

  @Test
  void deedsAreAClosedList() {
    assertThatThrownBy(() -> log.write("lan", "made.up", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(log.latest(Optional.empty(), 5)).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEnded() {
    five();
    assertThat(log.latest(Optional.empty(), 2))
        .extracting(AuditEntry::place)
        .containsExactly(5L, 4L);
    assertThat(log.latest(Optional.of(4L), 2))
        .extracting(AuditEntry::place)
        .containsExactly(3L, 2L);
    assertThat(log.latest(Optional.empty(), 2, entry -> entry.subject().equals("s1")))
        .extracting(AuditEntry::place)
        .containsExactly(1L);
  }

  private void five() {
    for (int i = 1; i <= 5; i++) {
      log.write("lan", Deed.NOTE_WRITTEN, "s" + i, "");
    }
  }

  private void run(String sql) {
    store.transact(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }
}
