package org.viewledger.stream.ledger.tables;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.viewledger.contract.PageKey;
import org.viewledger.stream.rows.RowBinary;

/** Collects what many posts change in the tables of sums, so that each row is sent on once. */
public final class TopicChanges {
  private final Map<Row, Sums> changes = new HashMap<>();

  /** A row by its key columns; its text is made once, when all has come together. */
  private record Row(TopicTable table, String metric, int day, PageKey page, String topic) {
    /**
     * A record's own adds up: a day later is what one more in the tens of a page's number is, so
     * that a nation's pages collide all the time. Finding rows was a quarter of what posts took.
     */
    @Override
    public int hashCode() {
      int hash = page.hashCode() * 31 + topic.hashCode();
      hash = (hash ^ (day * 0x9E3779B9)) * 31 + metric.hashCode();
      hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
      return (hash ^ (hash >>> 13)) + table.code();
    }

    String key() {
      RowBinary columns = new RowBinary(table.table());
      if (table != TopicTable.POSTS) {
        columns.text(metric);
      }
      byte[] bytes =
          columns
              .day(day)
              .text(page.platform())
              .text(page.pageId())
              .text(topic)
              .key()
              .row()
              .bytes();
      return table.code() + new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Hands out what has come together and begins anew. */
  public void drainTo(Consumer<TopicChange> out) {
    changes.forEach(
        (row, sums) -> {
          if (!sums.areZero()) {
            out.accept(new TopicChange(row.key(), sums.words()));
          }
        });
    changes.clear();
  }

  Sums day(String metric, int day, PageKey page, String topic) {
    return of(new Row(TopicTable.DAY, metric, day, page, topic));
  }

  Sums cohort(String metric, int publishDay, PageKey page, String topic) {
    return of(new Row(TopicTable.COHORT, metric, publishDay, page, topic));
  }

  Sums posts(int publishDay, PageKey page, String topic) {
    return of(new Row(TopicTable.POSTS, "", publishDay, page, topic));
  }

  private Sums of(Row row) {
    return changes.computeIfAbsent(
        row, any -> Sums.zeros(row.table().wide() + row.table().counts()));
  }
}
