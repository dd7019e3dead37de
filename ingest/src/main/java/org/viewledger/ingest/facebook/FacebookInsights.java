package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.Observation;
import org.viewledger.ingest.http.ReplyJson;

/** What Facebook answers under {@code insights}: totals, a total in parts, days of a Page. */
final class FacebookInsights {
  private FacebookInsights() {}

  /** A count of the day that ended then. */
  record DayCount(Instant end, long count) {}

  /** Counts since a post was published. */
  static void totals(Map<FacebookItem, Long> values, JsonNode edge, Set<FacebookItem> items) {
    for (JsonNode insight : edge.path("data")) {
      JsonNode value = insight.path("values").path(0).path("value");
      total(insight, items).ifPresent(item -> FacebookPayload.put(values, item, value));
    }
  }

  /**
   * A part that is empty is left out: 0 where the other is there, unknown where neither is, or
   * where the answer is not split.
   */
  static void fromAds(Map<FacebookItem, Long> values, JsonNode edge, Set<FacebookItem> items) {
    for (JsonNode insight : edge.path("data")) {
      total(insight, items).ifPresent(item -> fromAds(values, item, insight.path("values")));
    }
  }

  private static void fromAds(Map<FacebookItem, Long> values, FacebookItem item, JsonNode rows) {
    for (JsonNode row : rows) {
      String fromAds = row.path(FacebookQuestion.FROM_ADS).asText();
      if (fromAds.equals("1")) {
        values.remove(item);
        FacebookPayload.put(values, item, row.path("value"));
        return;
      }
      if (fromAds.equals("0")) {
        values.put(item, 0L);
      }
    }
  }

  private static Optional<FacebookItem> total(JsonNode insight, Set<FacebookItem> items) {
    return insight.path("period").asText("lifetime").equals("lifetime")
        ? FacebookItem.named(insight.path("name").asText(), items)
        : Optional.empty();
  }

  /** Days of one metric of a Page's; a day without a figure is not there. */
  static List<DayCount> days(JsonNode tree, FacebookItem item) {
    List<DayCount> days = new ArrayList<>();
    for (JsonNode insight : tree.path("data")) {
      if (insight.path("period").asText().equals("day")
          && FacebookItem.named(insight.path("name").asText(), Set.of(item)).isPresent()) {
        for (JsonNode row : insight.path("values")) {
          Instant end = FacebookPayload.time(ReplyJson.text(row, "end_time"));
          Long count = FacebookPayload.count(row.path("value"));
          if (end != null && count != null && count <= Observation.MAX_COUNTER) {
            days.add(new DayCount(end, count));
          }
        }
      }
    }
    return days;
  }
}
