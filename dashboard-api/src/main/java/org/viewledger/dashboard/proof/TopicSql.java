package org.viewledger.dashboard.proof;

import java.util.List;

/**
 * A post's topic and labels: a person's latest word over all ids of the post, which stands as a
 * whole; else what the rules made of the words of the post's own id or, where that has none, of its
 * smallest other id that has some.
 *
 * <p>What the rules made of words is a row of {@code classification}, named by the words' digest.
 * The nearest unit decides, then its largest version, then the larger version of the matcher.
 */
final class TopicSql {
  private final StandingSql standing;
  private final TellingSql tellings;
  private final List<String> units;
  private final Bindings bindings;

  /**
   * @param units the units whose taxonomies apply, nearest first; empty where there is only one
   */
  TopicSql(StandingSql standing, TellingSql tellings, List<String> units, Bindings bindings) {
    this.standing = standing;
    this.tellings = tellings;
    this.units = List.copyOf(units);
    this.bindings = bindings;
  }

  /**
   * A row a post with a person's word: (platform, page_id, home, said: topic, labels, withdrawn).
   */
  String assigned() {
    return "SELECT platform, page_id, home, argMax((ifNull(primary_topic, ''), labels, withdrawn),"
        + " (recorded_at, kafka_offset, id)) AS word FROM ("
        + standing.homed("assignment", "primary_topic, labels, withdrawn")
        + ") GROUP BY platform, page_id, home";
  }

  /** A row a post whose words rules have read: (platform, page_id, home, ruled). */
  String ruled() {
    return """
        SELECT platform, page_id, home, verdict AS ruled FROM (
          SELECT platform, page_id, home, chosen.1 AS id, chosen.2 AS text_digest FROM (
          SELECT platform, page_id, home, argMin((id, digest), (id != home, id)) AS chosen
          FROM (
            SELECT platform, page_id, home, id,
              lower(hex(SHA256(concat(the_title, char(31), the_text, char(31),
                arrayStringConcat(the_hashtags, char(31)))))) AS digest
            FROM (%WORDS%)
            WHERE the_title != '' OR the_text != '' OR notEmpty(the_hashtags))
          GROUP BY platform, page_id, home)) AS w
        INNER JOIN (
          SELECT platform, page_id, post_id AS id, text_digest,
            argMax(toString(topic), (%NEARNESS%, taxonomy_version, taxonomy_recorded_at,
              matcher_version)) AS verdict
          FROM (SELECT *, taxonomy_recorded_at AS recorded_at FROM viewledger.classification)
          WHERE %KNOWN%%UNITS%
          GROUP BY platform, page_id, id, text_digest) AS c
        USING (platform, page_id, id, text_digest)
        """
        .replace("%WORDS%", tellings.wordsOfIds())
        .replace("%KNOWN%", standing.known() + standing.pages())
        .replace(
            "%NEARNESS%",
            units.isEmpty() ? "0" : "-indexOf(" + bindings.texts(units) + ", toString(unit))")
        .replace(
            "%UNITS%",
            units.isEmpty() ? "" : " AND has(" + bindings.texts(units) + ", toString(unit))");
  }
}
