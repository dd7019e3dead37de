package org.viewledger.ingest.connect;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viewledger.ingest.facebook.FacebookStand;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.tiktok.TiktokStand;
import org.viewledger.ingest.youtube.YoutubeStand;
import org.viewledger.ingest.zalo.ZaloStand;

/** No reading is lost, no budget exceeded, and the figures are those of the pages' own books. */
class SimulatedYearTest {
  /** With what each allows, as {@link Stand#limit} counts. */
  private enum Platform {
    YOUTUBE(2_000, 20_261_122),
    FACEBOOK(1_500, 20_261_123),
    TIKTOK(600, 20_261_124),
    ZALO(120, 20_261_125);

    private final int allows;
    private final long seed;

    Platform(int allows, long seed) {
      this.allows = allows;
      this.seed = seed;
    }

    private Stand stand() {
      return switch (this) {
        case YOUTUBE -> new YoutubeStand();
        case FACEBOOK -> new FacebookStand();
        case TIKTOK -> new TiktokStand();
        case ZALO -> new ZaloStand();
      };
    }
  }

  private static SimulatedTime simulate(
      Platform platform, int posts, int days, int kills, long seed) throws InterruptedException {
    try (Stand stand = platform.stand()) {
      SimulatedTime time = new SimulatedTime(stand, posts, days, platform.allows, seed);
      time.run(kills);
      time.check();
      return time;
    }
  }

  @ParameterizedTest
  @EnumSource
  void overThreeMonthsNothingIsLost(Platform platform) throws Exception {
    simulate(platform, 60, 95, 12, platform.seed);
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
      long seed = random.nextLong();
      int posts = page == 11 ? 4_000 - 11 * 334 : 334;
      long before = System.nanoTime();
      SimulatedTime time = simulate(Platform.values()[page % 4], posts, 365, some, seed);
      System.out.printf(
          "page %d: %s, %d kills, %d s%n",
          page, time.summary(), some, (System.nanoTime() - before) / 1_000_000_000);
    }
  }
}
