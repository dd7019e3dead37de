package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Event;
import org.viewledger.stream.ledger.PlainRecomputation.Heard;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.rows.Table;

/** The ledgers, cut after cut, against a plain recomputation of the same events. */
class LedgersTest {
  private static final Map<ZoneId, Days> DAYS = new ConcurrentHashMap<>();

  @Test
  void everyCutHoldsWhatARecomputationOfOnePostGives() {
    compareAll(20261122, 500, 1, 24);
  }

  @Test
  void everyCutHoldsWhatARecomputationOfPostsWithAliasesGives() {
    compareAll(811, 500, 5, 30);
  }

  private static void compareAll(long seed, int histories, int ids, int size) {
    for (int i = 0; i < histories; i++) {
      Random random = new Random(seed + i);
      History history = History.random(random, 1 + random.nextInt(ids), 1 + random.nextInt(size));
      compare("seed " + (seed + i), history.withTaxonomies(random, 3), random);
    }
  }

  private static void compare(String seed, History history, Random random) {
    Days days = DAYS.computeIfAbsent(history.zone(), Days::new);
    LedgersInMemory ledgers = new LedgersInMemory(days, random);
    Tables tables = new Tables();
    List<Heard> sofar = new ArrayList<>();
    for (Event event : history.events()) {
      ledgers.add(event, history.offset(event));
      sofar.add(new Heard(event, history.offset(event)));
      if (random.nextInt(6) == 0 || sofar.size() == history.events().size()) {
        ledgers.checkpoint().forEach(tables::write);
        assertThat(
                tables.differences(
                    PlainRecomputation.tables(sofar, history.zone(), History::units)))
            .as("%s, %s after %d events", seed, history.zone(), sofar.size())
            .isEmpty();
        assertThat(unbalanced(tables)).as(seed).isEmpty();
      }
    }
  }

  /** Conservation: what of the tables does not add up. */
  private static List<String> unbalanced(Tables tables) {
    Map<Object, BigInteger> gainsOfPosts = new TreeMap<>();
    Map<Object, BigInteger> gainsOfDays = new TreeMap<>();
    for (Map<String, @Nullable Object> row : tables.of(Table.POST_DAY).values()) {
      for (String metric : List.of("views", "reach", "comments", "reactions")) {
        if (row.get(metric + "_gain") instanceof Long gain) {
          BigInteger value = BigInteger.valueOf(gain);
          gainsOfPosts.merge(row.get("post_id") + " " + metric, value, BigInteger::add);
          gainsOfDays.merge(row.get("day") + " " + metric, value, BigInteger::add);
        }
      }
    }
    List<String> unbalanced = new ArrayList<>();
    for (Map<String, @Nullable Object> row : tables.of(Table.POST).values()) {
      ((Map<?, ?>) Objects.requireNonNull(row.get("metrics")))
          .forEach(
              (metric, summary) -> {
                BigInteger gains = gainsOfPosts.get(row.get("post_id") + " " + metric);
                long opening = (Long) ((List<?>) summary).get(0);
                long last = (Long) ((List<?>) summary).get(3);
                if (gains != null && !gains.equals(BigInteger.valueOf(last - opening))) {
                  unbalanced.add(metric + " of " + row);
                }
              });
    }
    Map<Object, BigInteger> gainsOfTopics = new TreeMap<>();
    for (Map<String, @Nullable Object> row : tables.of(Table.TOPIC_DAY).values()) {
      gainsOfTopics.merge(
          row.get("day") + " " + row.get("metric"),
          (BigInteger) Objects.requireNonNull(row.get("gain")),
          BigInteger::add);
    }
    gainsOfDays.forEach(
        (day, gain) -> {
          if (!gain.equals(gainsOfTopics.get(day))) {
            unbalanced.add(day + ": " + gain + ", by topic " + gainsOfTopics.get(day));
          }
        });
    return unbalanced;
  }

  @Test
  void theOrderOfArrivalLeavesNoTraceInTheTables() {
    for (int i = 0; i < 100; i++) {
      Random random = new Random(4711 + i);
      History history = History.random(random, 4, 25).withTaxonomies(random, 3);
      List<Event> events = new ArrayList<>(history.events());
      Tables first = tables(events, history, random);
      for (int order = 0; order < 5; order++) {
        Collections.shuffle(events, random);
        assertThat(tables(events, history, random).now().differences(first.now()))
            .as("seed %d, order %d", 4711 + i, order)
            .isEmpty();
      }
    }
  }

  private static Tables tables(List<Event> events, History history, Random random) {
    LedgersInMemory ledgers =
        new LedgersInMemory(DAYS.computeIfAbsent(history.zone(), Days::new), random);
    Tables tables = new Tables();
    for (Event event : events) {
      ledgers.add(event, history.offset(event));
      if (random.nextInt(5) == 0) {
        ledgers.checkpoint().forEach(tables::write);
      }
    }
    ledgers.checkpoint().forEach(tables::write);
    return tables;
  }
}
