package org.viewledger.dashboard.proof;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.query.UnitChains;

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
  private final UnitChains chains;
  private final Bindings bindings;

  /**
   * @param chains the units whose topics a page's posts take, nearest first
   */
  TopicSql(StandingSql standing, TellingSql tellings, UnitChains chains, Bindings bindings) {
    this.standing = standing;
    this.tellings = tellings;
    this.chains = chains;
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
        .replace("%NEARNESS%", anyUnit() ? "0" : "-indexOf(" + chain() + ", toString(unit))")
        .replace("%UNITS%", anyUnit() ? "" : " AND has(" + chain() + ", toString(unit))");
  }

  /** Where no unit is named there is one alone, and whatever was decided was decided by it. */
  private boolean anyUnit() {
    return chains.pages().isEmpty() && chains.others().isEmpty();
  }

  /** The units of a row's page, nearest first. */
  private String chain() {
    if (chains.pages().isEmpty()) {
      return bindings.texts(chains.others());
    }
    List<String> pages = new ArrayList<>();
    List<String> units = new ArrayList<>();
    chains
        .pages()
        .forEach(
            (page, chain) -> {
              pages.add(page);
              units.add(String.join("|", chain));
            });
    return "splitByChar('|', transform(concat(toString(platform), '|', page_id), %s, %s, %s))"
        .formatted(
            bindings.texts(pages),
            bindings.texts(units),
            bindings.text(String.join("|", chains.others())));
  }
}
