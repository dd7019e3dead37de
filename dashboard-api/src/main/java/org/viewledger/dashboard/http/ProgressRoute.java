package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;

/**
 * {@code GET /api/v1/progress?after=topic:partition:offset,…}: waits until a cut covers those
 * records, at most 30 seconds, and says whether one does.
 */
public final class ProgressRoute {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MAX_RECORDS = 200;

  private final ProgressWatch watch;

  public ProgressRoute(ProgressWatch watch) {
    this.watch = watch;
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/progress", this::progress);
  }

  private void progress(Context ctx) {
    Params params = Params.of(ctx, "after");
    Map<String, Long> records = records(params.one("after").orElse(""));
    ctx.header("Cache-Control", "no-store");
    ctx.future(
        () ->
            watch.await(records, LONGEST).thenAccept(cut -> Answers.json(ctx, view(cut, records))));
  }

  private static ObjectNode view(Cut cut, Map<String, Long> records) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("covered", cut.covers(records));
    FigureViews.knownAt(json, cut);
    ObjectNode missing = json.putObject("missing");
    records.forEach(
        (partition, offset) -> {
          long behind = offset + 1 - cut.offsets().getOrDefault(partition, 0L);
          if (behind > 0) {
            missing.put(partition, behind);
          }
        });
    return json;
  }

  private static Map<String, Long> records(String after) {
    Map<String, Long> records = new LinkedHashMap<>();
    if (after.isBlank()) {
      return records;
    }
    for (String part : after.split(",", -1)) {
      String[] words = part.strip().split(":", -1);
      if (words.length != 3 || !isNumber(words[1]) || !isNumber(words[2])) {
        throw new InvalidQueryException(
            "after",
            "after must be topic:partition:offset, such as observations:0:41: "
                + Problem.shown(part));
      }
      if (!Topics.ALL.contains(words[0])) {
        throw new InvalidQueryException(
            "after",
            "there is no topic " + Problem.shown(words[0]) + Nearest.hint(words[0], Topics.ALL));
      }
      records.merge(
          words[0] + ':' + Integer.parseInt(words[1]), Long.parseLong(words[2]), Math::max);
    }
    if (records.size() > MAX_RECORDS) {
      throw new InvalidQueryException("after", "after names over " + MAX_RECORDS + " partitions");
    }
    return records;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && (text.length() < 10 || Long.parseLong(text) >= 0);
  }
}
