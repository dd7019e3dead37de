package org.viewledger.ingest.connect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;

/**
 * A Connect worker as far as a source task sees one, on a clock that only waiting moves: it takes
 * the task's records, acknowledges them a poll later, flushes offsets once a minute, and can die at
 * any moment. What had not been acknowledged by then, and every offset not flushed, is lost.
 *
 * <p>Each record that is kept is read back as the ledger reads it: one that the contract refuses
 * fails the test.
 */
public final class VirtualWorker {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration FLUSH = Duration.ofMinutes(1);
  private static final Duration ACKNOWLEDGED_AFTER = Duration.ofSeconds(2);

  private final List<Stand> stands;
  private final Transport transport;
  private final Duration interval;
  private final Consumer<Event> log;
  private final Map<String, PostRecord> posts = new LinkedHashMap<>();
  private final List<PostRecord> removals = new ArrayList<>();
  private final Map<Map<String, ?>, Map<String, ?>> acknowledged = new HashMap<>();
  private final Map<Map<String, ?>, Map<String, ?>> flushed = new HashMap<>();
  private List<SourceRecord> inFlight = List.of();
  private Consumer<SourceRecord> eachRecord = record -> {};
  private Instant now;
  private Instant flushAt;
  private @Nullable PollLoop loop;
  private @Nullable PollTask task;

  /**
   * A worker.
   *
   * @param stands the pages of one account
   * @param log takes what Kafka has acknowledged, in order
   */
  public VirtualWorker(
      List<? extends Stand> stands,
      Transport transport,
      Duration interval,
      Instant now,
      Consumer<Event> log) {
    this.stands = List.copyOf(stands);
    this.transport = transport;
    this.interval = interval;
    this.now = now;
    this.flushAt = now.plus(FLUSH);
    this.log = log;
    start();
  }

  /** Called with each acknowledged record as Connect has it. */
  public void onRecord(Consumer<SourceRecord> action) {
    eachRecord = action;
  }

  public Instant now() {
    return now;
  }

  public PollLoop loop() {
    return java.util.Objects.requireNonNull(loop);
  }

  /** Lets time pass, and the task do whatever it wants meanwhile. */
  public void run(Duration time) throws InterruptedException {
    runUntil(now.plus(time));
  }

  public void runUntil(Instant end) throws InterruptedException {
    while (now.isBefore(end)) {
      Instant wake = loop().wakeAt();
      if (wake.isAfter(now.plus(ACKNOWLEDGED_AFTER))) {
        acknowledge(inFlight);
        inFlight = List.of();
      }
      if (wake.isAfter(end)) {
        now = end;
        return;
      }
      step(wake);
    }
  }

  private void step(Instant wake) throws InterruptedException {
    now = wake.isAfter(now) ? wake : now; // poll() would only wait, a second at a time
    List<SourceRecord> records = java.util.Objects.requireNonNull(task).poll();
    acknowledge(inFlight);
    inFlight = records == null ? List.of() : records;
    now = now.plusMillis(1); // a request takes time; and a loop that asks without end must end
    if (!now.isBefore(flushAt)) {
      flushed.putAll(acknowledged);
      flushAt = now.plus(FLUSH);
    }
  }

  /**
   * The process is gone: of the records on their way the first few had arrived. A new one starts.
   *
   * @param arrived so many of them; larger than there are means all
   * @param flushing whether it died just after a flush of the offsets of all that had arrived,
   *     which is when an offset that says too much does harm
   */
  public void kill(int arrived, boolean flushing) {
    acknowledge(inFlight.subList(0, Math.min(arrived, inFlight.size())));
    if (flushing) {
      flushed.putAll(acknowledged);
    }
    inFlight = List.of();
    acknowledged.clear();
    acknowledged.putAll(flushed);
    start();
  }

  /** An orderly stop and a new start: nothing is lost. */
  public void restart() {
    acknowledge(inFlight);
    inFlight = List.of();
    flushed.putAll(acknowledged);
    start();
  }

  /** Records of the last poll that are not acknowledged yet. */
  public int inFlight() {
    return inFlight.size();
  }

  /** Time that passes while there is no process at all. */
  public void down(Duration time) {
    now = now.plus(time);
  }

  private void start() {
    KnownPosts known = new KnownPosts(stands.stream().map(Stand::page).toList());
    posts.values().forEach(known::add);
    removals.forEach(known::add);
    Map<PageKey, PageMemory> remembered = new LinkedHashMap<>();
    List<PollLoop.PageStart> pages = new ArrayList<>();
    for (Stand stand : stands) {
      PageMemory memory = PageMemory.ofOffset(flushed.get(PollTask.partition(stand.page())));
      remembered.put(stand.page(), memory);
      pages.add(
          new PollLoop.PageStart(
              stand.page(),
              stand.source(transport, memory.learnt()),
              memory,
              known.of(stand.page())));
    }
    ReadingSchedule schedule = new ReadingSchedule(ZONE, date -> date.getDayOfMonth() == 1);
    loop = PollLoop.start(pages, schedule, ZONE, interval, () -> now);
    task = new PollTask(loop, remembered, () -> now, time -> now = now.plus(time));
  }

  private void acknowledge(List<SourceRecord> records) {
    for (SourceRecord record : records) {
      acknowledged.put(Map.copyOf(record.sourcePartition()), Map.copyOf(record.sourceOffset()));
      eachRecord.accept(record);
      Event event = read(record);
      if (event instanceof PostRecord facts) {
        remember(facts);
      }
      log.accept(event);
    }
  }

  /** As much of the topic as tells the same as all of it. */
  private void remember(PostRecord facts) {
    if (facts.kind().said()) {
      posts.put(facts.key(), facts);
      removals.removeIf(each -> each.key().equals(facts.key()));
    } else {
      removals.add(facts);
    }
  }

  private Event read(SourceRecord record) {
    byte[] value = String.valueOf(record.value()).getBytes(StandardCharsets.UTF_8);
    try {
      Event event = EventJson.decode(record.topic(), value, now);
      if (!event.key().equals(record.key())) {
        throw new AssertionError("a record under another's key: " + record);
      }
      return event;
    } catch (RejectedRecordException e) {
      throw new AssertionError("the contract refuses " + record.value(), e);
    }
  }
}
