package org.viewledger.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.NotGiven;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;
import org.viewledger.ingest.poll.Seen;

class FacebookSourceTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String CREATED = "2026-11-20T04:00:00+0000";

  private final FakeFacebook facebook = new FakeFacebook();
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");

  @AfterEach
  void stop() {
    facebook.close();
  }

  private FacebookSource source(String memory) {
    FacebookConfig config =
        new FacebookConfig(
            FakeFacebook.TOKEN, "app-secret", FacebookConfig.VERSION, facebook.url());
    HttpTransport transport = new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(5));
    return new FacebookSource(FakeFacebook.PAGE, config, transport, memory);
  }

  /** Lets a loop over the Page run for some time of a clock that jumps to what it waits for. */
  private List<Event> run(FacebookSource source, Duration time) throws InterruptedException {
    PollLoop loop =
        PollLoop.start(
            List.of(
                new PollLoop.PageStart(
                    new PageKey("facebook", FakeFacebook.PAGE),
                    source,
                    PageMemory.NONE,
                    List.of())),
            new ReadingSchedule(ZONE, date -> false),
            ZONE,
            Duration.ofSeconds(1),
            () -> now);
    List<Event> events = new ArrayList<>();
    Instant end = now.plus(time);
    while (loop.wakeAt().isBefore(end)) {
      now = loop.wakeAt().isAfter(now) ? loop.wakeAt() : now;
      loop.turn().ifPresent(turn -> events.addAll(turn.events()));
    }
    now = end;
    return events;
  }

  private static Observation last(List<Event> events, String suffix) {
    return events.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .filter(reading -> reading.post().postId().endsWith("_" + suffix))
        .max(Comparator.comparing(Observation::observedAt))
        .orElseThrow();
  }

  @Test
  void aPostsFactsAreTold() throws Exception {
    facebook.publish("7", CREATED, "Hội nghị #DanVanKheo\nDòng hai");

    Seen seen = source("").list(null, now).items().get(0);

    PostRecord facts = Objects.requireNonNull(seen.facts());
    assertThat(facts.key()).isEqualTo("facebook|100000000000001|100000000000001_7");
    assertThat(facts.publishedAt().value()).isEqualTo(Instant.parse("2026-11-20T04:00:00Z"));
    assertThat(facts.text().value()).isEqualTo("Hội nghị #DanVanKheo\nDòng hai");
    assertThat(facts.hashtags().value()).containsExactly("#DanVanKheo");
    assertThat(facts.origin().value()).isEqualTo("own");
    assertThat(facts.status().value()).isEqualTo("live");
    assertThat(facts.aliases()).isEmpty();
  }

  @Test
  void aVideosBareIdIsAnAlias() throws Exception {
    facebook
        .publish("7", CREATED, "clip")
        .putObject("attachments")
        .putArray("data")
        .addObject()
        .put("media_type", "video")
        .putObject("target")
        .put("id", "122");

    PostRecord facts = Objects.requireNonNull(source("").list(null, now).items().get(0).facts());

    assertThat(facts.kind().value()).isEqualTo("video");
    assertThat(facts.aliases()).containsExactly("122", "100000000000001_122");
  }

  @Test
  void sharedHiddenAndUnpublishedPostsAreToldApart() throws Exception {
    facebook.publish("1", CREATED, "shared").put("status_type", "shared_story");
    facebook.publish("2", CREATED, "hidden").put("is_hidden", true);
    facebook.publish("3", CREATED, "draft").put("is_published", false);

    List<PostRecord> facts =
        source("").list(null, now).items().stream()
            .map(seen -> Objects.requireNonNull(seen.facts()))
            .toList();

    assertThat(facts).hasSize(2);
    assertThat(facts.get(0).status().value()).isEqualTo("hidden");
    assertThat(facts.get(1).origin().value()).isEqualTo("shared");
  }

  @Test
  void walksThroughAllPostsByTheCursorAlone() throws Exception {
    for (int i = 0; i < 230; i++) {
      facebook.publish("p" + i, CREATED, "bài " + i);
    }
    FacebookSource source = source("");

    Slice<Seen> slice = source.list(null, now);
    int posts = slice.items().size();
    while (slice.next() != null) {
      assertThat(slice.next()).doesNotContain(FakeFacebook.TOKEN);
      slice = source.list(slice.next(), now);
      posts += slice.items().size();
    }

    assertThat(posts).isEqualTo(230);
  }

  @Test
  void countsAreReadAndWhatIsNotReportedIsAbsent() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_media_view", 900);
    facebook.count("7", "post_total_media_view_unique", 700);
    facebook.count("7", "reactions", 41);
    facebook.count("7", "comments", 0);

    Observation reading = last(run(source(""), Duration.ofMinutes(1)), "7");

    assertThat(reading.metrics())
        .isEqualTo(
            Map.of("views", 900L, "ad_views", 0L, "reach", 700L, "reactions", 41L, "comments", 0L));
    assertThat(reading.fields())
        .containsEntry("views", "post_media_view")
        .containsEntry("reach", "post_total_media_view_unique")
        .containsEntry("reactions", "reactions.summary");
    assertThat(reading.source()).isEqualTo("facebook-graph/v25.0");
  }

  @Test
  void aDeadMetricIsLeftOutAndTheRestIsKept() throws Exception {
    for (int i = 0; i < 30; i++) {
      facebook.publish("p" + i, CREATED, "bài");
      facebook.count("p" + i, "post_media_view", 100 + i);
      facebook.count("p" + i, "post_clicks", 5);
      facebook.count("p" + i, "shares", 1);
    }
    facebook.retire("post_clicks");
    FacebookSource source = source("");

    List<Event> events = run(source, Duration.ofMinutes(1));

    for (int i = 0; i < 30; i++) {
      assertThat(last(events, "p" + i).metrics())
          .containsEntry("views", 100L + i)
          .containsEntry("shares", 1L)
          .doesNotContainKey("clicks");
    }
    assertThat(facebook.server().asked()).hasSizeLessThan(14);
    assertThat(source.memory()).contains("CLICKS=").doesNotContain("VIEWS=");
  }

  @Test
  void aVerdictHoldsOverARestartAndExpiresAfterAWeek() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_media_view", 1);
    facebook.count("7", "post_clicks", 5);
    facebook.retire("post_clicks");
    FacebookSource first = source("");
    run(first, Duration.ofMinutes(1));
    facebook.revive("post_clicks");

    FacebookSource second = source(first.memory());
    assertThat(last(run(second, Duration.ofDays(2)), "7").metrics()).doesNotContainKey("clicks");
    assertThat(last(run(second, Duration.ofDays(6)), "7").metrics()).containsEntry("clicks", 5L);
  }

  @Test
  void viewsFromThePagesAdvertisementsAreToldApartAndStayInTheViews() throws Exception {
    for (String suffix : List.of("both", "others", "ads", "none", "unread")) {
      facebook.publish(suffix, CREATED, "bài");
      facebook.count(suffix, "comments", 3);
    }
    facebook.count("both", "post_media_view", 32);
    facebook.split("both", 25L, 7L);
    facebook.split("others", 25L, null);
    facebook.split("ads", null, 7L);
    facebook.split("none", null, null);
    facebook.split("unread", 25L, -1L);

    List<Event> events = run(source(""), Duration.ofMinutes(1));

    assertThat(last(events, "both").metrics())
        .isEqualTo(Map.of("views", 32L, "ad_views", 7L, "comments", 3L));
    assertThat(last(events, "both").fields())
        .containsEntry("ad_views", "post_media_view.is_from_ads")
        .containsEntry("views", "post_media_view");
    assertThat(last(events, "others").metrics()).containsEntry("ad_views", 0L);
    assertThat(last(events, "ads").metrics()).containsEntry("ad_views", 7L);
    assertThat(last(events, "none").metrics()).doesNotContainKey("ad_views");
    assertThat(last(events, "unread").metrics()).doesNotContainKey("ad_views");
  }

  @Test
  void anAnswerThatIsNotSplitSaysNothingOfAdvertisements() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_media_view", 900);
    facebook.leavesWhole("7");

    Observation reading = last(run(source(""), Duration.ofMinutes(1)), "7");

    assertThat(reading.metrics()).isEqualTo(Map.of("views", 900L));
  }

  @Test
  void aPageThatDoesNotSplitItsViewsHasThemWhole() throws Exception {
    for (int i = 0; i < 30; i++) {
      facebook.publish("p" + i, CREATED, "bài");
      facebook.count("p" + i, "post_media_view", 100 + i);
    }
    facebook.refusesToSplit();
    FacebookSource source = source("");

    List<Event> events = run(source, Duration.ofMinutes(1));

    for (int i = 0; i < 30; i++) {
      assertThat(last(events, "p" + i).metrics()).isEqualTo(Map.of("views", 100L + i));
    }
    assertThat(source.notGiven(now))
        .extracting(NotGiven::field)
        .containsExactly("post_media_view.is_from_ads");
    assertThat(facebook.server().asked()).hasSizeLessThan(14);
  }

  @Test
  void aVideosOwnCountsComeFromItsOwnNode() throws Exception {
    facebook.publishVideo("7", CREATED, "122", false);
    facebook.count("7", "post_media_view", 900);
    facebook.countVideo("122", "total_video_views", 300);
    facebook.countVideo("122", "total_video_view_total_time", 45_000);

    Observation reading = last(run(source(""), Duration.ofMinutes(1)), "7");

    assertThat(reading.metrics())
        .isEqualTo(Map.of("views", 900L, "ad_views", 0L, "watch_ms", 45_000L));
    assertThat(reading.fields())
        .isEqualTo(
            Map.of(
                "views",
                "post_media_view",
                "ad_views",
                "post_media_view.is_from_ads",
                "watch_ms",
                "total_video_view_total_time"));
  }

  @Test
  void whereAPageHasNoMediaViewsAReelsPlaysAndAVideosViewsStandInAndArePinned() throws Exception {
    facebook.publishVideo("7", CREATED, "122", false);
    facebook.publishVideo("8", CREATED, "123", true);
    facebook.countVideo("122", "total_video_views", 300);
    facebook.countVideo("123", "fb_reels_total_plays", 70);
    facebook.count("7", "post_media_view", 900);
    facebook.count("8", "post_media_view", 90);
    facebook.retire("post_media_view");
    FacebookSource first = source("");

    List<Event> before = run(first, Duration.ofMinutes(1));
    facebook.revive("post_media_view");
    List<Event> after = run(source(first.memory()), Duration.ofDays(9));

    for (List<Event> events : List.of(before, after)) {
      assertThat(last(events, "7").metrics()).containsEntry("views", 300L);
      assertThat(last(events, "7").fields()).containsEntry("views", "total_video_views");
      assertThat(last(events, "8").metrics()).containsEntry("views", 70L);
      assertThat(last(events, "8").fields()).containsEntry("views", "fb_reels_total_plays");
    }
  }

  @Test
  void aPostThatBeganWithAFieldWaitsForItWhileNewerPostsBeginWithAnother() throws Exception {
    facebook.publishVideo("7", CREATED, "122", false);
    facebook.count("7", "post_media_view", 900);
    facebook.countVideo("122", "total_video_views", 300);
    FacebookSource source = source("");
    run(source, Duration.ofMinutes(1));
    facebook.retire("post_media_view");

    run(source, Duration.ofDays(1));
    facebook.publishVideo("8", "2026-11-23T04:00:00+0000", "123", false);
    facebook.countVideo("123", "total_video_views", 30);
    facebook.countVideo("123", "total_video_view_total_time", 1_000);
    List<Event> during = run(source, Duration.ofDays(1));
    facebook.revive("post_media_view");
    facebook.count("8", "post_media_view", 60);
    facebook.count("7", "post_media_view", 950);
    List<Event> after = run(source(source.memory()), Duration.ofDays(8));

    assertThat(during)
        .filteredOn(e -> e instanceof Observation o && o.post().postId().endsWith("_7"))
        .noneMatch(e -> ((Observation) e).metrics().containsKey("views"));
    assertThat(last(during, "8").metrics()).containsEntry("views", 30L);
    assertThat(last(after, "7").metrics()).containsEntry("views", 950L);
    assertThat(last(after, "7").fields()).containsEntry("views", "post_media_view");
    assertThat(last(after, "8").metrics()).containsEntry("views", 30L);
    assertThat(last(after, "8").fields()).containsEntry("views", "total_video_views");
  }

  @Test
  void aMetricThatOnlyVideosLackIsStillAskedOfPosts() throws Exception {
    facebook.publish("6", CREATED, "bài");
    facebook.count("6", "post_media_view", 5);
    facebook.publishVideo("7", CREATED, "122", false);
    facebook.retire("total_video_view_total_time");
    facebook.retire("post_video_view_time");
    FacebookSource source = source("");

    assertThat(last(run(source, Duration.ofMinutes(1)), "6").metrics()).containsEntry("views", 5L);

    assertThat(source.notGiven(now))
        .extracting(NotGiven::field)
        .containsExactly("post_video_view_time", "total_video_view_total_time");
  }

  @Test
  void aPostWithoutAnyCountIsNotAskedForWithoutEnd() throws Exception {
    facebook.publish("7", CREATED, "bài");

    run(source(""), Duration.ofHours(1));

    assertThat(facebook.server().asked()).hasSizeLessThan(12);
  }

  @Test
  void aPageTooSmallForReachHasTheOthers() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_media_view", 12);
    facebook.forbid("post_total_media_view_unique");

    Observation reading = last(run(source(""), Duration.ofMinutes(1)), "7");

    assertThat(reading.metrics()).containsOnlyKeys("views", "ad_views");
  }

  @Test
  void withoutTheRightToSummariesReactionsComeFromInsightsUnderTheirOwnField() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_media_view", 12);
    facebook.count(
        "7",
        "post_reactions_by_type_total",
        JsonNodeFactory.instance.objectNode().put("like", 38).put("love", 3));
    facebook.forbid("reactions");
    facebook.forbid("comments");

    Observation reading = last(run(source(""), Duration.ofMinutes(1)), "7");

    assertThat(reading.metrics()).isEqualTo(Map.of("views", 12L, "ad_views", 0L, "reactions", 41L));
    assertThat(reading.fields()).containsEntry("reactions", "post_reactions_by_type_total");
  }

  @Test
  void anEmptyMapOfReactionsMayBeAList() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_reactions_by_type_total", JsonNodeFactory.instance.arrayNode());
    facebook.forbid("reactions");

    Observation reading = last(run(source(""), Duration.ofMinutes(1)), "7");

    assertThat(reading.metrics()).containsEntry("reactions", 0L);
  }

  @Test
  void anElementThatRanOutOfTimeIsAskedForAgain() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.publish("8", CREATED, "bài");
    facebook.count("7", "post_media_view", 7);
    facebook.count("8", "post_media_view", 8);
    facebook.answersNothingOnce("7");

    List<Event> events = run(source(""), Duration.ofMinutes(1));

    assertThat(last(events, "7").metrics()).containsEntry("views", 7L);
    assertThat(last(events, "8").metrics()).containsEntry("views", 8L);
  }

  @Test
  void aPostThatIsGoneIsLeftOutOfTheAnswer() throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.publish("8", CREATED, "bài");
    facebook.count("8", "post_media_view", 8);
    FacebookSource source = source("");
    run(source, Duration.ofMinutes(1));
    facebook.delete("7");
    int before = facebook.server().asked().size();

    List<Event> events = run(source, Duration.ofMinutes(1));

    assertThat(last(events, "8").metrics()).containsEntry("views", 8L);
    assertThat(events)
        .noneMatch(e -> e instanceof Observation o && o.post().postId().endsWith("_7"));
    assertThat(facebook.server().asked()).hasSizeGreaterThan(before);
  }

  @Test
  void usageIsTheFullestAllowanceOfTheHeaders() throws Exception {
    facebook.usage("X-App-Usage", "{\"call_count\":28,\"total_cputime\":25,\"total_time\":25}");
    facebook.usage(
        "X-Business-Use-Case-Usage",
        "{\""
            + FakeFacebook.PAGE
            + "\":[{\"type\":\"pages\",\"call_count\":95,"
            + "\"total_cputime\":16,\"total_time\":45,\"estimated_time_to_regain_access\":10}]}");
    FacebookSource source = source("");

    source.list(null, now);

    assertThat(source.usage().percent()).isEqualTo(95);
    assertThat(source.usage().regainAt()).isEqualTo(now.plus(Duration.ofMinutes(10)));
  }

  private static String text(PageReading reading) {
    return reading.metric() + ' ' + reading.from() + ' ' + reading.to() + ' ' + reading.value();
  }

  @Test
  void aPagesViewersOfADayAreOfFacebooksDayAlsoWhereItHas25Hours() throws Exception {
    facebook.pageReach("2026-10-30T07:00:00Z", 5); // four days ago: read often enough
    facebook.pageReach("2026-10-31T07:00:00Z", null);
    facebook.pageReach("2026-11-01T07:00:00Z", 310);
    facebook.pageReach("2026-11-02T08:00:00Z", 320);
    facebook.pageReach("2026-11-03T08:00:00Z", 20); // not over yet

    List<PageReading> readings = source("").readPage(Instant.parse("2026-11-02T09:00:00Z"));

    assertThat(readings)
        .extracting(FacebookSourceTest::text)
        .containsExactly(
            "followers null null 987",
            "reach 2026-10-31 2026-10-31 310",
            "reach 2026-11-01 2026-11-01 320");
    assertThat(readings.get(1).zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    FakePlatform.Asked asked = facebook.server().asked().get(1);
    assertThat(asked.query())
        .containsEntry("period", "day")
        .containsEntry(
            "since", String.valueOf(Instant.parse("2026-10-30T07:00:00Z").getEpochSecond()));
  }

  @Test
  void thePacificDayDecidesWhichThreeDaysAreReadAgain() throws Exception {
    source("").readPage(Instant.parse("2026-11-22T07:59:00Z"));
    source("").readPage(Instant.parse("2026-11-22T08:00:00Z"));

    assertThat(facebook.server().asked())
        .filteredOn(asked -> asked.path().endsWith("/insights"))
        .extracting(asked -> Instant.ofEpochSecond(Long.parseLong(asked.query().get("since"))))
        .containsExactly(
            Instant.parse("2026-11-18T08:00:00Z"), Instant.parse("2026-11-19T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRefusedMetricOfThePageCostsNeitherItsFollowersNorItsPosts(boolean dead) throws Exception {
    facebook.publish("7", CREATED, "bài");
    facebook.count("7", "post_total_media_view_unique", 700);
    facebook.pageReach("2026-11-22T08:00:00Z", 320);
    if (dead) {
      facebook.retire("page_total_media_view_unique");
    } else {
      facebook.forbid("page_total_media_view_unique");
    }
    FacebookSource first = source("");

    List<Event> events = run(first, Duration.ofMinutes(1));

    assertThat(pageReadings(events)).containsExactly("followers null null 987");
    assertThat(last(events, "7").metrics()).containsEntry("reach", 700L);
    assertThat(first.notGiven(now))
        .extracting(NotGiven::field)
        .containsExactly("page_total_media_view_unique");
    facebook.revive("page_total_media_view_unique");
    facebook.allow("page_total_media_view_unique");
    facebook.pageReach("2026-11-29T08:00:00Z", 330);
    FacebookSource second = source(first.memory());
    assertThat(pageReadings(run(second, Duration.ofDays(6)))).noneMatch(r -> r.startsWith("reach"));
    assertThat(pageReadings(run(second, Duration.ofDays(3))))
        .contains("reach 2026-11-28 2026-11-28 330");
  }

  private static List<String> pageReadings(List<Event> events) {
    return events.stream()
        .filter(PageReading.class::isInstance)
        .map(event -> text((PageReading) event))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "400, 190, 463, TOKEN_REFUSED",
    "200, 190, 0, TOKEN_REFUSED",
    "400, 102, 0, TOKEN_REFUSED",
    "403, 10, 0, FORBIDDEN",
    "403, 200, 0, FORBIDDEN",
    "400, 100, 33, MISSING",
    "400, 100, 0, BAD_METRIC",
    "400, 4, 0, THROTTLED",
    "400, 17, 0, THROTTLED",
    "400, 32, 0, THROTTLED",
    "400, 613, 0, THROTTLED",
    "400, 80001, 0, THROTTLED",
    "500, 1, 0, TRANSIENT",
    "500, 2, 0, TRANSIENT",
    "503, 0, 0, TRANSIENT",
    "400, 368, 0, UNEXPECTED",
    "400, 2500, 0, UNEXPECTED"
  })
  void sortsRefusalsByTheCodeInTheBody(int status, int code, int subcode, Outcome outcome) {
    facebook
        .server()
        .fault(
            asked -> true, FakeFacebook.error(status, code, subcode, "no " + FakeFacebook.TOKEN));

    assertThatThrownBy(() -> source("").list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(outcome))
        .hasMessageNotContaining(FakeFacebook.TOKEN);
  }

  @Test
  void tooMuchDataAtOnceIsAskedForInHalves() throws Exception {
    facebook
        .server()
        .fault(
            asked -> true,
            FakeFacebook.error(
                500, 1, 0, "Please reduce the amount of data you're asking for, then retry"));
    FacebookSource source = source("");

    assertThatThrownBy(() -> source.list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TOO_MUCH));
    assertThat(source.askForLess()).isTrue();
    source.list(null, now);

    FakePlatform.Asked asked = facebook.server().asked().get(1);
    assertThat(asked.query()).containsEntry("limit", "50");
  }

  @Test
  void aDeadTokenIsNotRenewed() {
    facebook.killToken();

    assertThatThrownBy(() -> source("").list(null, now))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TOKEN_REFUSED));
    assertThat(source("").renewToken(now)).isFalse();
  }

  @Test
  void nothingAboutPersonsIsAskedForAndTheTokenStaysInItsHeader() throws Exception {
    facebook.publish("7", CREATED, "bài");
    run(source(""), Duration.ofMinutes(1));

    for (FakePlatform.Asked asked : facebook.server().asked()) {
      String all = asked.path() + asked.query() + asked.body();
      assertThat(all).doesNotContain(FakeFacebook.TOKEN).doesNotContain("from,");
      assertThat(asked.path()).doesNotContain("/feed").doesNotContain("/comments");
      String fields = asked.query().getOrDefault("fields", "") + asked.body();
      for (String edge : Set.of("reactions", "comments")) {
        assertThat(fields.replace(edge + ".summary(total_count).limit(0)", ""))
            .doesNotContain(edge + "{")
            .doesNotContain(edge + ",");
      }
      assertThat(asked.query().containsKey("appsecret_proof") || asked.body().contains("proof"))
          .isTrue();
    }
  }
}
