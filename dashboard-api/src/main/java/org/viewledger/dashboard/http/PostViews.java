package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.viewledger.contract.Instants;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;

/** Posts as the contract's JSON. */
final class PostViews {
  /** Those that every post names, null where it has none; others only where it has them. */
  private static final List<String> ALWAYS =
      List.of("views", "reactions", "comments", "shares", "reach");

  private PostViews() {}

  static ObjectNode page(PostsQuery query, Known<PostsPage> known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FigureViews.knownAt(json, known.cut());
    ArrayNode rows = json.putArray("rows");
    known.answer().rows().forEach(row -> row(rows.addObject(), row));
    known.answer().next().ifPresent(next -> json.put("next", CursorText.write(next, query)));
    return json;
  }

  static ObjectNode detail(PostDetail post, Cut cut) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    row(json, post.row());
    json.put("text", post.text().orElse(null));
    post.hashtags().forEach(json.putArray("hashtags")::add);
    post.aliases().forEach(json.putArray("aliases")::add);
    json.put("sameAs", post.sameAs().orElse(null));
    json.put("replaces", post.replaces().orElse(null));
    json.put("statusAt", FigureViews.instant(post.statusAt()));
    ObjectNode balances = json.putObject("balances");
    post.balances()
        .forEach(
            (metric, balance) ->
                balances
                    .putObject(metric)
                    .put("opening", balance.opening())
                    .put("openingDay", balance.openingDay().toString())
                    .put("firstAt", Instants.format(balance.firstAt()))
                    .put("last", balance.last())
                    .put("lastAt", Instants.format(balance.lastAt()))
                    .put("fromPublication", balance.fromPublication()));
    FigureViews.knownAt(json, cut);
    return json;
  }

  static ObjectNode days(PostDays post, Cut cut) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("metric", post.metric());
    json.put("opening", post.opening().orElse(null));
    json.put("closing", post.closing().orElse(null));
    ArrayNode days = json.putArray("days");
    for (PostDays.Day day : post.days()) {
      days.addObject()
          .put("day", day.day().toString())
          .put("gain", day.gain())
          .put("closing", day.closing())
          .put("below", day.below())
          .put("above", day.above())
          .put("low", day.low())
          .put("high", day.high());
    }
    FigureViews.knownAt(json, cut);
    return json;
  }

  private static void row(ObjectNode json, PostRow post) {
    PostKey key = post.key();
    json.put("platform", key.platform());
    json.put("pageId", key.pageId());
    json.put("postId", key.postId());
    json.put("publishedAt", FigureViews.instant(post.publishedAt()));
    json.put("publishDay", post.publishDay().map(LocalDate::toString).orElse(null));
    json.put("kind", post.kind().orElse(null));
    json.put("title", post.title().orElse(null));
    json.put("permalink", post.permalink().orElse(null));
    json.put("topic", post.topic());
    post.labels().forEach(json.putArray("labels")::add);
    json.put("origin", post.origin().orElse(null));
    json.put("status", post.status().orElse(null));
    ObjectNode metrics = json.putObject("metrics");
    ALWAYS.forEach(metric -> metrics.put(metric, post.metrics().get(metric)));
    post.metrics().forEach(metrics::put);
    json.put("lastRead", FigureViews.instant(post.lastRead()));
  }
}
