package org.viewledger.ingest.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What truly happened on a page: which posts were there when, and what their views stood at. Views
 * move once a day, by day, never near midnight.
 */
final class Book {
  /** Seven hours: the zone has known no other time for half a century. */
  private static final long OFFSET = 7 * 3_600;

  private static final long DAY = 86_400;
  private static final int DAYS = 800;
  private static final int FEW_VIEWS = 3;
  private static final int MANY_VIEWS = 900;

  /**
   * A post.
   *
   * @param gone when it was taken away, null where it never was
   * @param back when it was put back, null where it never was
   */
  record Entry(String id, Instant publishedAt, @Nullable Instant gone, @Nullable Instant back) {
    boolean isThere(Instant now) {
      return gone == null || now.isBefore(gone) || (back != null && !now.isBefore(back));
    }
  }

  private final Map<String, long[]> sumsByDay = new HashMap<>();
  private final List<Entry> entries;

  /**
   * So many posts, published from two hundred days before the start until three days before end.
   */
  Book(int posts, Instant start, Instant end, Random random) {
    long from = start.minus(Duration.ofDays(200)).getEpochSecond();
    long to = end.minus(Duration.ofDays(3)).getEpochSecond();
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      times.add(Instant.ofEpochSecond(from + (long) (random.nextDouble() * (to - from))));
    }
    times.sort(Comparator.naturalOrder());
    entries = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      boolean goes = random.nextInt(25) == 0;
      Instant first = times.get(i).isAfter(start) ? times.get(i) : start;
      Instant gone = goes ? first.plus(Duration.ofHours(30 + random.nextInt(900))) : null;
      Instant back =
          gone != null && random.nextBoolean()
              ? gone.plus(Duration.ofHours(5 + random.nextInt(300)))
              : null;
      entries.add(new Entry("zq" + i + "z", times.get(i), gone, back));
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Views at an instant: each day's are added at one moment between nine and nineteen. */
  long views(Entry post, Instant at) {
    long[] sums = sumsByDay.computeIfAbsent(post.id(), id -> new long[DAYS]);
    int today = (int) (day(at) - day(post.publishedAt()));
    if (today < 0) {
      return 0;
    }
    if (sums[today + 1] == 0) {
      for (int age = 0; age <= today; age++) {
        sums[age + 1] = sums[age] + (isAfter(post, age, post.publishedAt()) ? gain(post, age) : 0);
      }
    }
    return sums[isAfter(post, today, at) ? today : today + 1];
  }

  /** Whether the moment at which views of that day are added comes after an instant. */
  private static boolean isAfter(Entry post, int age, Instant instant) {
    int hour = 9 + Math.floorMod(post.id().hashCode() + age, 10);
    long moment = (day(post.publishedAt()) + age) * DAY + hour * 3_600L - OFFSET;
    return moment > instant.getEpochSecond();
  }

  /** The most on the first days; a little for ever. */
  private static long gain(Entry post, int age) {
    return 1L + MANY_VIEWS / (age + 1) + Math.floorMod(post.id().hashCode() * 31 + age, FEW_VIEWS);
  }

  private static long day(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond() + OFFSET, DAY);
  }
}
