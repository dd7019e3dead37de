package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PostRecord;

/** Drives a loop over one page on paper, on a clock that only this class moves. */
final class PaperAccount {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Duration INTERVAL = Duration.ofSeconds(1);
  static final ReadingSchedule SCHEDULE =
      new ReadingSchedule(ZONE, date -> date.getDayOfMonth() == 1);

  final PaperPage page;
  final List<Event> events = new ArrayList<>();
  private Instant now;
  private PollLoop loop;
  private PageMemory memory = PageMemory.NONE;

  PaperAccount(PaperPage page, Instant now) {
    this.page = page;
    this.now = now;
    this.loop = start();
  }

  /** A new process: it has the offsets and what was told of the posts, and nothing else. */
  void restart() {
    loop = start();
  }

  private PollLoop start() {
    Map<String, PostRecord> told = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof PostRecord facts && facts.publishedAt().said()) {
        told.put(facts.key(), facts);
      }
    }
    PageMemory remembered = PageMemory.ofOffset(memory.toOffset());
    PollLoop.PageStart start =
        new PollLoop.PageStart(PaperPage.KEY, page, remembered, List.copyOf(told.values()));
    return PollLoop.start(List.of(start), SCHEDULE, ZONE, INTERVAL, () -> now);
  }

  Instant now() {
    return now;
  }

  PollLoop loop() {
    return loop;
  }

  /** Lets time pass, and the loop do whatever it wants meanwhile. */
  void runUntil(Instant end) throws InterruptedException {
    while (true) {
      Instant wake = loop.wakeAt();
      if (wake.isAfter(end)) {
        now = end;
        return;
      }
      now = wake.isAfter(now) ? wake : now;
      loop.turn()
          .ifPresent(
              turn -> {
                events.addAll(turn.events());
                memory = turn.memory();
              });
    }
  }

  void run(Duration time) throws InterruptedException {
    runUntil(now.plus(time));
  }

  List<Instant> readings(String id) {
    return events.stream()
        .filter(event -> event instanceof Observation o && o.post().postId().equals(id))
        .map(event -> ((Observation) event).observedAt())
        .toList();
  }

  List<PostRecord> facts(String id) {
    return events.stream()
        .filter(PostRecord.class::isInstance)
        .map(PostRecord.class::cast)
        .filter(facts -> facts.post().postId().equals(id))
        .toList();
  }

  long pageReadings() {
    return events.stream().filter(PageReading.class::isInstance).count();
  }
}
