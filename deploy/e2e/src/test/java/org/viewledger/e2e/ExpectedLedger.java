package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.e2e.PlainDays.Day;
import org.viewledger.e2e.PlainDays.Series;

/** What an instance has to answer for the records it has been given. */
final class ExpectedLedger {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The catalogue's words, written out: an expectation does not ask what it tests. */
  private static final Set<String> NEVER_BACK_TO_ZERO =
      Set.of("views", "reach", "watch_ms", "ad_views");

  private final Map<PostKey, Map<String, PlainDays>> posts = new TreeMap<>();
  private final Map<PostKey, PostRecord> published = new HashMap<>();

  void add(Observation reading) {
    reading
        .metrics()
        .forEach(
            (metric, value) ->
                days(reading.post(), metric)
                    .read(reading.observedAt(), reading.recordedAt(), value));
  }

  /** The tests' posts have one record each. */
  void add(PostRecord record) {
    published.put(record.post(), record);
  }

  private PlainDays days(PostKey post, String metric) {
    return posts
        .computeIfAbsent(post, any -> new TreeMap<>())
        .computeIfAbsent(metric, any -> new PlainDays(ZONE, NEVER_BACK_TO_ZERO.contains(metric)));
  }

  /** Every day of every metric of every post, and the sum of all gains. */
  void isAnsweredBy(Api api) throws IOException, InterruptedException {
    Map<String, Long> gains = new TreeMap<>();
    for (Map.Entry<PostKey, Map<String, PlainDays>> post : posts.entrySet()) {
      PostRecord record = published.get(post.getKey());
      for (Map.Entry<String, PlainDays> metric : post.getValue().entrySet()) {
        PlainDays plain = metric.getValue();
        plain.published(record == null ? null : record.publishedAt().value());
        Series expected = plain.series();
        expected.days().forEach(day -> gains.merge(metric.getKey(), day.gain(), Long::sum));
        assertThat(series(api.days(post.getKey(), metric.getKey())))
            .as("%s %s", post.getKey().text(), metric.getKey())
            .isEqualTo(expected);
      }
    }
    for (Map.Entry<String, Long> gain : gains.entrySet()) {
      JsonNode rows =
          api.get("/api/v1/gains?from=2004-01-01&to=2099-12-31&metric=" + gain.getKey())
              .path("rows");
      assertThat(rows.path(0).path("value").asLong())
          .as("sum of %s", gain.getKey())
          .isEqualTo(gain.getValue());
    }
  }

  private static Series series(JsonNode answer) {
    List<Day> days = new ArrayList<>();
    answer
        .path("days")
        .forEach(
            (Consumer<JsonNode>)
                day ->
                    days.add(
                        new Day(
                            LocalDate.parse(day.path("day").asText()),
                            whole(day, "gain"),
                            whole(day, "closing"),
                            whole(day, "below"),
                            whole(day, "above"),
                            whole(day, "low"),
                            whole(day, "high"))));
    return new Series(whole(answer, "opening"), whole(answer, "closing"), days);
  }

  private static long whole(JsonNode node, String name) {
    assertThat(node.path(name).isIntegralNumber()).as("%s in %s", name, node).isTrue();
    return node.path(name).asLong();
  }
}
