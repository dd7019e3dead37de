package org.viewledger.stream.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.stream.ledger.PlainRecomputation.Heard;
import org.viewledger.stream.rows.Table;
import org.viewledger.topics.PostText;
import org.viewledger.topics.TopicMatcher;
import org.viewledger.topics.Verdict;

/** Topics straight from all records at once; the matcher itself is taken for granted. */
final class PlainTopics {
  /** Making a matcher takes longer than any match. */
  private static final Map<Taxonomy, TopicMatcher> MATCHERS = new ConcurrentHashMap<>();

  private record Word(TopicAssignment record, long offset) {}

  private final Map<PostKey, List<Word>> words = new HashMap<>();
  private final Map<String, Taxonomy> inForce = new HashMap<>();
  private final Map<PostKey, String> decided = new HashMap<>();
  private final Function<PageKey, List<String>> units;

  PlainTopics(List<Heard> heard, Function<PageKey, List<String>> units) {
    this.units = units;
    Comparator<Heard> byForce =
        comparingInt((Heard each) -> ((Taxonomy) each.event()).version())
            .thenComparing(each -> each.event().recordedAt())
            .thenComparing(Heard::offset);
    heard.stream()
        .filter(each -> each.event() instanceof Taxonomy)
        .sorted(byForce)
        .forEach(each -> inForce.put(each.event().key(), (Taxonomy) each.event()));
    for (Heard each : heard) {
      if (each.event() instanceof TopicAssignment record) {
        words
            .computeIfAbsent(record.post(), any -> new ArrayList<>())
            .add(new Word(record, each.offset()));
      }
    }
  }

  /** Decides on one id by its own words, and puts down why. */
  void classify(PostKey id, List<PostRecord> records, Tables tables) {
    List<String> hashtags =
        PlainRecomputation.value(records, PostRecord::hashtags, PlainRecomputation::lists);
    PostText text =
        new PostText(
            PlainRecomputation.text(records, PostRecord::title),
            PlainRecomputation.text(records, PostRecord::text),
            hashtags == null ? List.of() : hashtags);
    if (text.isEmpty()) {
      return;
    }
    Taxonomy taxonomy = null;
    for (String unit : units.apply(id.page())) {
      taxonomy = taxonomy == null ? inForce.get(unit) : taxonomy;
    }
    if (taxonomy == null) {
      decided.put(id, "unclassified");
      return;
    }
    Verdict verdict = MATCHERS.computeIfAbsent(taxonomy, TopicMatcher::of).match(text);
    decided.put(id, verdict.topic());
    put(tables, id, text, taxonomy, verdict);
  }

  private static void put(
      Tables tables, PostKey id, PostText text, Taxonomy taxonomy, Verdict verdict) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("platform", id.platform());
    row.put("page_id", id.pageId());
    row.put("post_id", id.postId());
    row.put("text_digest", text.digest());
    row.put("unit", taxonomy.unit());
    row.put("taxonomy_version", (long) taxonomy.version());
    row.put("matcher_version", (long) TopicMatcher.VERSION);
    row.put("taxonomy_recorded_at", taxonomy.recordedAt());
    List<Object> key = new ArrayList<>(row.values());
    row.put("topic", verdict.topic());
    row.put("score", (long) verdict.score());
    row.put("close", verdict.close() ? 1L : 0L);
    row.put("second_topic", verdict.second());
    row.put("second_score", (long) verdict.secondScore());
    List<Object> evidence = new ArrayList<>();
    verdict
        .evidence()
        .forEach(
            each ->
                evidence.add(
                    List.of(
                        each.topic(),
                        each.rule(),
                        each.found(),
                        each.place().name().toLowerCase(Locale.ROOT),
                        (long) each.points())));
    row.put("evidence", evidence);
    tables.put(Table.CLASSIFICATION, key, row);
  }

  /** The topic of a post that has these ids: a person's, else by the words of the first id. */
  String of(PostKey key, List<PostKey> ids) {
    String byWord = latest(ids).map(TopicAssignment::primaryTopic).orElse(null);
    if (byWord != null) {
      return byWord;
    }
    // a post may lack its own id: one that another post claims goes there
    String own = ids.contains(key) ? decided.get(key) : null;
    return own != null
        ? own
        : ids.stream()
            .filter(decided::containsKey)
            .min((a, b) -> PlainRecomputation.utf8(a.text(), b.text()))
            .map(decided::get)
            .orElse("unclassified");
  }

  List<String> labels(List<PostKey> ids) {
    return latest(ids).map(TopicAssignment::labels).orElse(List.of());
  }

  private Optional<TopicAssignment> latest(List<PostKey> ids) {
    return ids.stream()
        .flatMap(id -> words.getOrDefault(id, List.of()).stream())
        .max(
            comparing((Word word) -> word.record().recordedAt())
                .thenComparing(comparingLong(Word::offset))
                .thenComparing(word -> word.record().post().text(), PlainRecomputation::utf8))
        .map(Word::record)
        .filter(record -> !record.withdrawn());
  }
}
