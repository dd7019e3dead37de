package org.viewledger.dashboard.warehouse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.TopicTold;

/** Rows of {@link TopicsSql} and {@link PostWordsSql} as what they mean. */
final class TopicRows {
  private TopicRows() {}

  static Taxonomy taxonomy(Row row) {
    Instant recordedAt = row.maybeInstant("recorded_ms").orElseThrow();
    try {
      return (Taxonomy)
          EventJson.decode(
              Topics.TAXONOMY, row.text("json").getBytes(StandardCharsets.UTF_8), recordedAt);
    } catch (RejectedRecordException e) {
      throw new IllegalStateException(
          "the ledger took a taxonomy of " + row.text("unit") + " that cannot be read", e);
    }
  }

  static Optional<TopicTold.ByPerson> person(Row row) {
    return row.number("taken_back") == 1
        ? Optional.empty()
        : Optional.of(
            new TopicTold.ByPerson(
                row.maybeText("primary_topic"),
                row.texts("labels"),
                row.text("by"),
                row.maybeText("reason"),
                row.maybeInstant("recorded_ms").orElseThrow()));
  }

  static Assigned assigned(Row row) {
    return new Assigned(
        row.maybeText("primary_topic"),
        row.texts("labels"),
        row.text("by"),
        row.maybeText("reason"),
        row.maybeInstant("recorded_ms").orElseThrow(),
        row.number("taken_back") == 1);
  }

  static TopicTold.ByRules rules(Row row) {
    List<String> topics = row.texts("topics");
    List<TopicTold.Because> evidence = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      evidence.add(
          new TopicTold.Because(
              topics.get(i),
              row.texts("rules").get(i),
              row.texts("founds").get(i),
              row.texts("places").get(i),
              row.numbers("points").get(i)));
    }
    return new TopicTold.ByRules(
        row.text("of_topic"),
        row.number("score"),
        row.number("is_close") == 1,
        row.maybeText("second"),
        row.number("second_score"),
        row.text("of_unit"),
        Math.toIntExact(row.number("taxonomy_version")),
        evidence);
  }

  /**
   * The id whose words decide: the post's own if it has any, else the smallest other that has, by
   * code points; with its digest.
   */
  static Optional<Map.Entry<String, String>> deciding(String home, List<Row> digests) {
    Map<String, String> byId = new HashMap<>();
    digests.forEach(row -> byId.put(row.text("id"), row.text("digest")));
    return byId.containsKey(home)
        ? Optional.of(Map.entry(home, byId.get(home)))
        : byId.entrySet().stream().min(Map.Entry.comparingByKey(TopicRows::byCodePoints));
  }

  private static int byCodePoints(String a, String b) {
    return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  static PostKey key(Row row) {
    return new PostKey(row.text("of_platform"), row.text("page_id"), row.text("post_id"));
  }

  /** Posts with whether a person's word stands, which may have been said under any of their ids. */
  static List<PostWords> words(List<Row> posts, List<Row> assignments) {
    Map<PostKey, Row> said = new HashMap<>();
    assignments.forEach(row -> said.put(key(row), row));
    return posts.stream().map(row -> words(row, said)).toList();
  }

  private static PostWords words(Row post, Map<PostKey, Row> said) {
    PostKey key = key(post);
    boolean assigned =
        Stream.concat(Stream.of(key.postId()), post.texts("aliases").stream())
            .map(id -> said.get(key.sibling(id)))
            .filter(row -> row != null)
            .max(
                Comparator.comparingLong((Row row) -> row.number("recorded_ms"))
                    .thenComparingLong(row -> row.number("at_offset"))
                    .thenComparing(row -> row.text("post_id"), TopicRows::byCodePoints))
            .map(row -> row.number("stands") == 1)
            .orElse(false);
    return new PostWords(
        key,
        post.text("of_topic"),
        assigned,
        post.maybeText("title"),
        post.maybeText("text"),
        post.texts("hashtags"),
        post.maybeNumber("views"));
  }
}
