package org.viewledger.dashboard.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;

final class RestatementStoreTest {
  private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-05");

  private final PeopleStore people = PeopleForTests.open("restatements-" + UUID.randomUUID());
  private final RestatementStore store = new RestatementStore(people);

  @AfterEach
  void close() {
    people.close();
  }

  private static Restatement restatement(String unit, LocalDate day, String topic) {
    return new Restatement(
        "C|calendar|2026-01|" + unit + "|1",
        new FigureKey(Basis.IN_PERIOD, "views", topic),
        day,
        Optional.of(BigInteger.TEN),
        Optional.of(BigInteger.ONE),
        Cause.LATE_DATA,
        Optional.empty(),
        Instant.parse("2026-11-01T00:00:00Z"),
        7);
  }

  private void add(String unit, LocalDate day, String topic) {
    people.transact(
        connection -> {
          RestatementStore.add(connection, restatement(unit, day, topic), unit);
          return true;
        });
  }

  private List<String> listed(Optional<List<String>> units, Optional<String> topic) {
    return store.list(new RestatementChoice(List.of(), units, topic)).stream()
        .map(one -> one.subject() + ' ' + one.figure().topic())
        .toList();
  }

  @Test
  void aUnitsOwnAreFoundBehindMoreThanAnybodyReadsOfOthers() {
    add("phuong-a", LONG_AGO, "");
    people.transact(
        connection -> {
          for (int i = 0; i <= RestatementStore.MAX_LISTED; i++) {
            RestatementStore.add(
                connection, restatement("phuong-b", LONG_AGO.plusDays(1), "t" + i), "phuong-b");
          }
          return true;
        });

    assertThat(listed(Optional.empty(), Optional.empty()))
        .hasSize(RestatementStore.MAX_LISTED)
        .noneMatch(one -> one.contains("phuong-a"));
    assertThat(listed(Optional.of(List.of("phuong-a")), Optional.empty()))
        .containsExactly("C|calendar|2026-01|phuong-a|1 ");
  }

  @Test
  void whoeverMaySeeOneTopicSeesItsRestatementsAlone() {
    add("phuong-a", LONG_AGO, "");
    add("phuong-a", LONG_AGO, "xay-dung-dang");
    add("phuong-b", LONG_AGO, "xay-dung-dang");

    assertThat(listed(Optional.of(List.of("phuong-a")), Optional.of("xay-dung-dang")))
        .containsExactly("C|calendar|2026-01|phuong-a|1 xay-dung-dang");
    assertThat(listed(Optional.of(List.of()), Optional.empty())).isEmpty();
  }
}
