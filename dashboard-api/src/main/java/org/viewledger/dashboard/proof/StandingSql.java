package org.viewledger.dashboard.proof;

import java.util.List;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.KnownAt;

/**
 * What of the raw record stands at an instant and a cut, and under which id: withdrawn imports are
 * left out, and what was told of another id of a post comes under the post's own.
 *
 * <p>Nothing here asks for {@code FINAL}: a replayed record is the same row under a later cut,
 * every rule takes the best of a set, and the best of a set does not change when a member is there
 * twice. A record is in a cut exactly when one of its rows is.
 */
final class StandingSql {
  private static final String BROUGHT =
      "(startsWith(%1$s, 'import/') OR startsWith(%1$s, 'manual/'))";
  private static final String NEVER = "toDateTime64(0, 3, 'UTC')";

  private final KnownAt known;
  private final RecordScope scope;
  private final Bindings bindings;

  StandingSql(KnownAt known, RecordScope scope, Bindings bindings) {
    this.known = known;
    this.scope = scope;
    this.bindings = bindings;
  }

  /**
   * Rows of a table that stand, under the id of their post: (platform, page_id, home, id, source,
   * recorded_at, …).
   *
   * @param columns further columns, comma-separated
   * @param condition of rows of the table, with AND before it; may be empty
   */
  String standing(String table, String columns, String condition) {
    return """
        SELECT t.* FROM (%HOMED%) AS t
        LEFT JOIN (
          SELECT platform, page_id, home, source, max(taken) AS taken_back FROM (
            SELECT platform, page_id, %HOME% AS home, source, taken
            FROM (%WITHDRAWN%) AS t LEFT JOIN (%HOMES%) AS h USING (platform, page_id, id))
          GROUP BY platform, page_id, home, source) AS w
        USING (platform, page_id, home, source)
        WHERE recorded_at > ifNull(taken_back, %NEVER%)
        """
        .replace("%HOMED%", homed(table, "toString(source) AS source", columns, condition))
        .replace("%HOME%", home())
        .replace("%WITHDRAWN%", withdrawn())
        .replace("%HOMES%", homes())
        .replace("%NEVER%", NEVER);
  }

  /**
   * Rows of a table that stand by what was told of their own id alone, with the id of their post:
   * (platform, page_id, home, id, source, recorded_at, …).
   */
  String standingOfId(String table, String columns, String condition) {
    return """
        SELECT t.* FROM (%HOMED%) AS t
        LEFT JOIN (%WITHDRAWN%) AS w USING (platform, page_id, id, source)
        WHERE recorded_at > ifNull(taken, %NEVER%)
        """
        .replace("%HOMED%", homed(table, "toString(source) AS source", columns, condition))
        .replace("%WITHDRAWN%", withdrawn())
        .replace("%NEVER%", NEVER);
  }

  /** Rows of a table that has no source and nothing withdrawn: (platform, page_id, home, id, …). */
  String homed(String table, String columns) {
    return homed(table, "kafka_offset", columns, "");
  }

  private String homed(String table, String first, String columns, String condition) {
    String names = columns + ", recorded_at, " + lastWord(first);
    return """
        SELECT * FROM (
          SELECT platform, page_id, %HOME% AS home, t.id AS id, %NAMES%
          FROM (
            SELECT platform, page_id, post_id AS id, %FIRST%, recorded_at, %COLUMNS%
            FROM viewledger.%TABLE% WHERE %KNOWN%%IDS%%CONDITION%) AS t
          LEFT JOIN (%HOMES%) AS h USING (platform, page_id, id))
        WHERE %POSTS%
        """
        .replace("%HOME%", home())
        .replace("%NAMES%", names)
        .replace("%FIRST%", first)
        .replace("%COLUMNS%", columns)
        .replace("%TABLE%", table)
        .replace("%KNOWN%", known() + pages())
        .replace("%IDS%", ids())
        .replace("%CONDITION%", condition)
        .replace("%HOMES%", homes())
        .replace("%POSTS%", inRange("home"));
  }

  /**
   * Which id owns another, a row an id that is another post's: the smallest that claims it; of two
   * that claim each other the smaller claims. A claim is an alias in a record that stands.
   */
  private String homes() {
    return """
        SELECT platform, page_id, id, min(claimer) AS owner FROM (
          SELECT platform, page_id, min(claimant) AS claimer, if(claimer = lesser, larger, lesser) AS id
          FROM (
            SELECT platform, page_id, claimant, least(claimant, alias) AS lesser,
              greatest(claimant, alias) AS larger
            FROM (
              SELECT platform, page_id, r.id AS claimant,
                arrayJoin(arrayFilter(a -> a != r.id, aliases)) AS alias
              FROM (
                SELECT platform, page_id, post_id AS id,
                  toString(source) AS source, recorded_at, aliases
                FROM viewledger.post_record WHERE notEmpty(aliases) AND %KNOWN%) AS r
              LEFT JOIN (%WITHDRAWN%) AS w USING (platform, page_id, id, source)
              WHERE recorded_at > ifNull(taken, %NEVER%)))
          GROUP BY platform, page_id, lesser, larger)
        GROUP BY platform, page_id, id
        """
        .replace("%KNOWN%", known() + pages())
        .replace("%WITHDRAWN%", withdrawn())
        .replace("%NEVER%", NEVER);
  }

  /** The latest withdrawal of each source that a person brought in, by the id it was told of. */
  private String withdrawn() {
    return "SELECT platform, page_id, post_id AS id, withdraws AS source,"
        + " max(recorded_at) AS taken FROM viewledger.withdrawal WHERE "
        + known()
        + pages()
        + " AND "
        + BROUGHT.formatted("withdraws")
        + " GROUP BY platform, page_id, id, source";
  }

  String known() {
    String cut = "cut <= toUInt64(" + bindings.number(known.cut()) + ")";
    return known
        .recordedBy()
        .map(at -> cut + " AND recorded_at <= " + instant(at.toEpochMilli()))
        .orElse(cut);
  }

  String instant(long epochMs) {
    return "fromUnixTimestamp64Milli(" + bindings.number(epochMs) + ", 'UTC')";
  }

  /** The scope's pages as a condition with AND before it; may be empty. */
  String pages() {
    List<PageKey> pages = scope.pages();
    if (pages.isEmpty()) {
      return "";
    }
    if (pages.size() == 1) {
      return " AND platform = "
          + bindings.text(pages.get(0).platform())
          + " AND page_id = "
          + bindings.text(pages.get(0).pageId());
    }
    return " AND (platform, page_id) IN (SELECT p.1, p.2 FROM (SELECT arrayJoin(arrayZip("
        + bindings.texts(pages.stream().map(PageKey::platform).toList())
        + ", "
        + bindings.texts(pages.stream().map(PageKey::pageId).toList())
        + ")) AS p))";
  }

  /** The ids that may belong to the scope's posts, so that others are not read. */
  private String ids() {
    return scope.posts().isEmpty()
        ? ""
        : " AND (("
            + inRange("post_id")
            + ") OR post_id IN (SELECT id FROM ("
            + homes()
            + ") WHERE "
            + inRange("owner")
            + "))";
  }

  private String inRange(String column) {
    return scope
        .posts()
        .map(
            range ->
                column
                    + " >= "
                    + bindings.text(range.from())
                    + range
                        .before()
                        .map(before -> " AND " + column + " < " + bindings.text(before))
                        .orElse(""))
        .orElse("1");
  }

  private static String home() {
    return "if(ifNull(owner, '') = '', t.id, assumeNotNull(owner))";
  }

  private static String lastWord(String column) {
    return column.substring(column.lastIndexOf(' ') + 1);
  }
}
