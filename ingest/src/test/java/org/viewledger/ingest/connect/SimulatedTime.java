package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.connect.Book.Entry;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.Stand;

/**
 * A page over months: posts come, go and come back, the platform fails now and then and counts what
 * it is asked, the worker is killed; and everything that came of it is held against the page's own
 * book.
 */
final class SimulatedTime {
  private static final Instant START = Instant.parse("2026-01-10T03:00:00Z");
  private static final int ONE_FAULT_IN = 300;

  /** Readings are made up to so long before their slot. */
  private static final Duration EARLY = Duration.ofMinutes(30);

  /** And so long after it: the longest wait after a refusal and some turns. */
  private static final Duration LATE = Duration.ofMinutes(20);

  private static final Duration FOUND_WITHIN = Duration.ofMinutes(15).plusSeconds(30);

  private record Outage(Instant from, Instant to) {}

  private final Stand stand;
  private final Random random;
  private final Instant end;
  private final Book book;
  private final Kept kept = new Kept();
  private final List<Outage> outages = new ArrayList<>();
  private final VirtualWorker worker;
  private final String name;
  private int requests;
  private int appeared;
  private int broughtUp;
  private Instant broughtUpTo = Instant.EPOCH;

  SimulatedTime(Stand stand, int posts, int days, int mostRequests, long seed) {
    this.stand = stand;
    this.random = new Random(seed);
    this.end = START.plus(Duration.ofDays(days));
    this.book = new Book(posts, START, end, random);
    this.name = stand.page().platform() + ", seed " + seed;
    this.worker =
        new VirtualWorker(
            List.of(stand), stand.server().withoutSocket(), Duration.ofSeconds(1), START, kept);
    stand.limit(mostRequests, worker::now);
    stand.server().before(asked -> happen());
  }

  /** Brings the platform up to the present. */
  private void happen() {
    requests++;
    Instant now = worker.now();
    List<Entry> all = book.entries();
    while (appeared < all.size() && !all.get(appeared).publishedAt().isAfter(now)) {
      stand.publish(all.get(appeared).id(), all.get(appeared).publishedAt());
      appeared++;
    }
    for (Entry post : all.subList(0, appeared)) {
      if (post.gone() != null) {
        if (post.isThere(now)) {
          stand.restore(post.id());
        } else {
          stand.remove(post.id());
        }
      }
    }
    // Views move on the hour. Some platforms tell them in the listing, where no post is named.
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    int from = hour.equals(broughtUpTo) ? broughtUp : 0;
    all.subList(from, appeared).forEach(post -> stand.views(post.id(), book.views(post, now)));
    broughtUpTo = hour;
    broughtUp = appeared;
    if (random.nextInt(ONE_FAULT_IN) == 0) {
      stand.server().fault(each -> true, Answer.json(random.nextBoolean() ? 500 : 200, "{\"da"));
    }
  }

  /** Lets all of it happen, with so many kills at random moments. */
  void run(int kills) throws InterruptedException {
    TreeSet<Instant> moments = new TreeSet<>();
    long seconds = Duration.between(START, end).toSeconds();
    while (moments.size() < kills) {
      moments.add(START.plusSeconds((long) (random.nextDouble() * seconds)));
    }
    for (Instant moment : moments) {
      worker.runUntil(moment);
      for (int i = 0; i < random.nextInt(20) && worker.inFlight() == 0; i++) {
        worker.run(Duration.ofSeconds(1 + random.nextInt(300))); // in the middle of something
      }
      Instant from = worker.now();
      worker.kill(random.nextInt(120), random.nextBoolean());
      worker.down(Duration.ofSeconds(random.nextInt(600)));
      outages.add(new Outage(from, worker.now()));
    }
    worker.runUntil(end);
  }

  /** What it came to, in a line. */
  String summary() {
    return "%s: %d posts, %d requests, %d readings, beyond the allowance %d"
        .formatted(name, book.entries().size(), requests, kept.readings(), stand.beyondLimit());
  }

  /** How late a reading meant for this instant may be. */
  private Instant latest(Instant slot) {
    Instant latest = slot.plus(LATE);
    for (Outage outage : outages) {
      if (!slot.plus(LATE).isBefore(outage.from) && slot.minus(LATE).isBefore(outage.to)) {
        latest = outage.to.plus(LATE);
      }
    }
    return latest;
  }

  private boolean mayBeAway(Entry post, Instant from, Instant to) {
    Instant gone = post.gone();
    return gone != null
        && !to.isBefore(gone)
        && (post.back() == null || !from.isAfter(post.back().plus(Duration.ofDays(7)).plus(LATE)));
  }

  void check() {
    assertThat(stand.beyondLimit()).as("%s: refused for its budget", name).isZero();
    long ledger = 0;
    long truth = 0;
    for (Entry post : book.entries()) {
      List<Observation> readings = kept.readings(stand.postId(post.id()));
      assertThat(readings).as("%s %s", name, post).isNotEmpty();
      TreeSet<Instant> times = new TreeSet<>();
      for (Observation reading : readings) {
        times.add(reading.observedAt());
        assertThat(reading.metrics().get("views"))
            .as("%s %s at %s", name, post, reading.observedAt())
            .isEqualTo(book.views(post, reading.observedAt()));
      }
      checkSchedule(post, times);
      checkStatus(post);
      ledger += new PaperLedger(post.publishedAt(), readings).last();
      truth += book.views(post, times.last());
    }
    assertThat(ledger).as("%s: what the last readings come to", name).isEqualTo(truth);
    checkMonths();
    assertThat(worker.loop().health().get(0).overdue()).as(name).isZero();
  }

  /** By the words of the issue, not by the class that places the slots. */
  private void checkSchedule(Entry post, NavigableSet<Instant> readings) {
    Instant appeared = post.publishedAt().isAfter(START) ? post.publishedAt() : START;
    Instant found = latest(appeared.plus(FOUND_WITHIN));
    assertThat(readings.first())
        .as("%s: %s found late", name, post)
        .isBefore(
            found.equals(appeared.plus(FOUND_WITHIN).plus(LATE))
                ? appeared.plus(FOUND_WITHIN).plus(Duration.ofMinutes(1))
                : found);
    TreeSet<Instant> slots = new TreeSet<>();
    for (int hour = 1; hour <= 24; hour++) {
      slots.add(post.publishedAt().plus(Duration.ofHours(hour)));
    }
    LocalDate published = post.publishedAt().atZone(VirtualWorker.ZONE).toLocalDate();
    for (LocalDate day = published.plusDays(1);
        day.atStartOfDay(VirtualWorker.ZONE).toInstant().isBefore(end);
        day = day.plusDays(1)) {
      if (!day.isAfter(published.plusDays(90)) || day.getDayOfMonth() == 1) {
        slots.add(day.atStartOfDay(VirtualWorker.ZONE).toInstant());
      }
    }
    for (Instant slot : slots) {
      Instant latest = latest(slot);
      if (slot.isBefore(found) || latest.isAfter(end) || mayBeAway(post, slot, latest)) {
        continue;
      }
      Instant reading = readings.ceiling(slot.minus(EARLY));
      assertThat(reading).as("%s: %s unread at %s", name, post, slot).isNotNull();
      assertThat(reading).as("%s: %s at %s", name, post, slot).isBeforeOrEqualTo(latest);
    }
    Instant before = readings.first();
    for (Instant reading : readings) {
      checkGap(post, before, reading);
      before = reading;
    }
    checkGap(post, before, end);
  }

  private void checkGap(Entry post, Instant from, Instant to) {
    if (!mayBeAway(post, from, to)) {
      assertThat(Duration.between(from, to))
          .as("%s: %s unread from %s to %s", name, post, from, to)
          .isLessThan(Duration.ofDays(7).plus(EARLY).plus(LATE).plus(Duration.ofHours(1)));
    }
  }

  /** Gone for long enough it is removed; back, or never gone, it is live. */
  private void checkStatus(Entry post) {
    List<PostRecord> facts = kept.facts(stand.postId(post.id()));
    String status = facts.get(facts.size() - 1).status().value();
    Instant longAgo = end.minus(Duration.ofDays(17));
    if (post.isThere(end) && (post.back() == null || post.back().isBefore(longAgo))) {
      assertThat(status).as("%s: %s", name, post).isEqualTo("live");
    }
    if (!post.isThere(end) && post.gone() != null && post.gone().isBefore(longAgo)) {
      assertThat(status).as("%s: %s", name, post).isEqualTo("removed");
    }
  }

  /** The whole page's views of each month lie where the ledger says, and it says it closely. */
  private void checkMonths() {
    LocalDate month = LocalDate.of(2026, 2, 1);
    for (;
        month.plusMonths(1).atStartOfDay(VirtualWorker.ZONE).toInstant().isBefore(end);
        month = month.plusMonths(1)) {
      Instant from = month.atStartOfDay(VirtualWorker.ZONE).toInstant();
      Instant to = month.plusMonths(1).atStartOfDay(VirtualWorker.ZONE).toInstant();
      long gain = 0;
      long low = 0;
      long high = 0;
      long truth = 0;
      for (Entry post : book.entries()) {
        if (!post.publishedAt().isBefore(to) || post.gone() != null) {
          continue;
        }
        PaperLedger ledger =
            new PaperLedger(post.publishedAt(), kept.readings(stand.postId(post.id())));
        long[] before = ledger.at(from);
        long[] after = ledger.at(to);
        gain += after[0] - before[0];
        low += after[1] - before[2];
        high += after[2] - before[1];
        truth += book.views(post, to) - book.views(post, from);
      }
      assertThat(truth).as("%s: views of %s", name, month).isBetween(low, high);
      assertThat(Math.abs(gain - truth))
          .as("%s: views of %s, %s by the ledger, %s in truth", name, month, gain, truth)
          .isLessThanOrEqualTo(truth / 100);
    }
  }
}
