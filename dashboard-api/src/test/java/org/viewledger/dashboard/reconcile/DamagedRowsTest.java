package org.viewledger.dashboard.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.WardCase;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;

/**
 * One post of youtube|P read twice, 0 and then 240 views 24 hours later, from 10 Jan 05:00Z, which
 * is noon in Vietnam: half of it, 120, falls on 10 Jan. A row that somebody damages is named.
 */
@ExtendWith(LedgerTables.Shared.class)
final class DamagedRowsTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final long NOON = Instant.parse("2026-01-10T05:00:00Z").toEpochMilli();

  private final LedgerTables tables;

  DamagedRowsTest(LedgerTables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void writeOnePost() {
    tables.clear();
    RawRows raw = new RawRows();
    Map<String, @Nullable Object> says = new HashMap<>();
    says.put("published_at", NOON);
    says.put("title", "Một bài");
    raw.telling("P", "a", 1, NOON, "youtube-data/v3", says, List.of());
    raw.reading("P", "a", 1, NOON, NOON, "youtube-data/v3", Map.of("views", 0L), Map.of());
    raw.reading(
        "P",
        "a",
        1,
        NOON + 86_400_000L,
        NOON + 86_400_000L,
        "youtube-data/v3",
        Map.of("views", 240L),
        Map.of());
    raw.writeTo(tables);
    PlainFigures.write(tables, VIETNAM, raw.rows(), Long.MAX_VALUE, 1);
    WardCase.cut(tables, 1, "2026-01-12 00:00:00.000", 3);
  }

  @Test
  void everyTableIsComparedAndADamagedCellIsNamed() {
    assertThat(run().outcome()).isEqualTo(Verdict.Outcome.EQUAL);
    damage("post", "SELECT * REPLACE (['x'] AS labels, 1 AS version)");
    damage("post_day", "SELECT * REPLACE (121 AS views_gain, 1 AS version)", "day = '2026-01-10'");
    damage("topic_day", "SELECT * REPLACE (241 AS high, 1 AS version)", "day = '2026-01-11'");
    damage("topic_cohort", "SELECT * REPLACE (239 AS value, 1 AS version)");
    damage("topic_posts", "SELECT * REPLACE (0 AS own, 1 AS shared, 1 AS version)");
    Verdict verdict = run();
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.DIFFERENT);
    assertThat(verdict.differing()).isEqualTo(5);
    assertThat(verdict.differences())
        .containsExactlyInAnyOrder(
            different("post", "youtube|P|a", "labels", "[]", "['x']"),
            different("post_day", "youtube|P|a|views|2026-01-10", "gain", "120", "121"),
            different("topic_day", "views|2026-01-11|youtube|P|unclassified", "high", "240", "241"),
            different(
                "topic_cohort", "views|2026-01-10|youtube|P|unclassified", "value", "240", "239"),
            different("topic_posts", "2026-01-10|youtube|P|unclassified", "own", "1", "0"),
            different("topic_posts", "2026-01-10|youtube|P|unclassified", "shared", "0", "1"));
  }

  @Test
  void rowTooManyRowMissingAndRowOfAPageNobodyToldOfAreNamed() {
    tables.run(
        "INSERT INTO viewledger.topic_day SELECT * REPLACE (toDate('2026-01-12') AS day, 1 AS"
            + " version) FROM (SELECT * FROM viewledger.topic_day WHERE day = '2026-01-11');\n"
            + "INSERT INTO viewledger.post_day SELECT * REPLACE ('ghost' AS page_id) FROM"
            + " viewledger.post_day WHERE day = '2026-01-11';\n"
            + "INSERT INTO viewledger.post_day SELECT * REPLACE (1 AS is_deleted, 2 AS version) FROM"
            + " viewledger.post_day WHERE page_id = 'P' AND day = '2026-01-10'");
    assertThat(run().differences())
        .containsExactlyInAnyOrder(
            new Difference(
                "post_day",
                "youtube|P|a|views|2026-01-10",
                "*",
                Optional.of("120, 120, 120, 120, 0, 240"),
                Optional.empty()),
            new Difference(
                "post_day",
                "youtube|ghost|a|views|2026-01-11",
                "*",
                Optional.empty(),
                Optional.of("120, 240, 0, 0, 0, 240")),
            new Difference(
                "topic_day",
                "views|2026-01-12|youtube|P|unclassified",
                "*",
                Optional.empty(),
                Optional.of("120, 0, 240, 0, 0, 0, 0, 1")));
  }

  @Test
  void nextQuietHourIsLaterTodayOrTomorrow() {
    LocalTime at = LocalTime.of(3, 30);
    assertThat(Schedule.next(Instant.parse("2026-01-10T20:00:00Z"), at, VIETNAM))
        .isEqualTo("2026-01-10T20:30:00Z");
    assertThat(Schedule.next(Instant.parse("2026-01-10T20:30:00Z"), at, VIETNAM))
        .isEqualTo("2026-01-11T20:30:00Z");
  }

  private static Difference different(
      String table, String key, String column, String computed, String stored) {
    return new Difference(table, key, column, Optional.of(computed), Optional.of(stored));
  }

  private void damage(String table, String select, String... where) {
    tables.run(
        "INSERT INTO viewledger."
            + table
            + ' '
            + select.replace("1 AS version", "1000 AS version")
            + " FROM viewledger."
            + table
            + " WHERE "
            + (where.length == 0 ? "1" : where[0]));
  }

  private Verdict run() {
    return new Reconciliation(
            tables.warehouse(),
            tables.ledger(),
            MetricCatalogue.standard(),
            VIETNAM,
            UnitChains.one(Unit.EVERYTHING),
            Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC))
        .run(Optional.empty());
  }
}
