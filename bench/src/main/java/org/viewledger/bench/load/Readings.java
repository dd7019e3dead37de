package org.viewledger.bench.load;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/**
 * The records of a {@link Workload} in the order of time, as pollers write them: the same for the
 * same seed. Views only grow; now and then a reaction, a comment or a share is taken back.
 */
public final class Readings {
  /** The four metrics of every reading. */
  public static final List<String> METRICS = List.of("views", "reactions", "comments", "shares");

  private static final long DAY_MS = 86_400_000;
  private static final int RECENT_DAYS = 20;
  private static final long HOUR_MS = 3_600_000;

  /** 2025-01-01 in Asia/Ho_Chi_Minh. */
  private static final long FIRST_MIDNIGHT = Instant.parse("2024-12-31T17:00:00Z").toEpochMilli();

  /** Two phrases of one of the default topics. */
  private static final String TITLE = "Phòng cháy chữa cháy và cứu nạn cứu hộ, bài ";

  private static final String SOURCE = "bench/v1";

  private final Workload workload;
  private final SplittableRandom random;
  private final long[][] counters;

  public Readings(Workload workload) {
    this.workload = workload;
    this.random = new SplittableRandom(workload.seed());
    this.counters = new long[METRICS.size()][workload.posts()];
  }

  Workload workload() {
    return workload;
  }

  /**
   * One more reading of a post of those published last, so many ms into the day after all others.
   * Called after {@link #forEach}.
   */
  public Observation oneMore(long millis) {
    int recent = firstOf(workload.span() - Math.max(RECENT_DAYS, workload.dailyReadings()));
    int post = recent + random.nextInt(workload.posts() - recent);
    long end = FIRST_MIDNIGHT + (workload.span() + workload.dailyReadings()) * DAY_MS;
    return reading(post, end + millis);
  }

  /** Hands out every record. May be called once. */
  public void forEach(Consumer<Event> out) {
    for (int day = 0; day < workload.span() + workload.dailyReadings(); day++) {
      long midnight = FIRST_MIDNIGHT + day * DAY_MS;
      int publishedFrom = firstOf(day);
      int publishedTo = firstOf(day + 1);
      int readFrom = firstOf(day - workload.dailyReadings());
      long[] due =
          new long
              [publishedFrom
                  - readFrom
                  + (publishedTo - publishedFrom) * Workload.FIRST_DAY_READINGS];
      int count = 0;
      for (int post = readFrom; post < publishedFrom; post++) {
        due[count++] = due(random.nextLong(DAY_MS), post);
      }
      for (int post = publishedFrom; post < publishedTo; post++) {
        long publishedAt = (6 + random.nextInt(6)) * HOUR_MS + random.nextLong(HOUR_MS);
        out.accept(record(post, midnight + publishedAt));
        for (int i = 1; i <= Workload.FIRST_DAY_READINGS; i++) {
          due[count++] = due(publishedAt + i * HOUR_MS + random.nextLong(HOUR_MS / 2), post);
        }
      }
      Arrays.sort(due);
      for (long each : due) {
        out.accept(reading((int) each, midnight + (each >>> 32)));
      }
    }
  }

  /** What the last readings of all posts come to, by metric; known once all were handed out. */
  public SortedMap<String, Long> totals() {
    SortedMap<String, Long> totals = new TreeMap<>();
    for (int metric = 0; metric < counters.length; metric++) {
      totals.put(METRICS.get(metric), Arrays.stream(counters[metric]).sum());
    }
    return totals;
  }

  /**
   * The first post published on a day or later; the first or the one after the last at the ends.
   */
  private int firstOf(int day) {
    long share = (long) workload.posts() * Math.min(Math.max(day, 0), workload.span());
    return (int) ((share + workload.span() - 1) / workload.span());
  }

  /** Time within the day in the upper bits, the post in the lower: sorted, they are by time. */
  private static long due(long time, int post) {
    return (time << 32) | post;
  }

  private Observation reading(int post, long at) {
    TreeMap<String, Long> metrics = new TreeMap<>();
    long more = random.nextLong(200) + 1;
    metrics.put("views", counters[0][post] += more);
    for (int metric = 1; metric < counters.length; metric++) {
      long step = random.nextLong(20) == 0 ? -1 : more >> (2 * metric + 1);
      counters[metric][post] = Math.max(0, counters[metric][post] + step);
      metrics.put(METRICS.get(metric), counters[metric][post]);
    }
    Instant observedAt = Instant.ofEpochMilli(at);
    return new Observation(
        key(post), observedAt, observedAt.plusMillis(400), SOURCE, new TreeMap<>(), metrics);
  }

  private PostRecord record(int post, long publishedAt) {
    Instant at = Instant.ofEpochMilli(publishedAt);
    return new PostRecord(
        key(post),
        Patch.of(at),
        Patch.of("video"),
        workload.titled() ? Patch.of(TITLE + post) : Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.of("own"),
        Patch.silent(),
        Patch.silent(),
        Patch.of("live"),
        SOURCE,
        at.plusSeconds(60));
  }

  private PostKey key(int post) {
    return new PostKey("facebook", "1000" + post % workload.pages(), "p" + post);
  }
}
