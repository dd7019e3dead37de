package org.viewledger.stream.ledger;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * How fast the rules are without Flink, on one core: run {@code main [FACTS_A_CUT…]}; nothing is
 * asserted.
 *
 * <p>A million readings of three metrics of 20,000 posts, fifty days long, in order of time; the
 * ledger settles every so many facts, as at a checkpoint.
 */
final class LedgerSpeed {
  private static final int POSTS = 20_000;
  private static final int DAYS = 50;

  private LedgerSpeed() {}

  public static void main(String[] arguments) {
    Days days = new Days(ZoneId.of("Asia/Ho_Chi_Minh"));
    int[] bundles =
        arguments.length == 0
            ? new int[] {20_000, 100_000, 300_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int round = 0; round < 3; round++) {
      for (int bundle : bundles) {
        round(days, bundle);
      }
    }
  }

  private static void round(Days days, int bundle) {
    MetricCatalogue catalogue = MetricCatalogue.standard();
    Decoder decoder = new Decoder(days, catalogue);
    PostLedger ledger = new PostLedger(days, catalogue);
    Map<String, byte[]> states = new HashMap<>();
    Map<String, List<PostFact>> held = new HashMap<>();
    long[] given = new long[3];
    long decoding = 0;
    long settling = 0;
    Random random = new Random(7);
    long[] views = new long[POSTS];
    for (int day = 0; day < DAYS; day++) {
      for (int post = 0; post < POSTS; post++) {
        ConsumedRecord record = record(post, day, views[post] += random.nextInt(500));
        long start = cpuNanos();
        for (PostFact fact : decoder.decode(record).facts()) {
          held.computeIfAbsent(fact.key(), any -> new ArrayList<>(2)).add(fact);
        }
        decoding += cpuNanos() - start;
        if ((day * POSTS + post + 1) % bundle == 0) {
          settling += settle(ledger, states, held, given);
        }
      }
    }
    settling += settle(ledger, states, held, given);
    double readings = (double) POSTS * DAYS;
    System.out.printf(
        "settled every %,d: decode %,.0f/s, book %,.0f/s; %,d rows, %,d changes of sums,"
            + " %,d bytes of state%n",
        bundle,
        readings / decoding * 1e9,
        readings / settling * 1e9,
        given[0],
        given[1],
        states.values().stream().mapToLong(state -> state.length).sum());
  }

  private static long settle(
      PostLedger ledger,
      Map<String, byte[]> states,
      Map<String, List<PostFact>> held,
      long[] given) {
    long start = cpuNanos();
    TopicChanges changes = new TopicChanges();
    KeyedLedger.Out out = new KeyedLedger.Out(row -> given[0]++, changes, transfer -> given[2]++);
    held.forEach(
        (key, facts) -> {
          byte[] state = states.get(key);
          byte[] now = ledger.settle(key, state, state, facts, out);
          if (now != null) {
            states.put(key, now);
          }
        });
    changes.drainTo(change -> given[1]++);
    held.clear();
    return cpuNanos() - start;
  }

  /** Of this thread alone: other work on the machine does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static ConsumedRecord record(int post, int day, long views) {
    Instant at = Instant.parse("2026-01-01T01:00:00Z").plusSeconds(86_400L * day + post);
    Observation observation =
        new Observation(
            new PostKey("facebook", "page" + post % 20, "page_" + post),
            at,
            at,
            "facebook-graph/v25.0",
            new TreeMap<>(Map.of("views", "post_media_view")),
            new TreeMap<>(Map.of("views", views, "reactions", views / 30, "comments", views / 90)));
    return new ConsumedRecord(
        observation.topic(), 0, 0, at.toEpochMilli(), EventJson.encode(observation));
  }
}
