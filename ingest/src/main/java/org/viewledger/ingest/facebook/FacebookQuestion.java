package org.viewledger.ingest.facebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.poll.KnownPost;

/**
 * One request for counts of one post: of the post itself, or of the video in it.
 *
 * @param items at least one, all answered in the same place
 */
record FacebookQuestion(KnownPost post, Place place, Set<FacebookItem> items) {
  /** How Facebook calls the split of views, and marks each part of it: "1" or "0". */
  static final String FROM_ADS = "is_from_ads";

  /** What is asked. */
  enum Place {
    POST,
    VIDEO,
    /** A request of its own: the split holds for all metrics of a request. */
    ADS;

    boolean answers(FacebookItem item) {
      return switch (item.edge()) {
        case FIELDS, INSIGHTS -> this == POST;
        case VIDEO -> this == VIDEO;
        case ADS -> this == ADS;
        case PAGE -> false;
      };
    }
  }

  FacebookKind kind() {
    return FacebookKind.of(post.kind());
  }

  /** The id of the video in a post, null where it is not known. */
  static @Nullable String video(KnownPost post) {
    return post.aliases().stream().filter(id -> id.matches("\\d+")).findFirst().orElse(null);
  }

  /** The same about fewer items. */
  FacebookQuestion about(Collection<FacebookItem> fewer) {
    return new FacebookQuestion(post, place, EnumSet.copyOf(fewer));
  }

  String path() {
    return switch (place) {
      case POST -> post.id();
      case VIDEO -> video(post) + "/video_insights";
      case ADS -> post.id() + "/insights";
    };
  }

  Map<String, String> query() {
    Map<String, String> query = new TreeMap<>();
    switch (place) {
      case POST -> query.put("fields", fields());
      case VIDEO -> insights(query, FacebookItem.Edge.VIDEO);
      case ADS -> {
        insights(query, FacebookItem.Edge.ADS);
        query.put("breakdown", FROM_ADS);
      }
    }
    return query;
  }

  private void insights(Map<String, String> query, FacebookItem.Edge edge) {
    query.put("metric", FacebookItem.asked(items, edge));
    query.put("period", "lifetime");
  }

  private String fields() {
    List<String> fields = new ArrayList<>(List.of("id"));
    String simple = FacebookItem.asked(items, FacebookItem.Edge.FIELDS);
    if (!simple.isEmpty()) {
      fields.add(simple);
    }
    String metrics = FacebookItem.asked(items, FacebookItem.Edge.INSIGHTS);
    if (!metrics.isEmpty()) {
      // Without the period some metrics answer with rows of days beside the total.
      fields.add("insights.metric(" + metrics + ").period(lifetime)");
    }
    return String.join(",", fields);
  }

  /** As an element of a batch writes it. */
  String relativeUrl() {
    return path()
        + '?'
        + query().entrySet().stream()
            .map(each -> each.getKey() + '=' + each.getValue())
            .collect(Collectors.joining("&"));
  }
}
