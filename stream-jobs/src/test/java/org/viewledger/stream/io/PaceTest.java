package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.records.ConsumedRecord;

final class PaceTest {
  private static final String SPLIT = "observations-0";
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final long JUST_NOW = NOW.toEpochMilli();
  private static final long LONG_AGO = JUST_NOW - Pace.LATE.toMillis() - 1;

  private static Pace pace(long end, long most) {
    return new Pace(Map.of(SPLIT, end), most, () -> NOW);
  }

  private static void read(Pace pace, long from, long to, long appendedAt) {
    for (long offset = from; offset < to; offset++) {
      pace.of(SPLIT).read(new ConsumedRecord("observations", 0, offset, appendedAt, new byte[0]));
    }
  }

  @Test
  void aLogThatLayThereIsCaughtUpWithUntilItsLastRecord() {
    Pace pace = pace(Pace.MANY, 1_000_000);
    pace.follow(SPLIT, -2);
    assertThat(pace.isCatchingUp()).isTrue();
    read(pace, 0, Pace.MANY - 1, LONG_AGO);
    assertThat(pace.isCatchingUp()).isTrue();
    read(pace, Pace.MANY - 1, Pace.MANY, LONG_AGO);
    assertThat(pace.isCatchingUp()).isFalse();
  }

  @Test
  void whatACheckpointCoveredIsNotCaughtUpWithAgain() {
    Pace pace = pace(Pace.MANY, 1_000_000);
    pace.follow(SPLIT, 1);
    assertThat(pace.isCatchingUp()).isFalse();
  }

  @Test
  void manyRecordsOfLongAgoAreCaughtUpWithAfterACheckpoint() {
    Pace pace = pace(0, 1_000_000);
    pace.follow(SPLIT, 0);
    read(pace, 0, Pace.MANY, LONG_AGO);
    assertThat(pace.isCatchingUp()).isFalse();
    pace.atCheckpoint();
    assertThat(pace.isCatchingUp()).isTrue();
    read(pace, Pace.MANY, Pace.MANY + 2_000, JUST_NOW);
    assertThat(pace.isCatchingUp()).isFalse();
  }

  @Test
  void aLogThatIsFollowedAsItGrowsIsNeverCaughtUpWithHoweverFastItGrows() {
    Pace pace = pace(0, 1_000_000);
    pace.follow(SPLIT, 0);
    read(pace, 0, 3 * Pace.MANY, JUST_NOW);
    pace.atCheckpoint();
    assertThat(pace.isCatchingUp()).isFalse();
  }

  @Test
  void whatLayThereIsNoReasonToWaitForMoreOnceItIsRead() {
    Pace pace = pace(2 * Pace.MANY, 1_000_000);
    pace.follow(SPLIT, 0);
    read(pace, 0, 2 * Pace.MANY, LONG_AGO);
    pace.atCheckpoint();
    assertThat(pace.isCatchingUp()).isFalse();
  }

  @Test
  void aFewRecordsOfLongAgoAreNoReasonToWaitForOthers() {
    Pace pace = pace(0, 1_000_000);
    pace.follow(SPLIT, 0);
    read(pace, 0, Pace.MANY - 1, LONG_AGO);
    pace.atCheckpoint();
    assertThat(pace.isCatchingUp()).isFalse();
  }

  @Test
  void enoughIsAnEighthOfWhatIsLeftOrWhatMemoryHolds() {
    Pace pace = pace(800_000, 1_000_000);
    pace.follow(SPLIT, 0);
    read(pace, 0, 99_999, LONG_AGO);
    assertThat(pace.isEnough()).isFalse();
    read(pace, 99_999, 100_000, LONG_AGO);
    assertThat(pace.isEnough()).isTrue();
    pace.atCheckpoint();
    assertThat(pace.isEnough()).isFalse();

    Pace small = pace(800_000, 60_000);
    small.follow(SPLIT, 0);
    read(small, 0, 60_000, LONG_AGO);
    assertThat(small.isEnough()).isTrue();
    assertThat(small.isTooMuch()).isFalse();
    read(small, 60_000, 120_000, LONG_AGO);
    assertThat(small.isTooMuch()).isTrue();
    small.atCheckpoint();
    assertThat(small.isTooMuch()).isFalse();
  }
}
