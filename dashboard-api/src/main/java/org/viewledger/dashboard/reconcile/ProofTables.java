package org.viewledger.dashboard.reconcile;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.proof.RecordScope;
import org.viewledger.dashboard.proof.RecordSql;
import org.viewledger.dashboard.warehouse.Parameters;
import org.viewledger.dashboard.warehouse.Sql;

/** Where recomputed rows are laid down to be compared: a database of its own, gone afterwards. */
final class ProofTables {
  private static final String POST_COLUMNS =
      "platform, page_id, post_id, published_at, publish_day, kind, title, text, permalink,"
          + " hashtags, aliases, origin, same_as, replaces, status, status_at, topic, labels,"
          + " metrics, last_read";

  private ProofTables() {}

  static List<Sql> create() {
    return List.of(
        sql("DROP DATABASE IF EXISTS viewledger_proof"),
        sql("CREATE DATABASE viewledger_proof"),
        sql(
            """
            CREATE TABLE viewledger_proof.post (
              platform String, page_id String, post_id String,
              published_at Nullable(DateTime64(3, 'UTC')), publish_day Nullable(Date),
              kind Nullable(String), title Nullable(String), text Nullable(String),
              permalink Nullable(String), hashtags Array(String), aliases Array(String),
              origin Nullable(String), same_as Nullable(String), replaces Nullable(String),
              status Nullable(String), status_at Nullable(DateTime64(3, 'UTC')), topic String,
              labels Array(String), metrics Map(LowCardinality(String), Tuple(opening Int64,
                opening_day Date, first_at DateTime64(3, 'UTC'), last Int64,
                last_at DateTime64(3, 'UTC'), from_publication Bool)),
              last_read Nullable(DateTime64(3, 'UTC'))
            ) ENGINE = MergeTree ORDER BY (platform, page_id, post_id)
            """),
        sql(
            """
            CREATE TABLE viewledger_proof.post_day (
              platform String, page_id String, post_id String, metric LowCardinality(String),
              day Date, gain Int64, closing Int64, below Int64, above Int64, low Int64, high Int64,
              not_dated Int64, topic LowCardinality(String)
            ) ENGINE = MergeTree ORDER BY (platform, page_id, post_id, metric, day)
            """));
  }

  static List<Sql> empty() {
    return List.of(
        sql("TRUNCATE TABLE viewledger_proof.post"),
        sql("TRUNCATE TABLE viewledger_proof.post_day"));
  }

  static List<Sql> drop() {
    return List.of(sql("DROP DATABASE IF EXISTS viewledger_proof"));
  }

  static Sql insertPosts(RecordSql record, Parameters parameters) {
    return parameters.sql(
        "INSERT INTO viewledger_proof.post ("
            + POST_COLUMNS
            + ") SELECT "
            + POST_COLUMNS
            + " FROM ("
            + record.posts(List.of())
            + ")"
            + RecordSql.SETTINGS);
  }

  static Sql insertDays(RecordSql record, RecordScope scope, Parameters parameters) {
    return parameters.sql(
        "INSERT INTO viewledger_proof.post_day (platform, page_id, post_id, metric, day, gain,"
            + " closing, below, above, low, high, not_dated, topic) SELECT platform, page_id, post_id,"
            + " metric, day, gain, closing, below, above, low, high, not_dated, p.topic FROM ("
            + record.postDays(List.of(), Optional.empty())
            + ") AS d INNER JOIN (SELECT platform, page_id, post_id, topic FROM viewledger_proof.post"
            + " WHERE "
            + where(scope, parameters)
            + ") AS p USING (platform, page_id, post_id)"
            + RecordSql.SETTINGS);
  }

  /** The rows of posts, by own id, that a scope holds. */
  static String where(RecordScope scope, Parameters parameters) {
    String pages = where(scope.pages(), parameters);
    return scope
        .posts()
        .map(
            range ->
                pages
                    + " AND post_id >= "
                    + parameters.text(range.from())
                    + range
                        .before()
                        .map(before -> " AND post_id < " + parameters.text(before))
                        .orElse(""))
        .orElse(pages);
  }

  /** The rows of some pages. */
  static String where(List<PageKey> pages, Parameters parameters) {
    return "(platform, page_id) IN (SELECT p.1, p.2 FROM (SELECT arrayJoin(arrayZip("
        + parameters.texts(pages.stream().map(PageKey::platform).toList())
        + ", "
        + parameters.texts(pages.stream().map(PageKey::pageId).toList())
        + ")) AS p))";
  }

  private static Sql sql(String text) {
    return new Parameters().sql(text);
  }
}
