package org.viewledger.dashboard.warehouse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.PostCursor;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;

/** Posts as SQL: a page of a list, one post, its days. */
final class PostsSql {
  /** A post that its platform still shows, as far as anybody said. */
  static final String LIVE = "ifNull(toString(status), 'live') = 'live'";

  /** The columns of {@link PostRows#row}. */
  static final String COLUMNS =
      """
      SELECT toString(platform) AS of_platform, page_id, post_id,
      toUnixTimestamp64Milli(published_at) AS published_ms, publish_day, toString(kind) AS of_kind,
      title, permalink, toString(topic) AS of_topic, labels, toString(origin) AS of_origin,
      toString(status) AS of_status, toUnixTimestamp64Milli(last_read) AS read_ms,
      arrayMap(m -> toString(m), mapKeys(metrics)) AS metric_ids,
      arrayMap(m -> tupleElement(m, 'last'), mapValues(metrics)) AS metric_lasts
      """;

  private PostsSql() {}

  /** One post more than the page holds, which tells whether there is another page. */
  static Sql page(PostsQuery query, FigureSource source) {
    Parameters parameters = new Parameters();
    String sorted = sorted(query.sort(), parameters);
    String order = query.sort().ascending() ? "ASC" : "DESC";
    return source.finished(
        parameters,
        COLUMNS
            + ", "
            + sorted
            + " AS sorted\nFROM "
            + source.posts(query.filters().pages(), List.of(), parameters)
            + " WHERE is_deleted = 0"
            + conditions(query, parameters)
            + query.after().map(after -> after(after, query.sort(), parameters)).orElse("")
            + "\nORDER BY isNull(sorted), sorted "
            + order
            + ", of_platform, page_id, post_id LIMIT "
            + (query.limit() + 1));
  }

  /** Which posts a list holds, each condition with AND before it; may be empty. */
  static String conditions(PostsQuery query, Parameters parameters) {
    String published =
        query
            .published()
            .map(
                days ->
                    " AND publish_day BETWEEN "
                        + parameters.day(days.from())
                        + " AND "
                        + parameters.day(days.to()))
            .orElse("");
    return published
        + PostConditions.ofPosts(query.filters(), parameters)
        + PostMarksSql.conditions(query.marks(), parameters)
        + search(query.search(), parameters);
  }

  /** The posts of some ids, by key. */
  static Sql these(List<PostKey> keys, FigureSource source) {
    Parameters parameters = new Parameters();
    return source.finished(
        parameters,
        COLUMNS
            + "FROM "
            + source.posts(
                keys.stream().map(PostKey::page).distinct().toList(), List.of(), parameters)
            + " WHERE is_deleted = 0 AND has("
            + parameters.texts(keys.stream().map(PostKey::text).toList())
            + ", concat(platform, '|', page_id, '|', post_id))"
            + " ORDER BY of_platform, page_id, post_id");
  }

  /** The post of an id, or else those that have it as an alias. */
  static Sql one(PostKey key, FigureSource source) {
    Parameters parameters = new Parameters();
    return source.finished(
        parameters,
        COLUMNS
            + """
            , text, hashtags, aliases, same_as, replaces,
            toUnixTimestamp64Milli(status_at) AS status_ms,
            arrayMap(m -> tupleElement(m, 'opening'), mapValues(metrics)) AS openings,
            arrayMap(m -> toString(tupleElement(m, 'opening_day')), mapValues(metrics))
              AS opening_days,
            arrayMap(m -> toUnixTimestamp64Milli(tupleElement(m, 'first_at')), mapValues(metrics))
              AS first_ms,
            arrayMap(m -> toUnixTimestamp64Milli(tupleElement(m, 'last_at')), mapValues(metrics))
              AS last_ms,
            arrayMap(m -> toInt64(tupleElement(m, 'from_publication')), mapValues(metrics))
              AS from_publications
            FROM
            """
            + source.posts(List.of(key.page()), List.of(), parameters)
            + " WHERE is_deleted = 0 AND platform = "
            + parameters.text(key.platform())
            + " AND page_id = "
            + parameters.text(key.pageId())
            + " AND (post_id = "
            + parameters.text(key.postId())
            + " OR has(aliases, "
            + parameters.text(key.postId())
            + ")) ORDER BY post_id = "
            + parameters.text(key.postId())
            + " DESC, post_id LIMIT 1");
  }

  /** The day ledger of one post, oldest first. */
  static Sql days(PostKey key, String metric, MetricCatalogue catalogue, FigureSource source) {
    if (source instanceof FigureSource.RawRecord record) {
      return days(key, metric, record);
    }
    Parameters parameters = new Parameters();
    PostDayColumns columns = new PostDayColumns(catalogue);
    String figures =
        List.of("gain", "closing", "below", "above", "low", "high").stream()
            .map(figure -> columns.figure(metric, figure, parameters) + " AS the_" + figure)
            .collect(Collectors.joining(", "));
    return parameters.sql(
        "SELECT day, "
            + figures
            + " FROM viewledger.post_day FINAL WHERE is_deleted = 0 AND platform = "
            + parameters.text(key.platform())
            + " AND page_id = "
            + parameters.text(key.pageId())
            + " AND post_id = "
            + parameters.text(key.postId())
            + " AND isNotNull(the_gain) ORDER BY day");
  }

  private static Sql days(PostKey key, String metric, FigureSource.RawRecord record) {
    Parameters parameters = new Parameters();
    return record.finished(
        parameters,
        "SELECT day, gain AS the_gain, closing AS the_closing, below AS the_below,"
            + " above AS the_above, low AS the_low, high AS the_high FROM ("
            + record
                .sql(List.of(key.page()), parameters)
                .postDays(List.of(metric.split("@", 2)[0]), Optional.empty())
            + ") WHERE post_id = "
            + parameters.text(key.postId())
            + " AND metric = "
            + parameters.text(metric)
            + " ORDER BY day");
  }

  private static String sorted(PostSort sort, Parameters parameters) {
    return switch (sort.field()) {
      case PostSort.PUBLISHED_AT -> "toUnixTimestamp64Milli(published_at)";
      case PostSort.LAST_READ -> "toUnixTimestamp64Milli(last_read)";
      default ->
          "if(mapContains(metrics, %1$s), toNullable(tupleElement(metrics[%1$s], 'last')), NULL)"
              .formatted(parameters.text(sort.field()));
    };
  }

  /** What comes after a post in the list: by value, then by key, those without a value last. */
  private static String after(PostCursor cursor, PostSort sort, Parameters parameters) {
    PostKey post = cursor.post();
    String later =
        "(of_platform, page_id, post_id) > (%s, %s, %s)"
            .formatted(
                parameters.text(post.platform()),
                parameters.text(post.pageId()),
                parameters.text(post.postId()));
    Optional<Long> value = cursor.value();
    if (value.isEmpty()) {
      return " AND isNull(sorted) AND " + later;
    }
    String number = parameters.number(value.get());
    return " AND (isNull(sorted) OR sorted %s %s OR (sorted = %s AND %s))"
        .formatted(sort.ascending() ? ">" : "<", number, number, later);
  }

  /** Every word of the search, each without accents and case, somewhere in title or text. */
  private static String search(String search, Parameters parameters) {
    String haystack =
        "replaceAll(lowerUTF8(replaceRegexpAll(normalizeUTF8NFKD(concat(ifNull(title, ''), ' ',"
            + " ifNull(text, ''))), '\\\\p{Mn}+', '')), 'đ', 'd')";
    return Arrays.stream(SearchText.plain(search).split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> " AND position(" + haystack + ", " + parameters.text(word) + ") > 0")
        .collect(Collectors.joining());
  }
}
