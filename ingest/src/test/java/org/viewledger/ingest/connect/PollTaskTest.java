package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.tokens.TokenStore;
import org.viewledger.ingest.youtube.YoutubeConfig;
import org.viewledger.ingest.youtube.YoutubeSource;
import org.viewledger.ingest.youtube.YoutubeTokens;

/** A task over a real socket, on a clock that only waiting moves. */
class PollTaskTest {
  private static final PageKey PAGE = new PageKey("youtube", "UC1");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int VIDEOS = 60;

  private Instant now = Instant.parse("2026-11-22T03:00:00Z");

  private PollTask task(URI url, PageMemory memory) {
    YoutubeConfig config = new YoutubeConfig("c", "secret-c", "secret-r", url, 9_000, false);
    HttpTransport transport = new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(5));
    AccountTokens tokens = YoutubeTokens.start("UC1", config, transport, TokenStore.none());
    YoutubeSource source = new YoutubeSource("UC1", config, transport, tokens, memory.learnt());
    PollLoop loop =
        PollLoop.start(
            List.of(new PollLoop.PageStart(PAGE, source, memory, List.of())),
            new ReadingSchedule(ZONE, date -> false),
            ZONE,
            Duration.ofSeconds(1),
            () -> now);
    return new PollTask(loop, Map.of(PAGE, memory), () -> now, time -> now = now.plus(time));
  }

  /** A channel of sixty videos in two pieces. */
  private static Answer answer(FakePlatform.Asked asked) {
    StringBuilder items = new StringBuilder();
    switch (asked.path()) {
      case "/token" -> {
        return Answer.json(200, "{\"access_token\":\"ya29.secret\",\"expires_in\":3599}");
      }
      case "/youtube/v3/channels" -> {
        return Answer.json(
            200,
            "{\"items\":[{\"id\":\"UC1\",\"contentDetails\":{\"relatedPlaylists\":{\"uploads\":"
                + "\"UU1\"}},\"statistics\":{\"subscriberCount\":\"7\"}}]}");
      }
      case "/youtube/v3/playlistItems" -> {
        int from = Integer.parseInt(asked.query().getOrDefault("pageToken", "0"));
        int to = Math.min(VIDEOS, from + 50);
        for (int i = from; i < to; i++) {
          items.append(i == from ? "" : ",");
          items.append("{\"contentDetails\":{\"videoId\":\"v").append(i).append("\"}}");
        }
        String next = to < VIDEOS ? ",\"nextPageToken\":\"" + to + "\"" : "";
        return Answer.json(200, "{\"items\":[" + items + "]" + next + "}");
      }
      default -> {
        for (String id : asked.query().getOrDefault("id", "").split(",", -1)) {
          items.append(items.length() == 0 ? "" : ",");
          items
              .append("{\"id\":\"")
              .append(id)
              .append("\",\"snippet\":{\"publishedAt\":\"2026-01-01T00:00:00Z\",\"title\":\"t\"},")
              .append("\"statistics\":{\"viewCount\":\"5\"}}");
        }
        return Answer.json(200, "{\"items\":[" + items + "]}");
      }
    }
  }

  private List<SourceRecord> run(PollTask task, Duration time) throws InterruptedException {
    List<SourceRecord> records = new ArrayList<>();
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      List<SourceRecord> some = task.poll();
      if (some != null) {
        records.addAll(some);
      }
    }
    return records;
  }

  @Test
  void recordsAreWhatTheContractReadsUnderTheRightKeys() throws Exception {
    try (FakePlatform youtube = new FakePlatform(PollTaskTest::answer)) {
      List<SourceRecord> records = run(task(youtube.url(), PageMemory.NONE), Duration.ofMinutes(1));

      Set<String> posts = new HashSet<>();
      for (SourceRecord record : records) {
        byte[] value = String.valueOf(record.value()).getBytes(StandardCharsets.UTF_8);
        Event event = EventJson.decode(record.topic(), value, now);
        assertThat(record.key()).isEqualTo(event.key());
        assertThat(record.sourcePartition())
            .isEqualTo(Map.of("platform", "youtube", "page", "UC1"));
        assertThat(record.toString()).doesNotContain("secret");
        posts.add(record.topic() + ' ' + event.key());
      }
      assertThat(posts).hasSize(2 * VIDEOS + 1);
      assertThat(records).hasSize(2 * VIDEOS + 1);
    }
  }

  /** Whatever part of a request's records was acknowledged, no reading is missing afterwards. */
  @Test
  void afterALossInTheMiddleOfARequestTheRestIsReadAgain() throws Exception {
    try (FakePlatform youtube = new FakePlatform(PollTaskTest::answer)) {
      List<SourceRecord> first = run(task(youtube.url(), PageMemory.NONE), Duration.ofMinutes(1));
      for (int acknowledged : new int[] {1, 30, 99, 100, 101, first.size()}) {
        Set<String> read = new HashSet<>();
        first.subList(0, acknowledged).forEach(record -> read.add(topicAndKey(record)));
        SourceRecord last = first.get(acknowledged - 1);

        PageMemory memory = PageMemory.ofOffset(last.sourceOffset());
        run(task(youtube.url(), memory), Duration.ofMinutes(1))
            .forEach(record -> read.add(topicAndKey(record)));

        assertThat(read).as("%s acknowledged", acknowledged).hasSize(2 * VIDEOS + 1);
      }
    }
  }

  private static String topicAndKey(SourceRecord record) {
    return record.topic() + ' ' + Objects.requireNonNull(record.key());
  }
}
