package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Observation;
import org.viewledger.ingest.facebook.FacebookStand;
import org.viewledger.ingest.kit.FakePlatform.Asked;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.poll.PageHealth;
import org.viewledger.ingest.tiktok.TiktokStand;
import org.viewledger.ingest.youtube.YoutubeStand;

/**
 * Budgets too small for what the schedule wants: slower from three quarters on, silent from nine
 * tenths, never beyond; and what waits is the oldest, and is shown.
 */
class TightBudgetTest {
  private static final Instant START = Instant.parse("2026-01-10T03:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-01-10T17:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Kept kept = new Kept();
  private final List<Instant> asked = new ArrayList<>();

  private VirtualWorker worker(Stand stand, Duration interval) {
    return new VirtualWorker(List.of(stand), stand.server().withoutSocket(), interval, START, kept);
  }

  private static void publish(Stand stand, int posts) {
    for (int i = 0; i < posts; i++) {
      stand.publish("p" + i, START.minus(Duration.ofDays(60)).plus(Duration.ofMinutes(30L * i)));
      stand.views("p" + i, 1_000 + i);
    }
  }

  private static PageHealth health(VirtualWorker worker) {
    return worker.loop().health().get(0);
  }

  private void note(VirtualWorker worker, Stand stand) {
    stand
        .server()
        .before(
            (Asked each) -> {
              if (!each.path().contains("token")) {
                asked.add(worker.now());
              }
            });
  }

  /** Of so many posts, when each was read first after an instant, oldest post first. */
  private List<Instant> firstReadings(Stand stand, int posts, Instant after) {
    List<Instant> first = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      first.add(
          kept.readings(stand.postId("p" + i)).stream()
              .map(Observation::observedAt)
              .filter(at -> at.isAfter(after))
              .findFirst()
              .orElse(Instant.MAX));
    }
    return first;
  }

  /** Twelve hundred calls an hour for a midnight of fifteen hundred posts, two calls each. */
  @Test
  void ofAPagesCallsAnHourNoneIsExceededAndTheOldestPostsWaitInSight() throws Exception {
    int posts = 1_500;
    try (Stand stand = new FacebookStand()) {
      publish(stand, posts);
      VirtualWorker worker = worker(stand, SECOND);
      stand.limit(1_200, worker::now);
      worker.runUntil(MIDNIGHT.minus(Duration.ofMinutes(40)));
      assertThat(health(worker).waiting()).isZero();
      note(worker, stand);

      worker.runUntil(MIDNIGHT.plus(Duration.ofMinutes(70)));

      PageHealth health = health(worker);
      assertThat(health.stopped()).isTrue();
      assertThat(health.pausedUntil()).isAfter(worker.now());
      assertThat(health.waitingSince()).isEqualTo(MIDNIGHT);
      List<Instant> soFar = firstReadings(stand, posts, MIDNIGHT.minus(Duration.ofMinutes(30)));
      long unread = soFar.stream().filter(Instant.MAX::equals).count();
      assertThat(unread).isBetween(200L, 1_200L);
      assertThat(health.overdue()).isEqualTo((int) unread);

      worker.runUntil(MIDNIGHT.plus(Duration.ofHours(5)));

      assertThat(stand.beyondLimit()).isZero();
      assertThat(health(worker).overdue()).isZero();
      List<Instant> all = firstReadings(stand, posts, MIDNIGHT.minus(Duration.ofMinutes(30)));
      assertThat(all).as("newest first").isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(all.get(0))
          .isBetween(MIDNIGHT.plus(Duration.ofHours(1)), MIDNIGHT.plus(Duration.ofHours(5)));
    }
  }

  /** Fifty calls at a time: nine times at full speed, then slower, then none. */
  @Test
  void fromThreeQuartersOnItAsksMoreSlowly() throws Exception {
    try (Stand stand = new FacebookStand()) {
      publish(stand, 1_500);
      VirtualWorker worker = worker(stand, SECOND);
      stand.limit(600, worker::now);
      worker.runUntil(MIDNIGHT.minus(Duration.ofMinutes(1)));
      note(worker, stand);

      worker.runUntil(MIDNIGHT.plus(Duration.ofMinutes(5)));

      List<Duration> gaps = new ArrayList<>();
      for (int i = 1; i < asked.size(); i++) {
        gaps.add(Duration.between(asked.get(i - 1), asked.get(i)));
      }
      assertThat(gaps.get(0)).isLessThan(Duration.ofMillis(1_100));
      assertThat(gaps.get(gaps.size() - 1)).isGreaterThan(Duration.ofMillis(1_900));
      assertThat(asked.get(asked.size() - 1))
          .as("then none")
          .isBefore(MIDNIGHT.plus(Duration.ofMinutes(2)));
    }
  }

  /** A hundred units a day last for some hours; the rest of the day it is silent, and says so. */
  @Test
  void ofAChannelsUnitsADayNoneIsExceededAndTheRestWaitsForPacificMidnight() throws Exception {
    int posts = 1_500;
    try (Stand stand = new YoutubeStand()) {
      publish(stand, posts);
      VirtualWorker worker = worker(stand, SECOND);
      stand.limit(100, worker::now);
      worker.restart(); // with what it may use from now on

      worker.runUntil(MIDNIGHT.plus(Duration.ofHours(2)));

      PageHealth health = health(worker);
      assertThat(health.stopped()).isTrue();
      assertThat(health.pausedUntil())
          .as("midnight in California")
          .isEqualTo(Instant.parse("2026-01-11T08:00:00Z"));
      assertThat(health.overdue()).isPositive();

      worker.run(Duration.ofDays(9));
      for (int i = 0; i < posts; i++) {
        stand.views("p" + i, 5_000 + i);
      }
      worker.run(Duration.ofDays(2));

      assertThat(stand.beyondLimit()).isZero();
      for (int i = 0; i < posts; i++) {
        assertThat(kept.views("p" + i)).as("p%s", i).isEqualTo(5_000 + i);
      }
    }
  }

  /** Six hundred requests a minute, and a connector that could make three thousand. */
  @Test
  void ofAnAccountsRequestsAMinuteNoneIsExceeded() throws Exception {
    int posts = 14_000;
    try (Stand stand = new TiktokStand()) {
      publish(stand, posts);
      VirtualWorker worker = worker(stand, Duration.ofMillis(20));
      stand.limit(600, worker::now);
      note(worker, stand);

      worker.run(Duration.ofMinutes(5));

      assertThat(stand.beyondLimit()).isZero();
      assertThat(asked).as("it came to the limit").hasSizeGreaterThan(700);
      assertThat(health(worker).posts()).isEqualTo(posts);
      assertThat(health(worker).walkedThrough()).isTrue();
      assertThat(kept.readings()).isGreaterThanOrEqualTo(posts);
    }
  }
}
