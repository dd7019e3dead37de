package org.viewledger.stream.ledger.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.PostField;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.rules.DayFigures;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.rules.MetricFigures;
import org.viewledger.stream.rows.TableRow;

/**
 * What the tables must change when a post that looked so comes to look otherwise: rows of {@code
 * post} and {@code post_day} that differ or vanish, and differences for the tables of sums.
 *
 * <p>{@code topic_day} is the sum of {@code post_day}, of unique metrics too: their sums serve only
 * as a rate's denominator.
 */
public final class Bookings {
  private static final SortedMap<String, MetricFigures> NONE = new TreeMap<>();

  private final PostRows rows;
  private final Days days;

  public Bookings(MetricCatalogue catalogue, Days days) {
    this.rows = new PostRows(catalogue, days);
    this.days = days;
  }

  /** Writes the difference; null stands for a post that is not there. */
  public void book(
      PostKey key,
      @Nullable PostView before,
      @Nullable PostView after,
      Consumer<TableRow> out,
      TopicChanges changes) {
    if (before == null && after == null) {
      return;
    }
    postRow(key, before, after, out);
    dayRows(key, before, after, out);
    PageKey page = key.page();
    if (before != null && after != null && before.topic().equals(after.topic())) {
      dayChanges(page, after.topic(), before.figures(), after.figures(), changes);
    } else {
      if (before != null) {
        dayChanges(page, before.topic(), before.figures(), NONE, changes);
      }
      if (after != null) {
        dayChanges(page, after.topic(), NONE, after.figures(), changes);
      }
    }
    cohort(page, before, -1, changes);
    cohort(page, after, 1, changes);
  }

  private void postRow(
      PostKey key, @Nullable PostView before, @Nullable PostView after, Consumer<TableRow> out) {
    TableRow row = rows.post(key, after);
    if (before == null || !Arrays.equals(rows.post(key, before).bytes(), row.bytes())) {
      out.accept(row);
    }
  }

  private void dayRows(
      PostKey key, @Nullable PostView before, @Nullable PostView after, Consumer<TableRow> out) {
    SortedMap<String, MetricFigures> old = before == null ? NONE : before.figures();
    SortedMap<String, MetricFigures> now = after == null ? NONE : after.figures();
    BitSet changed = new BitSet();
    for (String metric : metrics(old, now)) {
      MetricFigures was = old.get(metric);
      MetricFigures is = now.get(metric);
      for (int day = firstDay(was, is); day <= lastDay(was, is); day++) {
        if (!Objects.equals(day(was, day), day(is, day))) {
          changed.set(day);
        }
      }
    }
    changed.stream().forEach(day -> out.accept(rows.day(key, day, now)));
  }

  private static void dayChanges(
      PageKey page,
      String topic,
      SortedMap<String, MetricFigures> old,
      SortedMap<String, MetricFigures> now,
      TopicChanges changes) {
    for (String metric : metrics(old, now)) {
      MetricFigures was = old.get(metric);
      MetricFigures is = now.get(metric);
      for (int day = firstDay(was, is); day <= lastDay(was, is); day++) {
        DayFigures wasDay = day(was, day);
        DayFigures isDay = day(is, day);
        long notDated = notDated(is, day) - notDated(was, day);
        if (notDated != 0 || !Objects.equals(wasDay, isDay)) {
          Sums sums = changes.day(metric, day, page, topic);
          add(sums, wasDay, -1);
          add(sums, isDay, 1);
          sums.add(6, notDated);
        }
      }
    }
  }

  private static void add(Sums sums, @Nullable DayFigures figures, int sign) {
    if (figures != null) {
      sums.add(0, sign * figures.gain());
      sums.add(1, sign * figures.low());
      sums.add(2, sign * figures.high());
      sums.add(3, sign * figures.below());
      sums.add(4, sign * figures.above());
      sums.add(5, sign * Math.min(figures.gain(), 0));
      sums.add(7, sign);
    }
  }

  /** The posts of a publication day, and the last values they have come to. */
  private void cohort(PageKey page, @Nullable PostView view, int sign, TopicChanges changes) {
    Long publishedAt = view == null ? null : view.fields().publishedAt();
    if (view == null || publishedAt == null) {
      return;
    }
    int day = days.dayOf(publishedAt);
    boolean shared = "shared".equals(view.fields().text(PostField.ORIGIN));
    Sums posts = changes.posts(day, page, view.topic());
    posts.add(0, sign);
    posts.add(shared ? 2 : 1, sign);
    for (Map.Entry<String, MetricFigures> each : view.figures().entrySet()) {
      Sums values = changes.cohort(each.getKey(), day, page, view.topic());
      values.add(0, sign * each.getValue().last());
      values.add(1, sign);
    }
  }

  private static SortedSet<String> metrics(
      SortedMap<String, MetricFigures> old, SortedMap<String, MetricFigures> now) {
    SortedSet<String> metrics = new TreeSet<>(old.keySet());
    metrics.addAll(now.keySet());
    return metrics;
  }

  private static int firstDay(@Nullable MetricFigures one, @Nullable MetricFigures other) {
    return Math.min(
        one == null ? Integer.MAX_VALUE : one.firstDay(),
        other == null ? Integer.MAX_VALUE : other.firstDay());
  }

  private static int lastDay(@Nullable MetricFigures one, @Nullable MetricFigures other) {
    return Math.max(
        one == null ? Integer.MIN_VALUE : one.lastDay(),
        other == null ? Integer.MIN_VALUE : other.lastDay());
  }

  private static @Nullable DayFigures day(@Nullable MetricFigures figures, int day) {
    return figures == null ? null : figures.day(day);
  }

  private static long notDated(@Nullable MetricFigures figures, int day) {
    return figures != null && figures.firstDay() == day ? figures.opening() : 0;
  }
}
