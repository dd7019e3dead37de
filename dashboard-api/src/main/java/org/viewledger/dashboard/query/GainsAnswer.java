package org.viewledger.dashboard.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answer to a {@link GainsQuery}.
 *
 * @param platforms those that the figures count, by id
 * @param parts the stored metrics that were present, in the order of the metric's parts
 * @param rows by stretch of days, then by the other keys
 */
public record GainsAnswer(List<String> platforms, List<String> parts, List<Row> rows) {
  public GainsAnswer {
    platforms = List.copyOf(platforms);
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }

  /**
   * The answer to a question that was asked phase by phase.
   *
   * @param parts in the order of their days
   */
  public static GainsAnswer together(
      GainsQuery question, List<GainsAnswer> parts, BigDecimal estimatePercent) {
    SortedSet<String> platforms = new TreeSet<>();
    Set<String> metrics = new HashSet<>();
    Map<Group, Figure> sums = new LinkedHashMap<>();
    for (GainsAnswer part : parts) {
      platforms.addAll(part.platforms);
      metrics.addAll(part.parts);
      for (Row row : part.rows) {
        Group group = new Group(question.stretch(row.group.days().from()), row.group.keys());
        sums.merge(group, row.figure, (one, other) -> one.plus(other, estimatePercent));
      }
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach((group, figure) -> rows.add(new Row(group, figure)));
    rows.sort(
        Comparator.comparing((Row row) -> row.group.days().from())
            .thenComparing(row -> String.join("\n", row.group.keys().values())));
    return new GainsAnswer(
        List.copyOf(platforms),
        question.metric().parts().stream().filter(metrics::contains).toList(),
        rows);
  }

  /** One figure. */
  public record Row(Group group, Figure figure) {}
}
