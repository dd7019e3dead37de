package org.viewledger.dashboard.themes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labels against topics. A post has one topic, so a row's cells add up to the label's own figure;
 * it may have several labels, so labels do not add up to anything: the sum over labels counts a
 * post once for each.
 *
 * @param topics ids, those with most posts first
 * @param rows by label, those with most posts first
 * @param counted posts as the labels count them, each once a label
 * @param labelled posts that have any label, each once
 */
public record LabelOverlap(List<String> topics, List<Row> rows, long counted, long labelled) {
  /** A label's posts of one topic, and what they have. */
  public record Cell(long posts, BigInteger views) {
    public static final Cell NONE = new Cell(0, BigInteger.ZERO);

    Cell plus(Cell other) {
      return new Cell(posts + other.posts, views.add(other.views));
    }
  }

  /** One label and topic that posts have together. */
  public record Pair(String label, String topic, Cell cell) {}

  /**
   * A label.
   *
   * @param cells in the order of the topics
   */
  public record Row(String label, List<Cell> cells, Cell total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public LabelOverlap {
    topics = List.copyOf(topics);
    rows = List.copyOf(rows);
  }

  /** How many posts are counted more than once when labels are added up. */
  public long twice() {
    return counted - labelled;
  }

  /**
   * The matrix.
   *
   * @param labelled posts that have any label, each once
   */
  public static LabelOverlap of(List<Pair> pairs, long labelled) {
    Map<String, Map<String, Cell>> byLabel = new HashMap<>();
    Map<String, Cell> byTopic = new HashMap<>();
    Map<String, Cell> totals = new HashMap<>();
    for (Pair pair : pairs) {
      byLabel
          .computeIfAbsent(pair.label(), id -> new HashMap<>())
          .merge(pair.topic(), pair.cell(), Cell::plus);
      byTopic.merge(pair.topic(), pair.cell(), Cell::plus);
      totals.merge(pair.label(), pair.cell(), Cell::plus);
    }
    List<String> topics = largestFirst(byTopic);
    List<Row> rows = new ArrayList<>();
    for (String label : largestFirst(totals)) {
      Map<String, Cell> cells = byLabel.getOrDefault(label, Map.of());
      rows.add(
          new Row(
              label,
              topics.stream().map(topic -> cells.getOrDefault(topic, Cell.NONE)).toList(),
              totals.getOrDefault(label, Cell.NONE)));
    }
    long counted = totals.values().stream().mapToLong(Cell::posts).sum();
    return new LabelOverlap(topics, rows, counted, labelled);
  }

  private static List<String> largestFirst(Map<String, Cell> cells) {
    Set<String> ids = new TreeSet<>(cells.keySet());
    return ids.stream()
        .sorted(
            Comparator.comparingLong((String id) -> cells.getOrDefault(id, Cell.NONE).posts())
                .reversed())
        .toList();
  }
}
