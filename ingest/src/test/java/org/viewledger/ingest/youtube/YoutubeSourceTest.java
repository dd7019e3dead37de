package org.viewledger.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.tokens.TokenStore;

class YoutubeSourceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123Z");

  private final FakeYoutube youtube = new FakeYoutube();

  @AfterEach
  void stop() {
    youtube.close();
  }

  private YoutubeSource source(String memory) {
    YoutubeConfig config =
        new YoutubeConfig(
            "client",
            FakeYoutube.CLIENT_SECRET,
            FakeYoutube.REFRESH_TOKEN,
            youtube.url(),
            YoutubeConfig.PROJECT_UNITS_PER_DAY,
            true);
    HttpTransport transport = new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(5));
    AccountTokens tokens =
        YoutubeTokens.start(FakeYoutube.CHANNEL, config, transport, TokenStore.none());
    return new YoutubeSource(FakeYoutube.CHANNEL, config, transport, tokens, memory);
  }

  @Test
  void aVideosFactsAndCountsAreTold() throws Exception {
    youtube.upload("abc", "2026-11-20T03:00:00Z", 10_000L, 500L, 50L);
    youtube.share("abc", 7);

    Seen seen = source("").list(null, NOW).items().get(0);

    PostRecord facts = Objects.requireNonNull(seen.facts());
    assertThat(facts.key()).isEqualTo("youtube|UC_pleiku|abc");
    assertThat(facts.publishedAt().value()).isEqualTo(Instant.parse("2026-11-20T03:00:00Z"));
    assertThat(facts.title().value()).isEqualTo("Video abc");
    assertThat(facts.permalink().value()).isEqualTo("https://www.youtube.com/watch?v=abc");
    assertThat(facts.status().value()).isEqualTo("live");
    Observation reading = Objects.requireNonNull(seen.reading());
    assertThat(reading.observedAt()).isEqualTo(NOW);
    assertThat(reading.metrics())
        .isEqualTo(Map.of("views", 10_000L, "reactions", 500L, "comments", 50L, "shares", 7L));
    assertThat(reading.fields())
        .isEqualTo(
            Map.of(
                "views", "viewCount",
                "reactions", "likeCount",
                "comments", "commentCount",
                "shares", "analytics.shares"));
  }

  @Test
  void aHiddenCountIsAbsentAndNotZero() throws Exception {
    youtube.upload("abc", "2026-11-20T03:00:00Z", 0L, null, null);

    Observation reading =
        Objects.requireNonNull(source("").list(null, NOW).items().get(0).reading());

    assertThat(reading.metrics()).isEqualTo(Map.of("views", 0L));
  }

  @Test
  void walksThroughAllUploadsNewestFirst() throws Exception {
    for (int i = 0; i < 120; i++) {
      youtube.upload("v" + i, "2026-11-20T03:00:00Z", (long) i, null, null);
    }
    YoutubeSource source = source("");

    List<String> ids = new ArrayList<>();
    Slice<Seen> slice = source.list(null, NOW);
    slice.items().forEach(seen -> ids.add(seen.postId()));
    while (slice.next() != null) {
      slice = source.list(slice.next(), NOW);
      slice.items().forEach(seen -> ids.add(seen.postId()));
    }

    assertThat(ids).hasSize(120).startsWith("v119").endsWith("v0").doesNotHaveDuplicates();
  }

  @Test
  void anEmptyChannelHasNoPosts() throws Exception {
    assertThat(source("").list(null, NOW)).isEqualTo(new Slice<>(List.of(), null));
    youtube.hasNoPlaylist();
    assertThat(source("").list(null, NOW)).isEqualTo(new Slice<>(List.of(), null));
  }

  @Test
  void aDeletedVideoIsLeftOut() throws Exception {
    youtube.upload("abc", "2026-11-20T03:00:00Z", 1L, 1L, 1L);
    youtube.upload("def", "2026-11-20T03:00:00Z", 2L, 2L, 2L);
    YoutubeSource source = source("");
    source.list(null, NOW);
    youtube.delete("abc");

    assertThat(source.list(null, NOW).items()).extracting(Seen::postId).containsExactly("def");
  }

  @Test
  void followersAreReadFromTheChannel() throws Exception {
    assertThat(source("").readPage(NOW))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.metric()).isEqualTo("followers");
              assertThat(reading.value()).isEqualTo(12_300);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "403, quotaExceeded, THROTTLED",
    "403, rateLimitExceeded, TRANSIENT",
    "429, userRateLimitExceeded, TRANSIENT",
    "503, backendError, TRANSIENT",
    "500, '', TRANSIENT",
    "401, authError, TOKEN_REFUSED",
    "400, invalidPageToken, BAD_CURSOR",
    "403, forbidden, FORBIDDEN",
    "404, channelNotFound, MISSING",
    "400, missingRequiredParameter, UNEXPECTED",
    "302, '', UNEXPECTED"
  })
  void sortsRefusals(int status, String reason, Outcome outcome) {
    youtube
        .server()
        .fault(
            asked -> asked.path().endsWith("/channels"), FakeYoutube.error(status, reason, "no"));

    assertThatThrownBy(() -> source("").list(null, NOW))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(outcome));
  }

  @Test
  void withTheDaysUnitsUsedUpItWaitsForPacificMidnight() {
    youtube
        .server()
        .fault(
            asked -> asked.path().endsWith("/channels"),
            FakeYoutube.error(403, "quotaExceeded", "no"));

    assertThatThrownBy(() -> source("").list(null, NOW))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.until()).contains(Instant.parse("2026-11-22T08:00:00Z")));
  }

  @Test
  void countsItsUnitsOverARestart() throws Exception {
    YoutubeSource source = source("");
    source.readPage(NOW);
    source.readPage(NOW);
    assertThat(source.usage().percent()).isEqualTo(0.02);

    YoutubeSource again = source(source.memory());
    again.readPage(NOW);
    assertThat(again.usage().percent()).isEqualTo(0.03);

    again.readPage(NOW.plus(Duration.ofHours(6))); // past midnight there
    assertThat(again.usage().percent()).isEqualTo(0.01);
  }

  @Test
  void anExpiredTokenIsRenewedAndADeadOneIsNot() throws Exception {
    YoutubeSource source = source("");
    source.readPage(NOW);
    youtube.expireTokens();

    assertThatThrownBy(() -> source.readPage(NOW))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TOKEN_REFUSED));
    assertThat(source.renewToken(NOW)).isTrue();
    assertThat(source.readPage(NOW)).hasSize(1);

    youtube.withdrawConsent();
    assertThatThrownBy(() -> source.renewToken(NOW))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TOKEN_REFUSED))
        .hasMessageContaining("cấp quyền lại")
        .hasMessageNotContaining(FakeYoutube.REFRESH_TOKEN);
  }

  @Test
  void aTokenIsRenewedBeforeItsTime() throws Exception {
    YoutubeSource source = source("");
    source.readPage(NOW);

    source.readPage(NOW.plusSeconds(3_590));

    assertThat(youtube.server().asked().stream().filter(a -> a.path().equals("/token"))).hasSize(2);
  }

  @Test
  void withoutConsentForAnalyticsTheRestGoesOn() throws Exception {
    youtube.upload("abc", "2026-11-20T03:00:00Z", 1L, 1L, 1L);
    youtube
        .server()
        .fault(
            asked -> asked.path().equals("/v2/reports"),
            FakeYoutube.error(403, "insufficientPermissions", "no"));
    YoutubeSource source = source("");

    source.list(null, NOW);
    Observation reading = Objects.requireNonNull(source.list(null, NOW).items().get(0).reading());

    assertThat(reading.metrics()).containsOnlyKeys("views", "reactions", "comments");
    assertThat(youtube.server().asked().stream().filter(a -> a.path().equals("/v2/reports")))
        .hasSize(1);
  }

  @Test
  void anAnswerThatIsCutShortIsTriedAgain() {
    youtube
        .server()
        .fault(asked -> asked.path().endsWith("/channels"), Answer.json(200, "{\"items\":[{"));

    assertThatThrownBy(() -> source("").readPage(NOW))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TRANSIENT));
  }

  @Test
  void noSecretIsInAMessage() {
    youtube
        .server()
        .fault(
            asked -> asked.path().endsWith("/channels"),
            FakeYoutube.error(400, "bad " + FakeYoutube.REFRESH_TOKEN, "x"));

    assertThatThrownBy(() -> source("").readPage(NOW))
        .hasMessageNotContaining(FakeYoutube.REFRESH_TOKEN)
        .hasMessageNotContaining("ya29");
  }

  @Test
  void theTokenTravelsInAHeaderAndOnlyListedFieldsAreAskedFor() throws Exception {
    youtube.upload("abc", "2026-11-20T03:00:00Z", 1L, 1L, 1L);
    YoutubeSource source = source("");
    source.list(null, NOW);
    source.readPage(NOW);

    for (FakePlatform.Asked asked : youtube.server().asked()) {
      assertThat(asked.query().keySet())
          .isSubsetOf(
              Set.of(
                  "part",
                  "id",
                  "fields",
                  "playlistId",
                  "maxResults",
                  "pageToken",
                  "ids",
                  "startDate",
                  "endDate",
                  "metrics",
                  "dimensions",
                  "filters"));
      assertThat(asked.query().values()).noneMatch(value -> value.contains("ya29"));
      if (asked.path().startsWith("/youtube/v3/")) {
        assertThat(asked.query().get("fields"))
            .isIn(
                YoutubeRequests.CHANNEL_FIELDS,
                YoutubeRequests.UPLOAD_FIELDS,
                YoutubeRequests.VIDEO_FIELDS);
      }
    }
  }
}
