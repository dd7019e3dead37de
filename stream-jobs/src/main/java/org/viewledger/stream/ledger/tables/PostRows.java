package org.viewledger.stream.ledger.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.MergedFields;
import org.viewledger.stream.ledger.book.PostField;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.book.Said;
import org.viewledger.stream.ledger.rules.DayFigures;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.rules.MetricFigures;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** The rows of {@code post} and {@code post_day}. */
final class PostRows {
  private final List<String> columns;
  private final Days days;

  PostRows(MetricCatalogue catalogue, Days days) {
    this.columns = catalogue.postMetrics().stream().map(Metric::id).toList();
    this.days = days;
  }

  /** The row of a post; one that says deleted where there is no post. */
  TableRow post(PostKey key, @Nullable PostView view) {
    RowBinary row = key(Table.POST, key).key();
    return view == null ? noPost(row) : post(row, view);
  }

  private TableRow post(RowBinary row, PostView view) {
    MergedFields fields = view.fields();
    Long publishedAt = fields.publishedAt();
    List<String> hashtags = fields.texts(PostField.HASHTAGS);
    Said status = fields.said(PostField.STATUS);
    row.nullableInstant(publishedAt == null ? null : Instant.ofEpochMilli(publishedAt))
        .nullableDay(publishedAt == null ? null : LocalDate.ofEpochDay(days.dayOf(publishedAt)))
        .nullableText(fields.text(PostField.KIND))
        .nullableText(fields.text(PostField.TITLE))
        .nullableText(fields.text(PostField.TEXT))
        .nullableText(fields.text(PostField.PERMALINK))
        .texts(hashtags == null ? List.of() : hashtags)
        .texts(view.aliases())
        .nullableText(fields.text(PostField.ORIGIN))
        .nullableText(fields.text(PostField.SAME_AS))
        .nullableText(fields.text(PostField.REPLACES))
        .nullableText(fields.text(PostField.STATUS))
        .nullableInstant(
            status == null || status.texts() == null
                ? null
                : Instant.ofEpochMilli(status.recordedAt()))
        .text(view.topic())
        .texts(view.labels())
        .map(view.figures(), this::summary)
        .nullableInstant(view.lastRead() == null ? null : Instant.ofEpochMilli(view.lastRead()));
    return row.bool(false).row();
  }

  private void summary(RowBinary row, MetricFigures figures) {
    row.int64(figures.opening())
        .day(figures.firstDay())
        .int64(figures.firstAt())
        .int64(figures.last())
        .int64(figures.lastAt())
        .bool(figures.fromPublication());
  }

  private static TableRow noPost(RowBinary row) {
    row.nullableInstant(null).nullableDay(null);
    for (int text = 0; text < 4; text++) {
      row.nullableText(null);
    }
    row.texts(List.of()).texts(List.of());
    for (int text = 0; text < 4; text++) {
      row.nullableText(null);
    }
    row.nullableInstant(null)
        .text("")
        .texts(List.of())
        .map(Map.<String, Long>of(), RowBinary::int64);
    return row.nullableInstant(null).bool(true).row();
  }

  /** The row of a post's day; one that says deleted where no metric has a row that day. */
  TableRow day(PostKey key, int day, SortedMap<String, MetricFigures> figures) {
    RowBinary row = key(Table.POST_DAY, key).day(day).key();
    boolean any = false;
    for (int i = 0; i < columns.size(); i++) {
      MetricFigures of = figures.get(columns.get(i));
      DayFigures each = of == null ? null : of.day(day);
      if (each != null) {
        any = true;
        known(row.metric(i), each);
      }
    }
    SortedMap<String, DayFigures> others = others(day, figures);
    row.map(others, PostRows::plain);
    return row.bool(!any && others.isEmpty()).row();
  }

  private static SortedMap<String, DayFigures> others(
      int day, SortedMap<String, MetricFigures> figures) {
    SortedMap<String, DayFigures> others = new TreeMap<>();
    figures.forEach(
        (metric, of) -> {
          DayFigures each = metric.indexOf('@') < 0 ? null : of.day(day);
          if (each != null) {
            others.put(metric, each);
          }
        });
    return others;
  }

  private static void known(RowBinary row, DayFigures figures) {
    row.knownInt64(figures.gain())
        .knownInt64(figures.closing())
        .knownInt64(figures.below())
        .knownInt64(figures.above())
        .knownInt64(figures.low())
        .knownInt64(figures.high());
  }

  private static void plain(RowBinary row, DayFigures figures) {
    row.int64(figures.gain())
        .int64(figures.closing())
        .int64(figures.below())
        .int64(figures.above())
        .int64(figures.low())
        .int64(figures.high());
  }

  private static RowBinary key(Table table, PostKey key) {
    return new RowBinary(table).text(key.platform()).text(key.pageId()).text(key.postId());
  }
}
