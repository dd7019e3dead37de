package org.viewledger.dashboard.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.WardCase;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;

/** The SQL against plain Java over random records, and rows that somebody damaged. */
@ExtendWith(LedgerTables.Shared.class)
final class ReconciliationTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
  private static final long ALL = Long.MAX_VALUE;

  private final LedgerTables tables;

  ReconciliationTest(LedgerTables tables) {
    this.tables = tables;
  }

  @Test
  void randomRecordsComeToWhatPlainJavaSays() {
    for (long seed = 1; seed <= 2; seed++) {
      ZoneId zone = seed == 2 ? ZoneId.of("Europe/Berlin") : VIETNAM;
      RawRows raw = held(seed, zone, ALL, 3);
      // Pages together: of some, of one, and of the second seed a page by ranges of its posts.
      Verdict verdict = reconciliation(zone, seed == 1 ? 400 : 100).run(Optional.empty());
      assertThat(verdict.differences()).as("seed " + seed).isEmpty();
      assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(Verdict.Outcome.EQUAL);
      assertThat(verdict.cut()).isEqualTo(3);
      assertThat(verdict.rows().keySet())
          .containsExactly("post", "post_day", "topic_cohort", "topic_day", "topic_posts");
      assertThat(verdict.rows().values()).allMatch(rows -> rows > 0);
      assertThat(raw.rows()).hasSizeGreaterThan(100);
    }
  }

  @Test
  void whatCameAfterTheCutOrWasRecordedAfterTheInstantDoesNotCount() {
    long by = RandomRecord.START + 90 * 3_600_000L;
    held(4, VIETNAM, by, 2);
    Verdict verdict = reconciliation(VIETNAM, 1000).run(Optional.of(Instant.ofEpochMilli(by)));
    assertThat(verdict.differences()).isEmpty();
    assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(Verdict.Outcome.EQUAL);
    assertThat(reconciliation(VIETNAM, 1000).run(Optional.empty()).outcome())
        .isEqualTo(Verdict.Outcome.DIFFERENT);
  }

  private RawRows held(long seed, ZoneId zone, long by, long cut) {
    tables.clear();
    RawRows raw = RandomRecord.of(seed, seed == 2 ? 2 : 9);
    raw.writeTo(tables);
    PlainFigures.write(tables, zone, raw.rows(), by, cut);
    WardCase.cut(tables, cut, "2026-01-31 00:00:00.000", 7);
    return raw;
  }

  private Reconciliation reconciliation(ZoneId zone, long observations) {
    return new Reconciliation(
        tables.warehouse(),
        tables.ledger(),
        MetricCatalogue.standard(),
        zone,
        UnitChains.one(Unit.EVERYTHING),
        CLOCK,
        observations);
  }
}
