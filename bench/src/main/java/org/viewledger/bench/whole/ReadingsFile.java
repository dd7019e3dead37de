package org.viewledger.bench.whole;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/**
 * Writes readings for {@code replay}: posts published over a year on a hundred pages, each read
 * about once a day for as many days as it has readings, all posts mingled as pollers mingle them.
 */
public final class ReadingsFile {
  private static final Instant FIRST = Instant.parse("2025-01-01T03:00:00Z");
  private static final int PAGES = 100;

  private final SplittableRandom random;
  private final int posts;
  private final int readings;

  private ReadingsFile(long seed, int posts, int readings) {
    this.random = new SplittableRandom(seed);
    this.posts = posts;
    this.readings = readings;
  }

  /** Writes the file and gives what the views of all posts must come to. */
  public static long write(Path file, int posts, int readings, long seed) throws IOException {
    return new ReadingsFile(seed, posts, readings).write(file);
  }

  private long write(Path file) throws IOException {
    long[] views = new long[posts];
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int post = 0; post < posts; post++) {
        line(out, "posts", EventJson.encode(record(post)));
      }
      for (int round = 0; round < readings; round++) {
        for (int post = 0; post < posts; post++) {
          views[post] += random.nextInt(1, 2_000) / (1 + round);
          line(out, "observations", EventJson.encode(reading(post, round, views[post])));
        }
      }
    }
    long sum = 0;
    for (long each : views) {
      sum = Math.addExact(sum, each);
    }
    return sum;
  }

  private static void line(BufferedWriter out, String topic, byte[] value) throws IOException {
    out.write("{\"topic\":\"" + topic + "\",\"value\":");
    out.write(new String(value, StandardCharsets.UTF_8));
    out.write("}\n");
  }

  private PostRecord record(int post) {
    return new PostRecord(
        key(post),
        Patch.of(publishedAt(post)),
        Patch.of("video"),
        Patch.of("Bài mẫu số " + post),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.of("own"),
        Patch.silent(),
        Patch.silent(),
        Patch.of("live"),
        "bench/v1",
        publishedAt(post).plusSeconds(60));
  }

  private Observation reading(int post, int round, long views) {
    Instant at =
        Instants.toMillis(
            publishedAt(post)
                .plus(Duration.ofHours(20L + 24L * round))
                .plusMillis(random.nextInt(7_200_000)));
    TreeMap<String, Long> metrics = new TreeMap<>();
    metrics.put("views", views);
    metrics.put("reactions", views / 40);
    metrics.put("comments", views / 300);
    return new Observation(key(post), at, at.plusMillis(400), "bench/v1", new TreeMap<>(), metrics);
  }

  private Instant publishedAt(int post) {
    return FIRST.plus(Duration.ofMinutes(365L * 24 * 60 * post / posts));
  }

  private static PostKey key(int post) {
    return new PostKey("youtube", "BENCH" + post % PAGES, "v" + post);
  }
}
