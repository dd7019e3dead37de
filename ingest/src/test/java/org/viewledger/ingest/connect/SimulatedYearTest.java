package org.viewledger.ingest.connect;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.ingest.facebook.FacebookStand;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.youtube.YoutubeStand;

/** No reading is lost, no budget exceeded, and the figures are those of the pages' own books. */
class SimulatedYearTest {
  private static final int UNITS_A_DAY = 2_000;
  private static final int CALLS_AN_HOUR = 1_500;

  private static void simulate(int page, int posts, int days, int kills, long seed)
      throws InterruptedException {
    boolean video = page % 2 == 0;
    try (Stand stand = video ? new YoutubeStand() : new FacebookStand()) {
      SimulatedTime time =
          new SimulatedTime(stand, posts, days, video ? UNITS_A_DAY : CALLS_AN_HOUR, seed);
      time.run(kills);
      time.check();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void overThreeMonthsNothingIsLost(int page) throws Exception {
    simulate(page, 60, 95, 12, 20_261_122L + page);
  }

  /** Twelve pages, four thousand posts, fifty kills. */
  @Test
  @Tag("long")
  void overAYearOfTwelvePagesNothingIsLost() throws Exception {
    Random random = new Random(4);
    int kills = 50;
    for (int page = 0; page < 12; page++) {
      int some = page == 11 ? kills : Math.min(kills, random.nextInt(9));
      kills -= some;
      simulate(page, 334, 365, some, random.nextLong());
    }
  }
}
