package org.viewledger.ingest.allowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;

class AllowListTest {
  private static final String BATCH = "[{\"method\":\"GET\",\"relative_url\":\"%s\"}]";

  /** Each asks for something about persons, or for what nobody has looked at. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "from",
        "comments",
        "comments{message,from}",
        "reactions{id,name}",
        "reactions.summary(total_count)",
        "reactions.summary(total_count).limit(100)",
        "insights",
        "insights.metric(page_fans_city).period(lifetime)",
        "insights.metric(post_clicks)",
        "id,from",
        "likes.summary(true)",
        "sharedposts"
      })
  void whatIsAboutPersonsIsRefusedAloneAndInABatch(String fields) {
    assertThat(AllowList.FACEBOOK.refusals("GET", "/v25.0/1_2", Map.of("fields", fields)))
        .isNotEmpty();
    String batch = String.format(BATCH, "v25.0/1_2?fields=" + fields);
    assertThat(AllowList.FACEBOOK.refusals("POST", "/v25.0/", Map.of("batch", batch))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v25.0/1/feed",
    "GET, /v25.0/1_2/comments",
    "GET, /v25.0/1/video_insights/x",
    "GET, /v25.0/1/insights/page_fans",
    "GET, /v25.0/1_2/reactions",
    "GET, /v25.0/1/conversations",
    "DELETE, /v25.0/1_2",
    "GET, /v25.0/1/published_posts/x"
  })
  void otherPathsAreRefused(String method, String path) {
    assertThat(AllowList.FACEBOOK.refusals(method, path, Map.of())).isNotEmpty();
  }

  @Test
  void countsAreAllowed() {
    String fields =
        "id,reactions.summary(total_count).limit(0),shares,"
            + "insights.metric(post_media_view,post_clicks).period(lifetime)";

    assertThat(AllowList.FACEBOOK.refusals("GET", "/v25.0/1_2", Map.of("fields", fields)))
        .isEmpty();
    String batch = String.format(BATCH, "v25.0/1_2?fields=" + fields);
    assertThat(AllowList.FACEBOOK.refusals("POST", "/v25.0/", Map.of("batch", batch))).isEmpty();
  }

  @Test
  void aVideosAudienceIsRefused() {
    String path = "/v25.0/1/video_insights";
    assertThat(AllowList.FACEBOOK.refusals("GET", path, Map.of("metric", "total_video_views")))
        .isEmpty();
    String audience = "total_video_views,total_video_view_time_by_age_bucket_and_gender";
    assertThat(AllowList.FACEBOOK.refusals("GET", path, Map.of("metric", audience))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "page_total_media_view_unique, day, true",
    "page_total_media_view_unique, lifetime, false",
    "page_fans_city, day, false",
    "'page_total_media_view_unique,page_fans_gender_age', day, false"
  })
  void ofAPagesOwnInsightsOnlyItsViewersOfDaysAreAllowed(
      String metric, String period, boolean allowed) {
    Map<String, String> query = Map.of("metric", metric, "period", period, "since", "1764000000");

    assertThat(AllowList.FACEBOOK.refusals("GET", "/v25.0/1/insights", query).isEmpty())
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "post_media_view, is_from_ads, true",
    "post_media_view, is_from_followers, false",
    "post_media_view, age, false",
    "post_reactions_by_type_total, is_from_ads, false"
  })
  void onlyViewsAreSplitAndOnlyByAdvertisements(String metric, String split, boolean allowed) {
    String query = "metric=" + metric + "&period=lifetime&breakdown=" + split;
    String batch = String.format(BATCH, "v25.0/1_2/insights?" + query);

    assertThat(AllowList.FACEBOOK.refusals("POST", "/v25.0/", Map.of("batch", batch)).isEmpty())
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/youtube/v3/commentThreads videoId x",
        "/youtube/v3/videos fields items(id,snippet)",
        "/youtube/v3/videos part snippet,player",
        "/youtube/v3/channels mine true",
        "/v2/reports dimensions ageGroup,gender",
        "/v2/reports metrics viewerPercentage"
      })
  void otherWordsToYoutubeAreRefused(String path, String name, String value) {
    assertThat(AllowList.YOUTUBE.refusals("GET", path, Map.of(name, value))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "observations {\"metrics\":{\"likers\":3}}",
        "observations {\"fields\":{\"views\":\"from.name\"}}",
        "observations {\"commenters\":[]}",
        "posts {\"post_media_view\":3}",
        "observations {\"views\":3}",
        "observations {\"metrics\":{\"platform\":3}}",
        "posts {\"authorName\":\"x\"}",
        "page-readings {\"metric\":\"page_fans_city\"}",
        "tokens {\"v\":1}"
      })
  void aRecordThatSaysMoreIsRefused(String topic, String record) throws Exception {
    assertThat(AllowList.FACEBOOK.refusals(topic, new ObjectMapper().readTree(record)))
        .isNotEmpty();
  }

  @Test
  void whatIsNotAllowedIsNotSentAndNotRepeated() throws Exception {
    List<Call> sent = new ArrayList<>();
    AllowedTransport transport =
        new AllowedTransport(
            AllowList.FACEBOOK,
            call -> {
              sent.add(call);
              return new Reply(200, Map.of(), new byte[0]);
            });
    URI good = URI.create("https://graph.facebook.com/v25.0/1?fields=id,followers_count");
    URI bad = URI.create("https://graph.facebook.com/v25.0/1?fields=id&access_token=s3cret");

    transport.send(Call.get(good, Map.of()));

    assertThatThrownBy(() -> transport.send(Call.get(bad, Map.of())))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNEXPECTED))
        .hasMessageNotContaining("s3cret");
    assertThat(sent).hasSize(1);
  }
}
