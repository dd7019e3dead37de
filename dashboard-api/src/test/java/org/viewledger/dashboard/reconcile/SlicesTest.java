package org.viewledger.dashboard.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.LedgerTables;

@ExtendWith(LedgerTables.Shared.class)
final class SlicesTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final long NOON = Instant.parse("2025-01-10T05:00:00Z").toEpochMilli();
  private static final long DAY_MS = 86_400_000L;

  private final LedgerTables tables;

  SlicesTest(LedgerTables tables) {
    this.tables = tables;
  }

  /** A post that is read twice a year apart has a row for each of its days all the same. */
  @Test
  void daysWithoutAReadingWeighToo() {
    tables.clear();
    RawRows raw = new RawRows();
    for (String id : List.of("a", "b", "c")) {
      for (int day : List.of(0, 300)) {
        long at = NOON + day * DAY_MS;
        raw.reading("P", id, 1, at, at, "youtube-data/v3", Map.of("views", (long) day), Map.of());
      }
    }
    raw.writeTo(tables);
    PlainFigures.write(tables, VIETNAM, raw.rows(), Long.MAX_VALUE, 1);
    List<Slice> slices = new Slices(tables.warehouse(), 1_000).of(Set.of());
    assertThat(slices).singleElement().satisfies(only -> assertThat(only.scopes()).hasSize(3));
    assertThat(new Slices(tables.warehouse(), 10_000).of(Set.of()))
        .singleElement()
        .satisfies(only -> assertThat(only.scopes()).hasSize(1));
  }
}
