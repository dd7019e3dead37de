package org.viewledger.dashboard.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Raw rows of a few posts of a few pages, with everything that may happen to them, from a seed. */
public final class RandomRecord {
  public static final long START = 1_767_200_000_000L; // 31 Dec 2025, 16:53 in UTC
  private static final long HOUR = 3_600_000L;
  private static final List<String> SOURCES =
      List.of(
          "youtube-data/v3",
          "youtube-data/v3",
          "youtube-data/v3",
          "import/aa",
          "import/bb",
          "manual/1");
  private static final List<String> WORDS =
      List.of("", "Đại hội", "sinh hoạt chi bộ", "𝐇𝐎̣𝐏 tổ", "it's \\ \"quoted\"");

  private final Random random;
  private final RawRows raw = new RawRows();

  private RandomRecord(long seed) {
    random = new Random(seed);
  }

  /** Records of cuts 1 to 3, of some twelve days. */
  public static RawRows of(long seed, int pages) {
    RandomRecord record = new RandomRecord(seed);
    for (int page = 0; page < pages; page++) {
      record.page("P" + page);
    }
    return record.raw;
  }

  private void page(String page) {
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d"));
    ids.addAll(List.of("é", "𝒳"));
    for (String id : ids) {
      int readings = random.nextInt(14);
      long value = random.nextInt(500);
      for (int i = 0; i < readings; i++) {
        value = Math.max(0, value + random.nextInt(200) - 20);
        reading(page, id, value);
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        telling(page, id, ids);
      }
      if (random.nextInt(3) == 0) {
        long at = START + hours(300);
        raw.withdrawal(page, id, cut(), at, one(SOURCES));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        raw.assignment(
            page,
            id,
            cut(),
            START + hours(20),
            one(java.util.Arrays.asList("y-te", "giao-duc", null)),
            random.nextBoolean() ? List.of("tet", "dai-hoi") : List.of(),
            random.nextInt(4) == 0);
      }
      for (int version = 1; version <= 2; version++) {
        for (String title : WORDS) {
          if (random.nextInt(3) > 0) {
            classification(page, id, PlainFigures.digest(title, one(WORDS), tags()), version);
          }
        }
      }
    }
  }

  /** What a taxonomy made of words, and now and then another one of the same version. */
  private void classification(String page, String id, String digest, int version) {
    List<String> topics = List.of("y-te", "van-hoa", "unclassified");
    raw.classification(page, id, cut(), digest, version, START + hours(100), one(topics));
    if (random.nextBoolean()) {
      raw.classification(page, id, cut(), digest, version, START + hours(100) + 1, one(topics));
    }
  }

  private void reading(String page, String id, long value) {
    long at = START + hours(280) + (random.nextInt(3) == 0 ? 7 * HOUR : random.nextInt(1000));
    Map<String, Long> metrics = new HashMap<>();
    Map<String, String> fields = new HashMap<>();
    metrics.put("views", random.nextInt(6) == 0 ? 0 : value);
    if (random.nextInt(2) == 0) {
      metrics.put("reactions", value / 7);
    }
    if (random.nextInt(5) == 0) {
      metrics.put("reach", value / 2);
      metrics.put("followers", 9L);
      metrics.put("unheard_of", 1L);
      metrics.put("watch_ms", (1L << 53) - 1 - value);
    }
    if (random.nextInt(3) == 0) {
      fields.put("views", one(List.of("plays", "starts", "é")));
    }
    raw.reading(page, id, cut(), at, recorded(at), one(SOURCES), metrics, fields);
  }

  private void telling(String page, String id, List<String> ids) {
    Map<String, @Nullable Object> says = new LinkedHashMap<>();
    say(says, "published_at", START + hours(200));
    say(says, "kind", one(List.of("video", "photo")));
    say(says, "title", one(WORDS));
    say(says, "text", one(WORDS));
    say(says, "hashtags", tags());
    say(says, "origin", one(List.of("own", "shared")));
    say(says, "status", one(List.of("live", "removed")));
    say(says, "permalink", "https://example.org/" + id);
    say(says, "same_as", "youtube|P0|a");
    List<String> aliases = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      aliases.add(one(ids));
    }
    raw.telling(page, id, cut(), START + hours(12), one(SOURCES), says, aliases);
  }

  private void say(Map<String, @Nullable Object> says, String column, Object value) {
    int chance = random.nextInt(8);
    if (chance < 5) {
      says.put(column, chance == 0 ? null : value);
    }
  }

  private List<String> tags() {
    return random.nextInt(3) == 0 ? List.of("#tet", "#𝐭") : List.of();
  }

  private long recorded(long at) {
    return at + (random.nextInt(4) == 0 ? hours(100) : random.nextInt(3));
  }

  private long hours(int most) {
    return random.nextInt(most) * HOUR;
  }

  private long cut() {
    return 1L + random.nextInt(3);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
