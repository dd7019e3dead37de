package org.viewledger.dashboard.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What post records come to: each field for itself, a person's word before the platform's before a
 * file's, then the later, then the larger value, an unknown one last; other ids only accumulate.
 */
final class TellingSql {
  private static final List<String> TEXTS =
      List.of("kind", "title", "text", "permalink", "origin", "same_as", "replaces", "status");
  private static final String RANK =
      "multiIf(startsWith(source, 'manual/'), 2, startsWith(source, 'import/'), 0, 1)";
  private static final String PUBLISHED =
      best("published_at", "tuple(published_at)", "toDateTime64(0, 3, 'UTC')") + ".1";

  private final StandingSql standing;

  TellingSql(StandingSql standing) {
    this.standing = standing;
  }

  /** A row a post that records tell of: (platform, page_id, home, the merged fields). */
  String fields() {
    List<String> columns = new ArrayList<>();
    columns.add(PUBLISHED + " AS the_published_at");
    for (String text : TEXTS) {
      columns.add(best(text, "tuple(" + text + ")", "''") + ".1 AS the_" + text);
    }
    columns.add(hashtags() + " AS the_hashtags");
    columns.add(best("status", "recorded_at", "''") + " AS the_status_at");
    columns.add(
        "arraySort(groupUniqArrayArray(arrayFilter(a -> a != id, aliases))) AS the_aliases");
    return "SELECT platform, page_id, home, "
        + String.join(",\n", columns)
        + " FROM ("
        + standing.standing(
            "post_record",
            "said, published_at, "
                + String.join(", ", TEXTS)
                + ", hashtags, hashtags_known, aliases",
            "")
        + ") GROUP BY platform, page_id, home";
  }

  /** When a post was published, epoch ms, 0 where unknown: (platform, page_id, home, published). */
  String publications() {
    return "SELECT platform, page_id, home, ifNull(toUnixTimestamp64Milli("
        + PUBLISHED
        + "), 0) AS published FROM ("
        + standing.standing("post_record", "said, published_at", " AND has(said, 'published_at')")
        + ") GROUP BY platform, page_id, home";
  }

  /**
   * What an id's own records say in words: (platform, page_id, home, id, title, text, hashtags).
   */
  String wordsOfIds() {
    return "SELECT platform, page_id, home, id, ifNull("
        + best("title", "tuple(title)", "''")
        + ".1, '') AS the_title, ifNull("
        + best("text", "tuple(text)", "''")
        + ".1, '') AS the_text, "
        + hashtags()
        + " AS the_hashtags FROM ("
        + standing.standingOfId("post_record", "said, title, text, hashtags, hashtags_known", "")
        + ") GROUP BY platform, page_id, home, id";
  }

  private static String hashtags() {
    return "argMaxIf(hashtags, ("
        + RANK
        + ", recorded_at, hashtags_known, hashtags), has(said, 'hashtags'))";
  }

  private static String best(String field, String value, String nothing) {
    return "argMaxIf(%s, (%s, recorded_at, isNotNull(%s), ifNull(%s, %s)), has(said, '%s'))"
        .formatted(value, RANK, field, field, nothing, field);
  }
}
