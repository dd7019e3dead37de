package org.viewledger.ingest.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.JsonFuzz;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.tokens.PaperStore;

class ZaloSourceTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final long CREATED = Instant.parse("2026-11-20T04:00:00Z").toEpochMilli();

  private final FakeZalo zalo = new FakeZalo();
  private final PaperStore store = new PaperStore();
  private final HttpTransport http =
      new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(20));
  private Instant now = Instant.parse("2026-11-22T03:00:00.123Z");

  @AfterEach
  void stop() {
    zalo.close();
  }

  private ZaloSource source() {
    return source(FakeZalo.OA, http);
  }

  private ZaloSource source(String oaId, Transport transport) {
    ZaloConfig config =
        new ZaloConfig("app", FakeZalo.SECRET_KEY, FakeZalo.FIRST_REFRESH, zalo.url());
    return new ZaloSource(
        oaId, config, transport, ZaloTokens.start(oaId, config, transport, store));
  }

  private PollLoop loop(ZaloSource source) {
    PageKey page = new PageKey("zalo", FakeZalo.OA);
    return PollLoop.start(
        List.of(new PollLoop.PageStart(page, source, PageMemory.NONE, List.of())),
        new ReadingSchedule(ZONE, date -> false),
        ZONE,
        Duration.ofSeconds(1),
        () -> now);
  }

  /** Lets a loop run for some time of a clock that jumps to what it waits for. */
  private List<Event> run(PollLoop loop, Duration time) throws InterruptedException {
    List<Event> events = new ArrayList<>();
    Instant end = now.plus(time);
    while (loop.wakeAt().isBefore(end)) {
      now = loop.wakeAt().isAfter(now) ? loop.wakeAt() : now;
      loop.turn().ifPresent(turn -> events.addAll(turn.events()));
    }
    now = end;
    return events;
  }

  private static Observation last(List<Event> events, String id) {
    return events.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .filter(reading -> reading.post().postId().equals(id))
        .max(Comparator.comparing(Observation::observedAt))
        .orElseThrow();
  }

  private long asked(String pathEnd) {
    return zalo.server().asked().stream().filter(a -> a.path().endsWith(pathEnd)).count();
  }

  @Test
  void anArticlesFactsAndCountsAreTold() throws Exception {
    zalo.publish("normal", "2d845d1da658", CREATED, 1_250L, 45L);

    Seen seen = source().list(null, now).items().get(0);

    PostRecord facts = Objects.requireNonNull(seen.facts());
    assertThat(facts.key()).isEqualTo("zalo|" + FakeZalo.OA + "|2d845d1da658");
    assertThat(facts.publishedAt().value()).isEqualTo(Instant.parse("2026-11-20T04:00:00Z"));
    assertThat(facts.kind().value()).isEqualTo("article");
    assertThat(facts.title().value()).isEqualTo("Bài 2d845d1da658");
    assertThat(facts.permalink().value()).startsWith("https://rd.zapps.vn/detail/");
    assertThat(facts.status().value()).isEqualTo("live");
    assertThat(facts.text().said()).isFalse();
    Observation reading = Objects.requireNonNull(seen.reading());
    assertThat(reading.metrics()).isEqualTo(Map.of("views", 1_250L, "shares", 45L));
    assertThat(reading.fields()).isEqualTo(Map.of("views", "total_view", "shares", "total_share"));
    assertThat(reading.source()).isEqualTo("zalo-oa/v2.0");
  }

  @Test
  void numbersMayBeTexts() throws Exception {
    zalo.publish("normal", "a1b2", CREATED, 1_250L, 45L);
    zalo.writeNumbersAsTexts();

    Seen seen = source().list(null, now).items().get(0);

    assertThat(Objects.requireNonNull(seen.reading()).metrics())
        .isEqualTo(Map.of("views", 1_250L, "shares", 45L));
    assertThat(seen.publishedAt()).isEqualTo(Instant.parse("2026-11-20T04:00:00Z"));
  }

  @Test
  void whatIsNotToldIsAbsentAndNotZero() throws Exception {
    zalo.publish("normal", "none", CREATED, null, null);
    zalo.publish("video", "some", CREATED, null, 0L);

    List<Seen> seen = source().list(null, now).items();

    assertThat(seen.get(0).reading()).isNull();
    assertThat(Objects.requireNonNull(seen.get(1).reading()).metrics())
        .isEqualTo(Map.of("shares", 0L));
  }

  @Test
  void videosAndHiddenArticlesAreToldApart() throws Exception {
    zalo.publish("normal", "a", CREATED, 1L, 1L).put("status", "hide");
    zalo.publish("video", "v", CREATED, 1L, 1L);

    List<Seen> seen = source().list(null, now).items();

    assertThat(Objects.requireNonNull(seen.get(0).facts()).status().value()).isEqualTo("hidden");
    assertThat(Objects.requireNonNull(seen.get(1).facts()).kind().value()).isEqualTo("video");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void walksThroughBothListingsToTheirEnds(boolean total) throws Exception {
    for (int i = 0; i < 45; i++) {
      zalo.publish("normal", "a" + i, CREATED, 1L, 1L);
    }
    for (int i = 0; i < 23; i++) {
      zalo.publish("video", "v" + i, CREATED, 1L, 1L);
    }
    if (!total) {
      zalo.tellNoTotal();
    }
    ZaloSource source = source();

    List<String> ids = new ArrayList<>();
    Slice<Seen> slice = source.list(null, now);
    slice.items().forEach(seen -> ids.add(seen.postId()));
    while (slice.next() != null) {
      slice = source.list(slice.next(), now);
      slice.items().forEach(seen -> ids.add(seen.postId()));
    }

    assertThat(ids).hasSize(68).doesNotHaveDuplicates();
  }

  @Test
  void aNewVideoIsFoundThoughTheNewestArticlesAreKnown() throws Exception {
    for (int i = 0; i < 30; i++) {
      zalo.publish("normal", "a" + i, CREATED, 1L, 1L);
    }
    PollLoop loop = loop(source());
    run(loop, Duration.ofHours(1));
    zalo.publish("video", "new", now.toEpochMilli(), 5L, 0L);

    assertThat(last(run(loop, Duration.ofMinutes(16)), "new").metrics()).containsEntry("views", 5L);
  }

  /** A midnight of two hundred articles must not take two hundred requests. */
  @Test
  void neighboursAreReadByOneRequest() throws Exception {
    for (int i = 0; i < 200; i++) {
      zalo.publish("normal", "a" + i, CREATED + 60_000L * i, 1L, 1L);
    }
    PollLoop loop = loop(source());
    run(loop, Duration.ofHours(1));
    zalo.publish("normal", "new", now.toEpochMilli(), 1L, 1L); // all others move down by one
    run(loop, Duration.ofMinutes(20));
    for (int i = 0; i < 200; i++) {
      zalo.views("a" + i, 700L + i);
    }
    long slices = asked("getslice");

    Instant midnight = Instant.parse("2026-11-22T17:00:00Z");
    run(loop, Duration.between(now, midnight.minus(Duration.ofMinutes(40))));
    long before = asked("getslice");
    List<Event> events = run(loop, Duration.ofMinutes(45));

    for (int i = 0; i < 200; i++) {
      assertThat(last(events, "a" + i).metrics()).containsEntry("views", 700L + i);
    }
    assertThat(slices).isPositive();
    assertThat(asked("getslice") - before).isLessThan(40);
    assertThat(asked("getdetail")).isZero();
  }

  @Test
  void anArticleThatIsNotWhereItWasIsReadByItself() throws Exception {
    for (int i = 0; i < 60; i++) {
      zalo.publish("normal", "a" + i, CREATED, 10L + i, 1L);
    }
    zalo.tellNoTotal();
    PollLoop loop = loop(source());
    run(loop, Duration.ofMinutes(5));
    for (int i = 0; i < 30; i++) {
      zalo.delete("a" + (30 + i)); // the rest moves up by thirty, and nothing says so
    }

    List<Event> events = run(loop, Duration.ofHours(24));

    for (int i = 0; i < 30; i++) {
      assertThat(last(events, "a" + i).metrics()).containsEntry("views", 10L + i);
    }
  }

  @Test
  void followersAreReadFromTheAccount() throws Exception {
    assertThat(source().readPage(now))
        .singleElement()
        .satisfies(reading -> assertThat(reading.value()).isEqualTo(555));
  }

  @Test
  void anotherAccountsConsentIsRefusedByItsNumber() {
    assertThatThrownBy(() -> source("999", http).list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.FORBIDDEN))
        .hasMessageContaining(FakeZalo.OA);
  }

  @Test
  void whereTheAccountCannotBeAskedTheArticlesGoOn() throws Exception {
    zalo.publish("normal", "a", CREATED, 1L, 1L);
    for (int i = 0; i < 2; i++) {
      zalo.server().fault(asked -> asked.path().endsWith("/getoa"), FakeZalo.error(-209, "no"));
    }
    ZaloSource source = source();

    assertThat(source.list(null, now).items()).hasSize(1);
    assertThat(source.readPage(now)).isEmpty();
  }

  @Test
  void eachRefreshTokenIsUsedOnceOverThreeMonthsOfRestarts() throws Exception {
    zalo.publish("normal", "a", CREATED, 1L, 1L);
    for (int day = 0; day < 90; day++) {
      PollLoop loop = loop(source());
      run(loop, Duration.ofHours(24));
      assertThat(loop.health().get(0).problem()).as("day %s", day).isNull();
    }

    assertThat(zalo.renewals()).isBetween(85, 90);
  }

  @Test
  void aReusedRefreshTokenStopsTheAccountWithASentence() throws Exception {
    zalo.publish("normal", "a", CREATED, 1L, 1L);
    new ZaloSource(
            FakeZalo.OA,
            new ZaloConfig("app", FakeZalo.SECRET_KEY, FakeZalo.FIRST_REFRESH, zalo.url()),
            http,
            ZaloTokens.start(
                FakeZalo.OA,
                new ZaloConfig("app", FakeZalo.SECRET_KEY, FakeZalo.FIRST_REFRESH, zalo.url()),
                http,
                new PaperStore())) // another installation, with a memory of its own
        .readPage(now);

    PollLoop loop = loop(source());
    run(loop, Duration.ofHours(1));

    assertThat(Objects.requireNonNull(loop.health().get(0).problem()))
        .satisfies(
            problem -> {
              assertThat(problem.outcome()).isEqualTo(Outcome.TOKEN_REFUSED);
              assertThat(problem.detail())
                  .contains("Zalo OA " + FakeZalo.OA)
                  .contains("Quản trị viên")
                  .doesNotContain("secret");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "-216, Access token has expired, TOKEN_REFUSED",
    "-124, Access_token is invalid, TOKEN_REFUSED",
    "-201, maximum limit is 10, UNEXPECTED",
    "-209, API is not support, FORBIDDEN",
    "-32, quota, THROTTLED",
    "-49, quota, THROTTLED",
    "-777, something new, TRANSIENT",
    "12000, quota, TRANSIENT"
  })
  void sortsRefusalsByTheNumberInsideHttp200(int code, String words, Outcome outcome) {
    zalo.server()
        .fault(
            asked -> asked.path().endsWith("/getslice"),
            FakeZalo.error(code, words + " zalo-access-very-secret-1"));

    assertThatThrownBy(() -> source().list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(outcome))
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "401, TOKEN_REFUSED",
    "403, FORBIDDEN",
    "404, UNEXPECTED",
    "429, THROTTLED",
    "500, TRANSIENT",
    "502, TRANSIENT"
  })
  void andByTheStatusWhereThereIsNone(int status, Outcome outcome) {
    zalo.server().fault(asked -> asked.path().endsWith("/getslice"), Answer.json(status, "<html>"));

    assertThatThrownBy(() -> source().list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(outcome));
  }

  @Test
  void neverAsksForMoreThanTen() throws Exception {
    for (int i = 0; i < 30; i++) {
      zalo.publish("normal", "a" + i, CREATED, 1L, 1L);
    }
    run(loop(source()), Duration.ofDays(1));

    assertThat(zalo.server().asked())
        .filteredOn(asked -> asked.query().containsKey("limit"))
        .allSatisfy(
            asked ->
                assertThat(Integer.parseInt(asked.query().getOrDefault("limit", "99")))
                    .isBetween(1, 10));
  }

  /** Whatever comes, the task lives, and what it tells is what the contract reads. */
  @Test
  void noAnswerBreaksTheTask() throws Exception {
    for (int i = 0; i < 3; i++) {
      zalo.publish("normal", "a" + i, CREATED, 5L, 1L);
      zalo.publish("video", "v" + i, CREATED, 5L, 1L);
    }
    for (long seed = 0; seed < 1_500; seed++) {
      JsonFuzz fuzz = new JsonFuzz(seed);
      Transport spoiling =
          call -> {
            Reply reply = http.send(call);
            boolean token = call.uri().getPath().contains("oa/access_token");
            byte[] body = fuzz.spoil(reply.text()).getBytes(StandardCharsets.UTF_8);
            return token ? reply : new Reply(reply.status(), reply.headers(), body);
          };
      ZaloSource source = source(FakeZalo.OA, spoiling);
      try {
        for (Seen seen : source.list(null, now).items()) {
          checkReadable(seen.facts(), seed);
          checkReadable(seen.reading(), seed);
        }
        for (Event reading : source.readPage(now)) {
          checkReadable(reading, seed);
        }
      } catch (RefusedException e) {
        assertThat(e.outcome()).as("seed %s", seed).isNotEqualTo(Outcome.OK);
      }
    }
  }

  private void checkReadable(@Nullable Event event, long seed) {
    if (event != null) {
      try {
        EventJson.decode(event.topic(), EventJson.encode(event), now);
      } catch (RejectedRecordException e) {
        throw new AssertionError("seed " + seed + ": " + event, e);
      }
    }
  }

  @Test
  void spoiledRenewalsAreRefusedToo() throws Exception {
    for (long seed = 0; seed < 300; seed++) {
      JsonFuzz fuzz = new JsonFuzz(seed);
      String good = "{\"access_token\":\"x1\",\"expires_in\":\"90000\",\"refresh_token\":\"x2\"}";
      Transport spoiling =
          call -> new Reply(200, Map.of(), fuzz.spoil(good).getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> source(FakeZalo.OA, spoiling).list(null, now))
          .as("seed %s", seed)
          .isInstanceOf(RefusedException.class);
    }
  }
}
