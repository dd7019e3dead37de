package org.viewledger.ingest.connect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PollLoop;

/**
 * What the tasks of all platforms do: wait, let the loop make one request, and hand what it brought
 * to Kafka Connect.
 *
 * <p>A page's memory goes with the last record of a request only. The records before it carry what
 * was remembered before: were they acknowledged and the rest lost, the request is made again.
 */
final class PollTask {
  /** Connect wants its thread back now and then, to stop or to pause. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final PollLoop loop;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final PageBeans beans = new PageBeans();
  private final Map<PageKey, PageMemory> acknowledgedNext;

  /** Waits; a test's does not. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * A task.
   *
   * @param remembered of each page, as Connect's offsets have it
   */
  PollTask(
      PollLoop loop, Map<PageKey, PageMemory> remembered, InstantSource clock, Sleeper sleeper) {
    this.loop = loop;
    this.acknowledgedNext = new HashMap<>(remembered);
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** The records of one request, null where none was made or it brought nothing. */
  @Nullable List<SourceRecord> poll() throws InterruptedException {
    Duration wait = Duration.between(clock.instant(), earliest(loop.wakeAt()));
    if (!wait.isNegative() && !wait.isZero()) {
      beans.show(loop.health(), clock.instant());
      sleeper.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
      return null;
    }
    Optional<PollLoop.Turn> turn = loop.turn();
    beans.show(loop.health(), clock.instant());
    return turn.isEmpty() || turn.get().events().isEmpty() ? null : records(turn.get());
  }

  /** Takes back what it shows of its pages. */
  void stop() {
    beans.close();
  }

  private static Instant earliest(Instant wake) {
    return wake.isBefore(Instant.EPOCH) ? Instant.EPOCH : wake;
  }

  private List<SourceRecord> records(PollLoop.Turn turn) {
    Map<String, ?> partition = partition(turn.page());
    PageMemory before = acknowledgedNext.getOrDefault(turn.page(), PageMemory.NONE);
    acknowledgedNext.put(turn.page(), turn.memory());
    List<SourceRecord> records = new ArrayList<>(turn.events().size());
    for (int i = 0; i < turn.events().size(); i++) {
      boolean last = i == turn.events().size() - 1;
      PageMemory memory = last ? turn.memory() : before;
      records.add(record(partition, memory, turn.events().get(i)));
    }
    return records;
  }

  private static SourceRecord record(Map<String, ?> partition, PageMemory memory, Event event) {
    String value = new String(EventJson.encode(event), StandardCharsets.UTF_8);
    return new SourceRecord(
        partition,
        memory.toOffset(),
        event.topic(),
        null,
        Schema.STRING_SCHEMA,
        event.key(),
        Schema.STRING_SCHEMA,
        value);
  }

  /** How Connect's offsets name a page. */
  static Map<String, String> partition(PageKey page) {
    return Map.of("platform", page.platform(), "page", page.pageId());
  }
}
