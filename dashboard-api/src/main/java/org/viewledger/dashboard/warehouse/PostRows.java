package org.viewledger.dashboard.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;

/** Rows of {@link PostsSql} as what they mean. */
final class PostRows {
  private PostRows() {}

  static PostRow row(Row row) {
    return new PostRow(
        new PostKey(row.text("of_platform"), row.text("page_id"), row.text("post_id")),
        row.maybeInstant("published_ms"),
        row.maybeDay("publish_day"),
        row.maybeText("of_kind"),
        row.maybeText("title"),
        row.maybeText("permalink"),
        row.text("of_topic"),
        row.texts("labels"),
        row.maybeText("of_origin"),
        row.maybeText("of_status"),
        metrics(row),
        row.maybeInstant("read_ms"));
  }

  static PostDetail detail(Row row) {
    return new PostDetail(
        row(row),
        row.maybeText("text"),
        row.texts("hashtags"),
        row.texts("aliases"),
        row.maybeText("same_as"),
        row.maybeText("replaces"),
        row.maybeInstant("status_ms"),
        balances(row));
  }

  static PostDays.Day day(Row row) {
    return new PostDays.Day(
        row.day("day"),
        row.number("the_gain"),
        row.number("the_closing"),
        row.number("the_below"),
        row.number("the_above"),
        row.number("the_low"),
        row.number("the_high"));
  }

  private static SortedMap<String, Long> metrics(Row row) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    List<String> ids = row.texts("metric_ids");
    List<Long> lasts = row.numbers("metric_lasts");
    for (int i = 0; i < ids.size(); i++) {
      metrics.put(ids.get(i), lasts.get(i));
    }
    return metrics;
  }

  private static SortedMap<String, PostDetail.Balance> balances(Row row) {
    SortedMap<String, PostDetail.Balance> balances = new TreeMap<>();
    List<String> ids = row.texts("metric_ids");
    for (int i = 0; i < ids.size(); i++) {
      balances.put(
          ids.get(i),
          new PostDetail.Balance(
              row.numbers("openings").get(i),
              LocalDate.parse(row.texts("opening_days").get(i)),
              Instant.ofEpochMilli(row.numbers("first_ms").get(i)),
              row.numbers("metric_lasts").get(i),
              Instant.ofEpochMilli(row.numbers("last_ms").get(i)),
              row.numbers("from_publications").get(i) == 1));
    }
    return balances;
  }
}
