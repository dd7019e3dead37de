package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.WardCase;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.PostGain;

/** The posts of {@link WardCase} by what they gained, derived by hand from its days. */
@ExtendWith(LedgerTables.Shared.class)
final class MostGainedTest {
  private final WarehouseLedger ledger;
  private final LedgerTables tables;

  MostGainedTest(LedgerTables tables) {
    this.tables = tables;
    this.ledger = tables.ledger();
  }

  @BeforeEach
  void writeTheWard() {
    WardCase.write(tables);
  }

  private List<PostGain> most(String from, String to, int limit) {
    DayRange days = new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    return ledger.read(view -> view.mostGained("views", days, limit)).answer();
  }

  @Test
  void postsComeByTheirGainAndARowTakenBackDoesNotCount() {
    // A: 163 + 320 + 17 = 500; C: 0; B: -5 - 5 = -10, its 99 of 13 January is taken back.
    List<PostGain> posts = most("2026-01-10", "2026-01-13", 10);

    assertThat(posts)
        .extracting(post -> post.post().key().postId())
        .containsExactly("abc", "old", "P1_9");
    assertThat(posts)
        .extracting(post -> post.figure().value())
        .containsExactly(big(500), big(0), big(-10));
    assertThat(posts.get(2).figure().corrections()).isEqualTo(-10);
    assertThat(posts.get(2).figure().notDated()).isEqualTo(1000);
  }

  @Test
  void theRangeTakesTheBoundsOfBothEnds() {
    // 11 January of A: low max(0, 320 - 3 - 317) = 0, high min(400, 320 + 17 + 63) = 400.
    Figure figure = most("2026-01-11", "2026-01-11", 1).get(0).figure();

    assertThat(figure.value()).isEqualTo(big(320));
    assertThat(figure.low()).isEqualTo(big(0));
    assertThat(figure.high()).isEqualTo(big(400));
    assertThat(figure.estimated()).isTrue();
    assertThat(figure.notDated()).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void aPeriodWithoutFiguresHasNoPosts() {
    assertThat(most("2025-01-01", "2025-12-31", 10)).isEmpty();
  }

  private static Optional<BigInteger> big(long value) {
    return Optional.of(BigInteger.valueOf(value));
  }
}
