package org.viewledger.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

class PollLoopTest {
  private static final Instant START = Instant.parse("2026-01-10T03:00:00Z");

  private final PaperPage page = new PaperPage(10);
  private final PaperAccount account = new PaperAccount(page, START);

  @Test
  void theFirstMeetingTakesInEveryPostAndReadsIt() throws Exception {
    for (int i = 0; i < 95; i++) {
      page.publish("p" + i, START.minus(Duration.ofDays(i)));
    }

    account.run(Duration.ofMinutes(2));

    for (int i = 0; i < 95; i++) {
      assertThat(account.facts("p" + i)).hasSize(1);
      assertThat(account.readings("p" + i)).hasSize(1);
    }
    assertThat(account.loop().health())
        .singleElement()
        .satisfies(
            health -> {
              assertThat(health.walkedThrough()).isTrue();
              assertThat(health.posts()).isEqualTo(95);
              assertThat(health.overdue()).isZero();
              assertThat(health.problem()).isNull();
            });
  }

  @Test
  void aNewPostIsFoundWithinAQuarterOfAnHour() throws Exception {
    account.run(Duration.ofHours(5));
    Instant published = account.now().plusSeconds(1);
    page.publish("new", published);

    account.run(Duration.ofMinutes(16));

    assertThat(account.readings("new").get(0))
        .isBefore(published.plus(PagePoll.FIND_EVERY).plusSeconds(5));
  }

  @Test
  void aPostIsReadCloseToEachMidnightAndHourlyOnItsFirstDay() throws Exception {
    Instant published = START.plusSeconds(1);
    page.publish("p", published);

    account.run(Duration.ofDays(30));

    List<Instant> readings = account.readings("p");
    Instant slot = PaperAccount.SCHEDULE.next("p", published, readings.get(0));
    while (slot.isBefore(account.now())) {
      Instant wanted = slot;
      assertThat(readings)
          .anySatisfy(
              at ->
                  assertThat(Duration.between(at, wanted).abs())
                      .isLessThan(Duration.ofSeconds(10)));
      slot = PaperAccount.SCHEDULE.next("p", published, slot);
    }
    assertThat(readings).hasSizeBetween(24 + 29, 24 + 33);
    assertThat(account.facts("p")).hasSize(1);
    assertThat(account.pageReadings()).isBetween(30L, 31L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_122})
  void restartsAtAnyMomentLoseNoSlotAndRepeatFewReadings(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      page.publish("p" + i, START.minus(Duration.ofDays(random.nextInt(60))));
    }
    Instant end = START.plus(Duration.ofDays(20));
    int restarts = 0;
    while (account.now().isBefore(end)) {
      account.run(Duration.ofMinutes(1 + random.nextInt(2_000)));
      account.restart();
      restarts++;
    }

    for (int i = 0; i < 40; i++) {
      List<Instant> readings = account.readings("p" + i);
      Instant last = readings.get(readings.size() - 1);
      assertThat(Duration.between(last, account.now()))
          .as("seed %s, post %s", seed, i)
          .isLessThan(Duration.ofHours(25));
      for (int r = 1; r < readings.size(); r++) {
        assertThat(Duration.between(readings.get(r - 1), readings.get(r)))
            .as("seed %s, post %s", seed, i)
            .isLessThan(Duration.ofHours(25));
      }
      assertThat(readings).as("seed %s", seed).hasSizeLessThan(25 + 24 + restarts);
      assertThat(account.facts("p" + i)).hasSize(1);
    }
  }

  @Test
  void aPostMissedTwiceADayApartIsRemovedAndComesBack() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(10)));
    page.publish("q", START.minus(Duration.ofDays(10)));
    account.run(Duration.ofHours(1));
    page.hide("p");

    account.run(Duration.ofHours(23));
    assertThat(account.facts("p")).hasSize(1);

    account.run(Duration.ofDays(2));
    List<PostRecord> facts = account.facts("p");
    assertThat(facts).hasSize(2);
    assertThat(facts.get(1).status().value()).isEqualTo("removed");
    assertThat(facts.get(1).title().said()).isFalse();
    assertThat(account.facts("q")).hasSize(1);

    page.show("p");
    account.run(Duration.ofDays(2));
    assertThat(account.facts("p")).hasSize(3);
    assertThat(account.facts("p").get(2).status().value()).isEqualTo("live");
  }

  /** It stands among the old ones, where the search for new posts does not come. */
  @Test
  void aBackdatedPostIsFoundByTheNextWalkThroughAll() throws Exception {
    for (int i = 0; i < 40; i++) {
      page.publish("p" + i, START.minus(Duration.ofDays(i)));
    }
    account.run(Duration.ofHours(1));
    page.publish("backdated", START.minus(Duration.ofDays(30)).plusSeconds(1));

    account.run(Duration.ofHours(25));

    assertThat(account.facts("backdated")).hasSize(1);
    assertThat(account.readings("backdated")).isNotEmpty();
  }

  @Test
  void anEditedPostIsToldOnceMoreAndItsReadingsGoOn() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(1)));
    account.run(Duration.ofDays(2));
    int before = account.readings("p").size();
    page.retitle("p", "Bài đã sửa");

    account.run(Duration.ofDays(3));

    List<PostRecord> facts = account.facts("p");
    assertThat(facts).hasSize(2);
    assertThat(facts.get(1).title().value()).isEqualTo("Bài đã sửa");
    assertThat(account.readings("p").size()).isGreaterThan(before);
  }

  @Test
  void whenAllPostsVanishAtOnceTheAnswerIsNotBelieved() throws Exception {
    for (int i = 0; i < 8; i++) {
      page.publish("p" + i, START.minus(Duration.ofDays(10)));
    }
    account.run(Duration.ofHours(1));
    for (int i = 0; i < 8; i++) {
      page.hide("p" + i);
    }

    account.run(Duration.ofDays(4));

    for (int i = 0; i < 8; i++) {
      assertThat(account.facts("p" + i)).hasSize(1);
    }
    assertThat(account.loop().health().get(0).problem())
        .satisfies(problem -> assertThat(problem.outcome()).isEqualTo(Outcome.UNEXPECTED));
  }

  @Test
  void aThrottledAccountWaitsAsLongAsItIsTold() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(1)));
    Instant until = START.plus(Duration.ofMinutes(40));
    page.refuse(new RefusedException(Outcome.THROTTLED, "(#80001)", until));

    account.run(Duration.ofMinutes(39));
    assertThat(page.requests).isEqualTo(1);
    assertThat(account.loop().health().get(0).stopped()).isTrue();

    account.run(Duration.ofMinutes(2));
    assertThat(account.readings("p")).hasSize(1);
    assertThat(account.loop().health().get(0).problem()).isNull();
  }

  @Test
  void whatFailedInPassingIsTriedAgainLaterAndLater() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(1)));
    for (int i = 0; i < 30; i++) {
      page.refuse(new RefusedException(Outcome.TRANSIENT, "HTTP 500"));
    }

    account.run(Duration.ofHours(1));
    assertThat(page.requests).isBetween(10, 14);

    account.run(Duration.ofHours(6));
    assertThat(account.readings("p")).isNotEmpty();
  }

  @Test
  void aRefusedTokenIsRenewedOnce() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(1)));
    page.refuse(new RefusedException(Outcome.TOKEN_REFUSED, "190"));

    account.run(Duration.ofMinutes(1));

    assertThat(page.renewals).isEqualTo(1);
    assertThat(account.readings("p")).hasSize(1);
  }

  @Test
  void aDeadTokenStopsTheAccountAndIsSaid() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(1)));
    page.neverRenews();
    page.refuse(new RefusedException(Outcome.TOKEN_REFUSED, "190/460"));

    account.run(Duration.ofMinutes(59));

    assertThat(page.requests).isEqualTo(1);
    assertThat(account.loop().health().get(0).problem())
        .satisfies(problem -> assertThat(problem.outcome()).isEqualTo(Outcome.TOKEN_REFUSED));
    account.run(Duration.ofMinutes(2));
    assertThat(account.readings("p")).as("a person has mended it").hasSize(1);
  }

  @Test
  void asksForLessWhenThePlatformWantsThat() throws Exception {
    page.publish("p", START.minus(Duration.ofDays(1)));
    page.refuse(new RefusedException(Outcome.TOO_MUCH, "reduce the amount of data"));

    account.run(Duration.ofMinutes(1));

    assertThat(page.lessAsked).isEqualTo(1);
    assertThat(account.readings("p")).hasSize(1);
  }

  @Test
  void asksForMoreAgainOnceThePlatformCanAnswerIt() throws Exception {
    for (int i = 0; i < 400; i++) {
      page.publish("p" + i, START.minus(Duration.ofDays(20)));
    }
    page.canAnswer(1);
    account.run(Duration.ofMinutes(20));
    assertThat(page.batch()).as("while it can answer one").isLessThan(4);
    int refused = page.refusedForMuch;
    int asked = page.requests;
    account.run(Duration.ofDays(2));
    assertThat((page.refusedForMuch - refused) * 20)
        .as("refusals in two days of %s requests", page.requests - asked)
        .isLessThan(page.requests - asked);

    page.canAnswer(100);
    account.run(Duration.ofDays(3));

    assertThat(page.batch()).isEqualTo(10);
    for (int i = 0; i < 400; i++) {
      assertThat(account.readings("p" + i)).as("p%s", i).hasSizeGreaterThan(5);
    }
  }

  @Test
  void whatTheAllowanceCannotServeIsDelayedOldestLast() throws Exception {
    for (int i = 0; i < 200; i++) {
      page.publish("p" + i, START.minus(Duration.ofHours(i)));
    }
    page.usage = new Usage(89.9, null); // a tenth of the pace: ten seconds a request
    account.run(Duration.ofMinutes(10));

    for (int i = 0; i < 200; i++) {
      assertThat(account.readings("p" + i)).as("post %s", i).isNotEmpty();
    }
    account.runUntil(Instant.parse("2026-01-10T17:10:00Z")); // midnight there, and ten minutes
    List<Instant> newest = account.readings("p0");
    List<Instant> oldest = account.readings("p199");
    assertThat(newest.get(newest.size() - 1)).isBefore(oldest.get(oldest.size() - 1));
  }
}
