package org.viewledger.ingest.tiktok;

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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.JsonFuzz;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.tokens.PaperStore;

class TiktokSourceTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final long CREATED = Instant.parse("2026-11-20T04:00:00Z").getEpochSecond();

  private final FakeTiktok tiktok = new FakeTiktok();
  private final PaperStore store = new PaperStore();
  private final HttpTransport http =
      new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(20));
  private Instant now = Instant.parse("2026-11-22T03:00:00.123Z");

  @AfterEach
  void stop() {
    tiktok.close();
  }

  private TiktokSource source() {
    return source(TiktokApi.DISPLAY, FakeTiktok.OPEN_ID, http);
  }

  private TiktokSource source(TiktokApi api, String page, Transport transport) {
    TiktokConfig config =
        new TiktokConfig(
            "client", FakeTiktok.CLIENT_SECRET, FakeTiktok.FIRST_REFRESH, api, tiktok.url());
    return new TiktokSource(
        page, config, transport, TiktokTokens.start(page, config, transport, store));
  }

  private PollLoop loop(TiktokSource source) {
    PageKey page = new PageKey("tiktok", FakeTiktok.OPEN_ID);
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

  private static Outcome refusal(TiktokSource source, Instant at) throws InterruptedException {
    try {
      source.list(null, at);
      return Outcome.OK;
    } catch (RefusedException e) {
      return e.outcome();
    }
  }

  @Test
  void aVideosFactsAndCountsAreTold() throws Exception {
    tiktok.post("708", CREATED, 10_450L, 120L).put("comment_count", 7).put("share_count", 5);

    Seen seen = source().list(null, now).items().get(0);

    PostRecord facts = Objects.requireNonNull(seen.facts());
    assertThat(facts.key()).isEqualTo("tiktok|" + FakeTiktok.OPEN_ID + "|708");
    assertThat(facts.publishedAt().value()).isEqualTo(Instant.parse("2026-11-20T04:00:00Z"));
    assertThat(facts.kind().value()).isEqualTo("video");
    assertThat(facts.title().value()).isEqualTo("Video 708");
    assertThat(facts.text().value()).isEqualTo("Ra quân #DanVanKheo");
    assertThat(facts.hashtags().value()).containsExactly("#DanVanKheo");
    assertThat(facts.permalink().value())
        .isEqualTo("https://www.tiktok.com/@phuong.pleiku/video/708");
    Observation reading = Objects.requireNonNull(seen.reading());
    assertThat(reading.observedAt()).isEqualTo(now);
    assertThat(reading.source()).isEqualTo("tiktok-display/v2");
    assertThat(reading.metrics())
        .isEqualTo(Map.of("views", 10_450L, "reactions", 120L, "comments", 7L, "shares", 5L));
    assertThat(reading.fields())
        .isEqualTo(
            Map.of(
                "views", "view_count",
                "reactions", "like_count",
                "comments", "comment_count",
                "shares", "share_count"));
  }

  @Test
  void theBusinessApiTellsReachAndSavesUnderItsOwnFields() throws Exception {
    tiktok.post("708", CREATED, 10_450L, 120L).put("reach", 8_800).put("favorites", 3);

    Seen seen = source(TiktokApi.BUSINESS, FakeTiktok.OPEN_ID, http).list(null, now).items().get(0);

    Observation reading = Objects.requireNonNull(seen.reading());
    assertThat(reading.metrics())
        .isEqualTo(Map.of("views", 10_450L, "reactions", 120L, "reach", 8_800L, "saves", 3L));
    assertThat(reading.fields()).containsEntry("views", "video_views");
    assertThat(reading.source()).isEqualTo("tiktok-business/v1.3");
    assertThat(seen.publishedAt()).isEqualTo(Instant.parse("2026-11-20T04:00:00Z"));
  }

  @Test
  void whatIsNotToldIsAbsentAndNotZero() throws Exception {
    tiktok.post("708", CREATED, 0L, null);

    Seen seen = source().list(null, now).items().get(0);

    assertThat(Objects.requireNonNull(seen.reading()).metrics()).isEqualTo(Map.of("views", 0L));
  }

  @ParameterizedTest
  @EnumSource(TiktokApi.class)
  void walksThroughAllVideosThoughPiecesAreShort(TiktokApi api) throws Exception {
    for (int i = 0; i < 130; i++) {
      tiktok.post("v" + i, CREATED, (long) i, null);
    }
    tiktok.answersShort(3);
    TiktokSource source = source(api, FakeTiktok.OPEN_ID, http);

    List<String> ids = new ArrayList<>();
    Slice<Seen> slice = source.list(null, now);
    slice.items().forEach(seen -> ids.add(seen.postId()));
    while (slice.next() != null) {
      slice = source.list(slice.next(), now);
      slice.items().forEach(seen -> ids.add(seen.postId()));
    }

    assertThat(ids).hasSize(130).startsWith("v129").endsWith("v0").doesNotHaveDuplicates();
  }

  @Test
  void anEmptyPieceWithMoreIsNotTheEnd() throws Exception {
    for (int i = 0; i < 30; i++) {
      tiktok.post("v" + i, CREATED, 1L, 1L);
    }
    tiktok.answersShort(20);

    Slice<Seen> slice = source().list(null, now);

    assertThat(slice.items()).isEmpty();
    assertThat(slice.next()).isNotNull();
  }

  @Test
  void moreWithoutACursorIsRefusedAndNotTakenForTheEnd() {
    tiktok
        .server()
        .fault(
            asked -> asked.path().endsWith("/list/"),
            Answer.json(
                200, "{\"data\":{\"videos\":[],\"has_more\":true},\"error\":{\"code\":\"ok\"}}"));

    assertThatThrownBy(() -> source().list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNEXPECTED));
  }

  @ParameterizedTest
  @EnumSource(TiktokApi.class)
  void aLoopFollowsTheCountsAndTellsOfADeletion(TiktokApi api) throws Exception {
    for (int i = 0; i < 25; i++) {
      tiktok.post("v" + i, CREATED, 100L + i, 1L);
    }
    PollLoop loop = loop(source(api, FakeTiktok.OPEN_ID, http));
    List<Event> first = run(loop, Duration.ofMinutes(1));
    for (int i = 0; i < 25; i++) {
      assertThat(last(first, "v" + i).metrics()).containsEntry("views", 100L + i);
    }
    tiktok.post("v7", CREATED, 5_000L, 1L);
    tiktok.delete("v3");

    List<Event> later = run(loop, Duration.ofDays(4));

    assertThat(last(later, "v7").metrics()).containsEntry("views", 5_000L);
    assertThat(later)
        .filteredOn(event -> event instanceof PostRecord p && "removed".equals(p.status().value()))
        .extracting(event -> ((PostRecord) event).post().postId())
        .containsExactly("v3");
  }

  @Test
  void anAnswerForOtherVideosMakesNoneCountAsGone() throws Exception {
    for (int i = 0; i < 45; i++) {
      tiktok.post("v" + i, CREATED, 1L, 1L);
    }
    PollLoop loop = loop(source());
    run(loop, Duration.ofMinutes(1));
    tiktok.ignoreFilters();

    List<Event> events = run(loop, Duration.ofDays(3));

    assertThat(events)
        .noneMatch(e -> e instanceof PostRecord p && "removed".equals(p.status().value()));
    assertThat(loop.health().get(0).problem()).isNotNull();
  }

  @Test
  void accessTokensEndEveryTwoHoursAndTheReadingGoesOn() throws Exception {
    tiktok.post("708", now.getEpochSecond() - 60, 1L, 1L);
    PollLoop loop = loop(source());

    List<Event> events = run(loop, Duration.ofHours(12));

    assertThat(events.stream().filter(Observation.class::isInstance)).hasSize(13);
    assertThat(tiktok.renewals()).isBetween(6, 8);
    assertThat(loop.health().get(0).problem()).isNull();
  }

  @Test
  void theLifetimesThatTikTokNamesCountAndNotThoseOfItsDocuments() throws Exception {
    tiktok.oldLifetimes();
    tiktok.post("708", CREATED, 1L, 1L);

    run(loop(source()), Duration.ofHours(23));

    assertThat(tiktok.renewals()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TiktokApi.class)
  void aRefusedAccessTokenIsRenewedAndTheReadingGoesOn(TiktokApi api) throws Exception {
    tiktok.post("708", now.getEpochSecond() - 60, 1L, 1L);
    PollLoop loop = loop(source(api, FakeTiktok.OPEN_ID, http));
    run(loop, Duration.ofMinutes(1));
    tiktok.expireAccessTokens();

    List<Event> events = run(loop, Duration.ofHours(2));

    assertThat(last(events, "708").metrics()).containsEntry("views", 1L);
    assertThat(tiktok.renewals()).isBetween(2, 3);
  }

  @Test
  void aRestartTakesUpTheChainOfTokens() throws Exception {
    source().readPage(now);
    source().readPage(now.plus(Duration.ofHours(3)));

    assertThat(source().readPage(now.plus(Duration.ofHours(6)))).hasSize(1);
    assertThat(tiktok.renewals()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TiktokApi.class)
  void aWithdrawnConsentStopsTheAccountWithASentence(TiktokApi api) throws Exception {
    tiktok.post("708", CREATED, 1L, 1L);
    PollLoop loop = loop(source(api, FakeTiktok.OPEN_ID, http));
    run(loop, Duration.ofMinutes(1));
    tiktok.withdrawConsent();
    int before = tiktok.server().asked().size();

    run(loop, Duration.ofDays(1));

    assertThat(Objects.requireNonNull(loop.health().get(0).problem()))
        .satisfies(
            problem -> {
              assertThat(problem.outcome()).isEqualTo(Outcome.TOKEN_REFUSED);
              assertThat(problem.detail()).contains("cấp quyền lại").doesNotContain("secret");
            });
    assertThat(tiktok.server().asked().size() - before).isLessThan(60);
  }

  @Test
  void anotherAccountsConsentIsRefusedByName() {
    tiktok.post("708", CREATED, 1L, 1L);

    assertThatThrownBy(() -> source(TiktokApi.DISPLAY, "someone-else", http).list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.FORBIDDEN))
        .hasMessageContaining(FakeTiktok.OPEN_ID);
    assertThatThrownBy(() -> source(TiktokApi.DISPLAY, "@phuong.khac", http).list(null, now))
        .hasMessageContaining("@phuong.pleiku");
  }

  @Test
  void aPageMendedInTheSettingsDoesNotCostTheConsent() throws Exception {
    tiktok.post("708", CREATED, 1L, 1L);
    TiktokSource wrong = source(TiktokApi.DISPLAY, "someone-else", http);
    assertThat(refusal(wrong, now)).isEqualTo(Outcome.FORBIDDEN);

    assertThat(source().list(null, now).items()).hasSize(1);
  }

  @Test
  void aNameFromItsAddressesWillDo() throws Exception {
    tiktok.post("708", CREATED, 1L, 1L);

    assertThat(source(TiktokApi.DISPLAY, "@Phuong.Pleiku", http).list(null, now).items())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"DISPLAY, 4321", "BUSINESS, 321"})
  void followersAreRead(TiktokApi api, long followers) throws Exception {
    assertThat(source(api, FakeTiktok.OPEN_ID, http).readPage(now))
        .singleElement()
        .satisfies(reading -> assertThat(reading.value()).isEqualTo(followers));
  }

  @Test
  void withoutTheRightToFollowersTheVideosGoOn() throws Exception {
    tiktok.refuseStats();
    tiktok.post("708", CREATED, 1L, 1L);

    assertThat(source().readPage(now)).isEmpty();
    assertThat(source().list(null, now).items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401, access_token_invalid, TOKEN_REFUSED",
    "200, access_token_invalid, TOKEN_REFUSED",
    "401, scope_not_authorized, FORBIDDEN",
    "401, scope_permission_missed, FORBIDDEN",
    "429, rate_limit_exceeded, THROTTLED",
    "429, '', THROTTLED",
    "400, invalid_params, UNEXPECTED",
    "500, internal_error, TRANSIENT",
    "502, ok, TRANSIENT",
    "302, '', UNEXPECTED",
    "200, some_new_word, UNEXPECTED"
  })
  void sortsRefusals(int status, String code, Outcome outcome) {
    tiktok
        .server()
        .fault(
            asked -> asked.path().endsWith("/list/"),
            FakeTiktok.error(status, code, "no " + FakeTiktok.CLIENT_SECRET));

    assertThatThrownBy(() -> source().list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(outcome))
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "40105, TOKEN_REFUSED",
    "40100, THROTTLED",
    "40001, FORBIDDEN",
    "40002, UNEXPECTED",
    "50000, TRANSIENT",
    "51010, TRANSIENT"
  })
  void sortsTheBusinessApisCodesInsideHttp200(int code, Outcome outcome) {
    tiktok
        .server()
        .fault(
            asked -> asked.path().endsWith("/list/"),
            Answer.json(200, "{\"code\":" + code + ",\"message\":\"no\",\"data\":{}}"));

    assertThatThrownBy(() -> source(TiktokApi.BUSINESS, FakeTiktok.OPEN_ID, http).list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(outcome));
  }

  @Test
  void throttledItRestsForSomeMinutes() {
    tiktok
        .server()
        .fault(
            asked -> asked.path().endsWith("/list/"),
            FakeTiktok.error(429, "rate_limit_exceeded", "slow down"));

    assertThatThrownBy(() -> source().list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.until()).contains(now.plus(Duration.ofMinutes(5))));
  }

  @Test
  void countsItsRequestsOverASlidingMinute() throws Exception {
    TiktokSource source = source();
    for (int i = 0; i < 60; i++) {
      source.readPage(now.plusSeconds(i));
    }
    assertThat(source.usage().percent()).isEqualTo(10);

    source.readPage(now.plusSeconds(75));
    assertThat(source.usage().percent()).isEqualTo(100.0 * 45 / 600);
  }

  @Test
  void tokensTravelInHeadersAndOnlyTheListedFieldsAreAskedFor() throws Exception {
    tiktok.post("708", CREATED, 1L, 1L);
    for (TiktokApi api : TiktokApi.values()) {
      run(loop(source(api, FakeTiktok.OPEN_ID, http)), Duration.ofHours(3));
    }

    Set<String> allowed =
        Set.of(
            "id,create_time,share_url,title,video_description,like_count,comment_count,share_count,"
                + "view_count",
            "[\"item_id\",\"create_time\",\"share_url\",\"caption\",\"video_views\",\"reach\","
                + "\"likes\",\"comments\",\"shares\",\"favorites\"]",
            "open_id,follower_count",
            "[\"followers_count\"]");
    for (FakePlatform.Asked asked : tiktok.server().asked()) {
      assertThat(asked.path() + asked.query()).doesNotContain("secret");
      if (!asked.path().contains("oauth")) {
        assertThat(asked.body()).doesNotContain("secret");
        assertThat(asked.query().get("fields")).isIn(allowed);
      }
    }
  }

  /** Whatever comes, the task lives, and what it tells is what the contract reads. */
  @ParameterizedTest
  @EnumSource(TiktokApi.class)
  void noAnswerBreaksTheTask(TiktokApi api) throws Exception {
    for (int i = 0; i < 3; i++) {
      tiktok.post("v" + i, CREATED, 5L, 1L).put("comment_count", 7).put("share_count", 5);
    }
    for (long seed = 0; seed < 1_500; seed++) {
      JsonFuzz fuzz = new JsonFuzz(seed);
      Transport spoiling =
          call -> {
            Reply reply = http.send(call);
            boolean token = call.uri().getPath().contains("oauth");
            byte[] body = fuzz.spoil(reply.text()).getBytes(StandardCharsets.UTF_8);
            return token ? reply : new Reply(reply.status(), reply.headers(), body);
          };
      TiktokSource source = source(api, FakeTiktok.OPEN_ID, spoiling);
      try {
        for (Seen seen : source.list(null, now).items()) {
          checkReadable(seen.facts(), seed);
          checkReadable(seen.reading(), seed);
        }
        source.readPage(now).forEach(reading -> checkReadable(reading, 0));
      } catch (RefusedException e) {
        assertThat(e.outcome()).as("seed %s", seed).isNotEqualTo(Outcome.OK);
      }
    }
  }

  private void checkReadable(@org.jspecify.annotations.Nullable Event event, long seed) {
    if (event != null) {
      try {
        EventJson.decode(event.topic(), EventJson.encode(event), now);
      } catch (org.viewledger.contract.RejectedRecordException e) {
        throw new AssertionError("seed " + seed + ": " + event, e);
      }
    }
  }

  @Test
  void spoiledRenewalsAreRefusedToo() throws Exception {
    for (long seed = 0; seed < 300; seed++) {
      JsonFuzz fuzz = new JsonFuzz(seed);
      String good =
          "{\"access_token\":\"act.x\",\"expires_in\":7200,\"refresh_token\":\"rft.x\","
              + "\"refresh_expires_in\":15552000}";
      Transport spoiling =
          call -> new Reply(200, Map.of(), fuzz.spoil(good).getBytes(StandardCharsets.UTF_8));
      TiktokSource source = source(TiktokApi.DISPLAY, "@x", spoiling);
      assertThat(refusal(source, now)).as("seed %s", seed).isNotEqualTo(Outcome.OK);
    }
  }
}
