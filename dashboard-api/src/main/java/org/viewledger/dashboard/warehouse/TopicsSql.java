package org.viewledger.dashboard.warehouse;

import java.util.List;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Filters;

/** What was said of topics as SQL: taxonomies, persons' assignments, verdicts of the rules. */
final class TopicsSql {
  private final FigureSource source;

  /**
   * @param source decides what of the record counts
   */
  TopicsSql(FigureSource source) {
    this.source = source;
  }

  /** Of each unit the taxonomy in force: the largest version, then the later. */
  Sql inForce() {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT unit, argMax(body, (taxonomy_version, recorded_at, kafka_offset)) AS json,
          argMax(toUnixTimestamp64Milli(recorded_at),
            (taxonomy_version, recorded_at, kafka_offset)) AS recorded_ms
        FROM viewledger.taxonomy FINAL WHERE TRUE%s GROUP BY unit ORDER BY unit
        """
            .formatted(source.known("recorded_at", parameters)));
  }

  static Sql postsByTopic(Filters filters) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT toString(topic) AS id, count() AS total FROM viewledger.post FINAL"
            + " WHERE is_deleted = 0"
            + PostConditions.ofPosts(filters, parameters)
            + " GROUP BY id");
  }

  static Sql postsByLabel(Filters filters) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT arrayJoin(arrayDistinct(labels)) AS id, count() AS total"
            + " FROM viewledger.post FINAL WHERE is_deleted = 0"
            + PostConditions.ofPosts(filters, parameters)
            + " GROUP BY id");
  }

  /** The latest of what persons said of a post under any of its ids. */
  Sql lastAssignment(PostKey post, List<String> ids) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT primary_topic, labels, by, reason, toUnixTimestamp64Milli(recorded_at) AS recorded_ms,
          toInt64(withdrawn) AS taken_back
        FROM viewledger.assignment FINAL
        """
            + of(post, ids, parameters)
            + source.known("recorded_at", parameters)
            + " ORDER BY recorded_at DESC, kafka_offset DESC, post_id DESC LIMIT 1");
  }

  /** All that persons said of a post under any of its ids, latest first. */
  static Sql assignments(PostKey post, List<String> ids, int limit) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT primary_topic, labels, by, reason, toUnixTimestamp64Milli(recorded_at) AS recorded_ms,
          toInt64(withdrawn) AS taken_back
        FROM viewledger.assignment FINAL
        """
            + of(post, ids, parameters)
            + " ORDER BY recorded_at DESC, kafka_offset DESC, post_id DESC LIMIT "
            + limit);
  }

  /** Every version of a unit's taxonomy; of two alike the later. */
  static Sql versions(String unit, int limit) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT unit, argMax(body, (recorded_at, kafka_offset)) AS json,"
            + " toUnixTimestamp64Milli(max(recorded_at)) AS recorded_ms"
            + " FROM viewledger.taxonomy FINAL WHERE unit = "
            + parameters.text(unit)
            + " GROUP BY unit, taxonomy_version ORDER BY taxonomy_version DESC LIMIT "
            + limit);
  }

  /**
   * Of each id with any words of its own, the digest under which they are classified. A field is
   * merged as the contract says: a person before the platform before a file, then the later record,
   * then the larger value; nothing that an import said which has been withdrawn.
   */
  Sql digests(PostKey post, List<String> ids) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT post_id AS id, lower(hex(SHA256(concat(of_title, char(31), of_text, char(31),
            arrayStringConcat(of_hashtags, char(31)))))) AS digest
        FROM (
          SELECT post_id,
            ifNull(tupleElement(argMaxIf(tuple(title),
              (rank, recorded_at, isNotNull(title), ifNull(title, '')), has(said, 'title')), 1), '')
              AS of_title,
            ifNull(tupleElement(argMaxIf(tuple(text),
              (rank, recorded_at, isNotNull(text), ifNull(text, '')), has(said, 'text')), 1), '')
              AS of_text,
            argMaxIf(hashtags, (rank, recorded_at, hashtags_known, hashtags), has(said, 'hashtags'))
              AS of_hashtags
          FROM (
            SELECT r.post_id AS post_id, r.said AS said, r.title AS title, r.text AS text,
              r.hashtags AS hashtags, r.hashtags_known AS hashtags_known,
              r.recorded_at AS recorded_at,
              multiIf(startsWith(r.source, 'manual/'), 2, startsWith(r.source, 'import/'), 0, 1)
                AS rank
            FROM (SELECT * FROM viewledger.post_record FINAL %1$s) AS r
            LEFT JOIN (
              SELECT post_id, withdraws, max(recorded_at) AS taken_back
              FROM viewledger.withdrawal FINAL %1$s GROUP BY post_id, withdraws) AS w
            ON r.post_id = w.post_id AND toString(r.source) = w.withdraws
            WHERE isNull(w.taken_back) OR r.recorded_at > w.taken_back)
          GROUP BY post_id)
        WHERE of_title != '' OR of_text != '' OR notEmpty(of_hashtags)
        """
            .formatted(of(post, ids, parameters) + source.known("recorded_at", parameters)));
  }

  /**
   * What the rules in force made of the words of one id.
   *
   * @param chain the units whose rules may decide, the nearest first
   */
  Sql verdict(PostKey words, String digest, List<String> chain) {
    Parameters parameters = new Parameters();
    String units = parameters.texts(chain);
    return parameters.sql(
        """
        SELECT toString(topic) AS of_topic, score, toInt64(close) AS is_close,
          toString(second_topic) AS second, second_score, toString(unit) AS of_unit,
          taxonomy_version, arrayMap(e -> tupleElement(e, 'topic'), evidence) AS topics,
          arrayMap(e -> tupleElement(e, 'rule'), evidence) AS rules,
          arrayMap(e -> tupleElement(e, 'found'), evidence) AS founds,
          arrayMap(e -> tupleElement(e, 'place'), evidence) AS places,
          arrayMap(e -> toInt64(tupleElement(e, 'points')), evidence) AS points
        FROM viewledger.classification FINAL
        """
            + of(words, List.of(words.postId()), parameters)
            + source.known("taxonomy_recorded_at", parameters)
            + " AND text_digest = "
            + parameters.text(digest)
            + " AND has("
            + units
            + ", unit) ORDER BY indexOf("
            + units
            + ", unit), taxonomy_version DESC, taxonomy_recorded_at DESC, matcher_version DESC"
            + " LIMIT 1");
  }

  private static String of(PostKey post, List<String> ids, Parameters parameters) {
    return "WHERE platform = "
        + parameters.text(post.platform())
        + " AND page_id = "
        + parameters.text(post.pageId())
        + " AND has("
        + parameters.texts(ids)
        + ", post_id)";
  }
}
