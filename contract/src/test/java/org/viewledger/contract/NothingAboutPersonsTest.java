package org.viewledger.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The product stores nothing about people who read, react or comment. Every field that it can store
 * is listed here; one that is not listed fails this test, and whoever adds it must answer for it.
 *
 * <p>{@code by} and {@code reason} are of the member of staff who withdrew an import or assigned a
 * topic.
 */
class NothingAboutPersonsTest {
  private static final Map<String, Set<String>> RECORDS =
      Map.of(
          "Observation",
          Set.of("post", "observedAt", "recordedAt", "source", "fields", "metrics"),
          "Withdrawal",
          Set.of("post", "withdraws", "recordedAt", "by", "reason"),
          "PostRecord",
          Set.of(
              "post",
              "publishedAt",
              "kind",
              "title",
              "text",
              "permalink",
              "hashtags",
              "aliases",
              "origin",
              "sameAs",
              "replaces",
              "status",
              "source",
              "recordedAt"),
          "PageRecord",
          Set.of("page", "name", "source", "recordedAt"),
          "PageReading",
          Set.of(
              "page",
              "metric",
              "from",
              "to",
              "zone",
              "value",
              "observedAt",
              "recordedAt",
              "source"),
          "TopicAssignment",
          Set.of("post", "primaryTopic", "labels", "by", "reason", "recordedAt", "withdrawn"),
          "Taxonomy",
          Set.of("unit", "version", "recordedAt", "topics", "shield", "labels"));

  private static final Set<String> WIRE =
      Set.of(
          "v",
          "platform",
          "pageId",
          "postId",
          "observedAt",
          "recordedAt",
          "source",
          "fields",
          "metrics",
          "withdraws",
          "by",
          "reason",
          "publishedAt",
          "kind",
          "title",
          "text",
          "permalink",
          "hashtags",
          "aliases",
          "origin",
          "sameAs",
          "replaces",
          "status",
          "name",
          "metric",
          "from",
          "to",
          "zone",
          "value",
          "primaryTopic",
          "labels",
          "withdrawn",
          "unit",
          "version",
          "topics",
          "shield");

  /** Who read where in Kafka, and when. */
  private static final Set<String> RAW =
      Set.of("kafka_topic", "kafka_partition", "kafka_offset", "cut", "cut_order", "recorded_at");

  private static final Map<String, Set<String>> TABLES =
      new TreeMap<>(
          Map.of(
              "schema_version", Set.of("version", "applied_at"),
              "observation",
                  with(
                      RAW,
                      "platform",
                      "page_id",
                      "post_id",
                      "observed_at",
                      "source",
                      "metrics",
                      "fields"),
              "withdrawal",
                  with(RAW, "platform", "page_id", "post_id", "withdraws", "by", "reason"),
              "post_record",
                  with(
                      RAW,
                      "platform",
                      "page_id",
                      "post_id",
                      "said",
                      "published_at",
                      "kind",
                      "title",
                      "text",
                      "permalink",
                      "hashtags",
                      "hashtags_known",
                      "aliases",
                      "origin",
                      "same_as",
                      "replaces",
                      "status",
                      "source"),
              "page_record", with(RAW, "platform", "page_id", "said", "name", "source"),
              "page_reading",
                  with(
                      RAW,
                      "platform",
                      "page_id",
                      "metric",
                      "from_day",
                      "to_day",
                      "zone",
                      "value",
                      "observed_at",
                      "source"),
              "dead_letter",
                  Set.of(
                      "kafka_topic",
                      "kafka_partition",
                      "kafka_offset",
                      "reason",
                      "detail",
                      "raw",
                      "appended_at",
                      "cut",
                      "cut_order"),
              "cut", Set.of("cut", "state", "at", "offsets", "rows")));

  static {
    TABLES.put(
        "assignment",
        with(
            RAW,
            "platform",
            "page_id",
            "post_id",
            "primary_topic",
            "labels",
            "by",
            "reason",
            "withdrawn"));
    TABLES.put("taxonomy", with(RAW, "unit", "taxonomy_version", "body"));
    TABLES.put(
        "classification",
        Set.of(
            "platform",
            "page_id",
            "post_id",
            "text_digest",
            "unit",
            "taxonomy_version",
            "matcher_version",
            "taxonomy_recorded_at",
            "topic",
            "score",
            "close",
            "second_topic",
            "second_score",
            "evidence",
            "cut",
            "cut_order"));
    TABLES.put(
        "post",
        Set.of(
            "platform",
            "page_id",
            "post_id",
            "published_at",
            "publish_day",
            "kind",
            "title",
            "text",
            "permalink",
            "hashtags",
            "aliases",
            "origin",
            "same_as",
            "replaces",
            "status",
            "status_at",
            "topic",
            "labels",
            "metrics",
            "last_read",
            "is_deleted",
            "version"));
    TABLES.put(
        "post_day",
        with(
            Set.copyOf(WarehouseSchema.dayColumns(MetricCatalogue.standard())),
            "platform",
            "page_id",
            "post_id",
            "day",
            "others",
            "is_deleted",
            "version"));
    TABLES.put(
        "topic_day",
        Set.of(
            "metric",
            "day",
            "platform",
            "page_id",
            "topic",
            "gain",
            "low",
            "high",
            "below",
            "above",
            "corrections",
            "not_dated",
            "posts",
            "is_deleted",
            "version"));
    TABLES.put(
        "topic_cohort",
        Set.of(
            "metric",
            "publish_day",
            "platform",
            "page_id",
            "topic",
            "value",
            "posts",
            "is_deleted",
            "version"));
    TABLES.put(
        "topic_posts",
        Set.of(
            "publish_day",
            "platform",
            "page_id",
            "topic",
            "posts",
            "own",
            "shared",
            "is_deleted",
            "version"));
    TABLES.put(
        "closed_post_period",
        Set.of(
            "calendar",
            "period",
            "unit",
            "closing",
            "metric",
            "platform",
            "page_id",
            "post_id",
            "revision",
            "from_day",
            "to_day",
            "cut",
            "known_at",
            "topic",
            "labels",
            "kind",
            "origin",
            "same_as",
            "replaces",
            "status",
            "published_at",
            "in_cohort",
            "days",
            "gain",
            "low",
            "high",
            "below",
            "above",
            "below_before",
            "above_before",
            "corrections",
            "not_dated",
            "balance",
            "last_at",
            "present"));
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Arrays.asList(more));
    return all;
  }

  @Test
  void recordsHaveTheFieldsThatAreListed() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Class<?> type : Event.class.getPermittedSubclasses()) {
      Set<String> names = new TreeSet<>();
      for (RecordComponent component : type.getRecordComponents()) {
        names.add(component.getName());
      }
      found.put(type.getSimpleName(), names);
    }

    assertThat(found).isEqualTo(new TreeMap<>(RECORDS));
  }

  @Test
  void theWireHasTheFieldsThatAreListed() throws Exception {
    Set<String> found = new TreeSet<>();
    for (Golden golden : Golden.values()) {
      JsonNode json = new ObjectMapper().readTree(EventJson.encode(golden.event()));
      json.fieldNames().forEachRemaining(found::add);
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(WIRE);
  }

  @Test
  void tablesHaveTheColumnsThatAreListed() {
    Map<String, Set<String>> found = new TreeMap<>();
    Pattern create =
        Pattern.compile(
            "CREATE TABLE IF NOT EXISTS viewledger\\.(\\w+) \\((.*)\\) ENGINE.*", Pattern.DOTALL);
    for (String statement : WarehouseSchema.statements(MetricCatalogue.standard())) {
      Matcher matcher = create.matcher(statement);
      if (matcher.matches()) {
        found.put(matcher.group(1), columns(matcher.group(2)));
      }
    }

    assertThat(found).isEqualTo(TABLES);
  }

  /** The first word of each part between commas that stand in no parentheses. */
  private static Set<String> columns(String body) {
    Set<String> columns = new TreeSet<>();
    int depth = 0;
    StringBuilder part = new StringBuilder();
    for (char c : (body + ",").toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        columns.add(part.toString().strip().split("\\s", 2)[0]);
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    return columns;
  }
}
