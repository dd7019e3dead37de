package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.ingest.facebook.FakeFacebook;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.zalo.FakeZalo;

/**
 * {@code up} with settings that point a Facebook account at a fake Graph API: its posts and figures
 * show without another command, whatever the platform does meanwhile.
 */
final class SourcesTest {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Two pieces of the listing, three batches: a first meeting that can be cut in its middle. */
  private static final int POSTS = 130;

  private static final int LATER = 1_000_000;
  private static final String FRESH_TOKEN = "EAAG-fresh-token-very-secret";
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final long LOOK_AGAIN_NANOS = 100_000_000;

  /** What the API has said of the sources, each once. */
  private final Set<String> shown = new LinkedHashSet<>();

  @Test
  void aPagesFiguresShowAndStayRightThroughKillsThrottlesDeadMetricsAndANewToken(@TempDir Path temp)
      throws IOException, InterruptedException {
    Instant begin = Instant.now();
    try (FakeFacebook facebook = new FakeFacebook();
        FakeZalo zalo = new FakeZalo();
        Installation installation = new Installation(temp.resolve("data"))) {
      publish(facebook, begin);
      facebook.retire("post_clicks");
      settings(installation, facebook, zalo);

      // The platform quotes its paging.next, token and all, where the second piece is asked for.
      facebook
          .server()
          .fault(
              asked -> asked.query().containsKey("after"),
              FakeFacebook.error(500, 1, 0, "Cannot GET ?access_token=" + FakeFacebook.TOKEN));
      // The second batch is throttled for a minute, and in the middle of that all is killed.
      facebook
          .server()
          .fault(asked -> true, FakeFacebook.error(500, 1, 0, "An unknown error occurred"));
      facebook
          .server()
          .fault(asked -> asked.body().contains("batch=") && batches(facebook) > 1, throttled());
      installation.up();
      await(installation, source -> source.path("state").asText().equals("paused"));
      installation.killEverything();
      installation.up();
      await(
          installation,
          source ->
              source.path("walkedThrough").asBoolean() && source.path("waiting").asInt() == 0);
      awaitViews(installation, views -> views.size() == POSTS);
      views(installation).forEach((id, views) -> assertThat(views).as(id).isEqualTo(first(id)));
      assertThat(source(installation).path("notGiven").has("post_clicks")).isTrue();
      assertThat(total(installation, begin)).isEqualTo(sum());

      // Facebook goes on counting, drops another metric, and lets the token expire.
      for (int i = 0; i < POSTS; i++) {
        facebook.count("p" + i, "post_media_view", LATER + i);
      }
      facebook.retire("post_total_media_view_unique");
      facebook.replaceToken(FRESH_TOKEN);
      JsonNode dead = await(installation, s -> s.path("text").asText().contains("cấp lại quyền"));
      assertThat(dead.path("state").asText()).isEqualTo("refused");
      token(installation, FRESH_TOKEN);
      await(installation, source -> source.path("state").asText().equals("reading"));
      awaitViews(installation, views -> views.values().stream().anyMatch(v -> v >= LATER));
      views(installation)
          .forEach((id, views) -> assertThat(views).as(id).isIn(first(id), LATER + number(id)));
      await(installation, s -> s.path("notGiven").has("post_total_media_view_unique"));
      installation.stop();
      assertThat(zalo.renewals()).isPositive();
      assertThat(facebook.server().asked())
          .as("the second piece, refused once, was asked for again")
          .filteredOn(asked -> asked.query().containsKey("after"))
          .hasSizeGreaterThan(1);
      assertNoSecretIsWritten(installation, zalo);
    }
  }

  /** Hourly slots that fall due one after the other, one every few seconds. */
  private static void publish(FakeFacebook facebook, Instant begin) {
    for (int i = 0; i < POSTS; i++) {
      Instant slot = begin.plusSeconds(10 + 4L * i); // while the longest run lasts
      facebook.publish("p" + i, TIME.format(slot.minus(Duration.ofHours(1 + i % 20))), "Bài " + i);
      facebook.count("p" + i, "post_media_view", 100 + i);
      facebook.count("p" + i, "post_total_media_view_unique", 50);
    }
  }

  private static void settings(Installation installation, FakeFacebook facebook, FakeZalo zalo)
      throws IOException {
    Path secrets = Files.createDirectories(installation.folder().resolve("secrets"));
    Files.writeString(secrets.resolve("zalo-key"), FakeZalo.SECRET_KEY);
    Files.writeString(secrets.resolve("zalo-refresh"), FakeZalo.FIRST_REFRESH);
    token(installation, FakeFacebook.TOKEN);
    Files.writeString(
        installation.folder().resolve("viewledger.yaml"),
        """
        sources:
          - {name: pleiku, platform: facebook, pages: ["%s"], token: "${file:secrets/fb-token}",
             baseUrl: "%s"}
          - {name: oa, platform: zalo, pages: ["%s"], appId: "17", baseUrl: "%s",
             secretKey: "${file:secrets/zalo-key}", refreshToken: "${file:secrets/zalo-refresh}"}
        """
            .formatted(FakeFacebook.PAGE, facebook.url(), FakeZalo.OA, zalo.url()));
  }

  private static void token(Installation installation, String token) throws IOException {
    Files.writeString(installation.folder().resolve("secrets").resolve("fb-token"), token + "\n");
  }

  private static Answer throttled() {
    Answer refusal = FakeFacebook.error(400, 80001, 0, "There have been too many calls");
    Map<String, String> headers = new TreeMap<>(refusal.headers());
    headers.put(
        "X-Business-Use-Case-Usage",
        "{\""
            + FakeFacebook.PAGE
            + "\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":16,"
            + "\"total_time\":45,\"estimated_time_to_regain_access\":1}]}");
    return new Answer(refusal.status(), headers, refusal.body());
  }

  private static long batches(FakeFacebook facebook) {
    return facebook.server().asked().stream().filter(a -> a.body().contains("batch=")).count();
  }

  private static long first(String id) {
    return 100L + number(id);
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(id.indexOf("_p") + 2));
  }

  private static long sum() {
    long sum = 0;
    for (int i = 0; i < POSTS; i++) {
      sum += 100L + i;
    }
    return sum;
  }

  private static long total(Installation installation, Instant begin)
      throws IOException, InterruptedException {
    String from = begin.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2).toString();
    String to = begin.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1).toString();
    return installation
        .api()
        .get("/api/v1/cohorts?metric=views&from=" + from + "&to=" + to)
        .path("rows")
        .path(0)
        .path("value")
        .asLong();
  }

  private JsonNode source(Installation installation) throws IOException, InterruptedException {
    JsonNode sources = installation.api().get("/api/v1/quality").path("sources");
    shown.add(sources.toString());
    return sources.path(0);
  }

  private JsonNode await(Installation installation, Predicate<JsonNode> wanted)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    JsonNode last = source(installation);
    while (!wanted.test(last)) {
      assertThat(System.nanoTime()).as("the source stands at %s", last).isLessThan(deadline);
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      last = source(installation);
    }
    return last;
  }

  private static void awaitViews(Installation installation, Predicate<Map<String, Long>> wanted)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!wanted.test(views(installation))) {
      assertThat(System.nanoTime()).as("views: %s", views(installation)).isLessThan(deadline);
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /** The views of every post that shows some. */
  private static Map<String, Long> views(Installation installation)
      throws IOException, InterruptedException {
    Map<String, Long> views = new TreeMap<>();
    String cursor = "";
    do {
      JsonNode answer = installation.api().get("/api/v1/posts?limit=100" + cursor);
      for (JsonNode post : answer.path("rows")) {
        if (post.path("metrics").hasNonNull("views")) {
          views.put(post.path("postId").asText(), post.path("metrics").path("views").asLong());
        }
      }
      cursor =
          answer.hasNonNull("next")
              ? "&cursor=" + URLEncoder.encode(answer.path("next").asText(), StandardCharsets.UTF_8)
              : "";
    } while (!cursor.isEmpty());
    return views;
  }

  /** Files, Kafka's records as a consumer sees them, the console, and what the API has shown. */
  private void assertNoSecretIsWritten(Installation installation, FakeZalo zalo)
      throws IOException, InterruptedException {
    Set<String> secrets = new TreeSet<>(zalo.secrets());
    secrets.addAll(Set.of(FakeFacebook.TOKEN, FRESH_TOKEN));
    Path settings = installation.folder().resolve("secrets");
    Written written = new Written(installation.folder());
    written.filesHoldNone(secrets, file -> file.startsWith(settings));
    assertThat(written.recordsHoldNone(secrets))
        .containsKeys("posts", "observations", "tokens", "connect-offsets");
    Written.none(secrets, String.join("\n", installation.untilItEnds()), "the console");
    Written.none(secrets, String.join("\n", shown), "/quality");
  }
}
