package org.viewledger.dashboard.query;

import java.util.List;

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

  /** One figure. */
  public record Row(Group group, Figure figure) {}
}
