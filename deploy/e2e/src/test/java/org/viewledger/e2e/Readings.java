package org.viewledger.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/** Made-up readings with the disorder of real ones, from a seed: late, twice, falling, zero. */
final class Readings {
  private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
  private static final int DAYS = 20;

  private Readings() {}

  static List<Event> of(long seed, int posts, int readingsEach) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      PostKey post = new PostKey("facebook", "trang-" + i % 3, "bài " + seed + "/" + i);
      Instant published = START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
      events.add(record(post, published));
      long views = 0;
      Instant at = published.plus(Duration.ofMinutes(1 + random.nextInt(4000)));
      for (int r = 0; r < readingsEach; r++) {
        views = Math.max(1, views + random.nextInt(5000) - (random.nextInt(10) == 0 ? 3000 : 0));
        long told = random.nextInt(25) == 0 ? 0 : views;
        events.add(reading(post, at, at.plusMillis(random.nextInt(90_000)), told, random));
        at = at.plusSeconds(60 + random.nextInt(40_000));
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  private static PostRecord record(PostKey post, Instant published) {
    return new PostRecord(
        post,
        Patch.of(published),
        Patch.of("post"),
        Patch.of("Bài số " + post.postId()),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.of("own"),
        Patch.silent(),
        Patch.silent(),
        Patch.of("live"),
        "facebook-graph/v25.0",
        published.plusSeconds(60));
  }

  private static Observation reading(
      PostKey post, Instant at, Instant recordedAt, long views, Random random) {
    return new Observation(
        post,
        at,
        recordedAt,
        "facebook-graph/v25.0",
        new TreeMap<>(),
        new TreeMap<>(Map.of("views", views, "reactions", (long) random.nextInt(900))));
  }

  /** The lines that {@code replay} takes. */
  static String ndjson(List<Event> events) {
    StringBuilder lines = new StringBuilder();
    for (Event event : events) {
      lines
          .append("{\"topic\":\"")
          .append(event.topic())
          .append("\",\"value\":")
          .append(new String(EventJson.encode(event), StandardCharsets.UTF_8))
          .append("}\n");
    }
    return lines.toString();
  }
}
