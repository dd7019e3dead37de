package org.viewledger.stream.ledger.tables;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.viewledger.contract.PageKey;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** Collects what many posts change in the tables of sums, so that each row is sent on once. */
public final class TopicChanges {
  private final Map<String, Sums> changes = new HashMap<>();

  /** Hands out what has come together and begins anew. */
  public void drainTo(Consumer<TopicChange> out) {
    changes.forEach(
        (key, sums) -> {
          if (!sums.areZero()) {
            out.accept(new TopicChange(key, sums.words()));
          }
        });
    changes.clear();
  }

  Sums day(String metric, int day, PageKey page, String topic) {
    RowBinary row = new RowBinary(Table.TOPIC_DAY).text(metric).day(LocalDate.ofEpochDay(day));
    return of(TopicTable.DAY, row, page, topic);
  }

  Sums cohort(String metric, int publishDay, PageKey page, String topic) {
    RowBinary row =
        new RowBinary(Table.TOPIC_COHORT).text(metric).day(LocalDate.ofEpochDay(publishDay));
    return of(TopicTable.COHORT, row, page, topic);
  }

  Sums posts(int publishDay, PageKey page, String topic) {
    RowBinary row = new RowBinary(Table.TOPIC_POSTS).day(LocalDate.ofEpochDay(publishDay));
    return of(TopicTable.POSTS, row, page, topic);
  }

  private Sums of(TopicTable table, RowBinary row, PageKey page, String topic) {
    TableRow key = row.text(page.platform()).text(page.pageId()).text(topic).key().row();
    String text = table.code() + new String(key.bytes(), StandardCharsets.ISO_8859_1);
    return changes.computeIfAbsent(text, any -> Sums.zeros(table.wide() + table.counts()));
  }
}
