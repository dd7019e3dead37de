package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.dashboard.closings.Closing;

/** The table of frozen figures: its columns and which rows a closing has. */
final class ClosedColumns {
  static final String TABLE = "viewledger.closed_post_period";

  /** The metric that names a post published in the period. */
  static final String POSTS = "posts";

  /** What a post and metric come to, in the order of the table, each with its type. */
  static final List<List<String>> PAYLOAD =
      List.of(
          List.of("topic", "String"),
          List.of("labels", "Array(String)"),
          List.of("kind", "Nullable(String)"),
          List.of("origin", "Nullable(String)"),
          List.of("same_as", "Nullable(String)"),
          List.of("replaces", "Nullable(String)"),
          List.of("status", "Nullable(String)"),
          List.of("published_at", "Nullable(DateTime64(3, 'UTC'))"),
          List.of("in_cohort", "Bool"),
          List.of("days", "UInt32"),
          List.of("gain", "Int64"),
          List.of("low", "Int128"),
          List.of("high", "Int128"),
          List.of("below", "Int64"),
          List.of("above", "Int64"),
          List.of("below_before", "Int64"),
          List.of("above_before", "Int64"),
          List.of("corrections", "Int128"),
          List.of("not_dated", "Int64"),
          List.of("balance", "Nullable(Int64)"),
          List.of("last_at", "Nullable(DateTime64(3, 'UTC'))"));

  static final List<String> KEY = List.of("metric", "platform", "page_id", "post_id");

  private ClosedColumns() {}

  /** The names of the payload. */
  static String payload() {
    return PAYLOAD.stream().map(column -> column.get(0)).collect(Collectors.joining(", "));
  }

  /** The payload with every column cast to its type, from columns of the same names. */
  static String cast() {
    return PAYLOAD.stream()
        .map(column -> "CAST(" + column.get(0) + ", '" + quoted(column.get(1)) + "')")
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String type) {
    return type.replace("'", "\\'");
  }

  /** The rows of a closing, of every revision. */
  static String of(Closing closing, Parameters parameters) {
    return "calendar = "
        + parameters.text(closing.calendar())
        + " AND period = "
        + parameters.text(closing.period())
        + " AND unit = "
        + parameters.text(closing.unit())
        + " AND closing = "
        + parameters.number(closing.place());
  }

  /** The frozen rows of closings of one calendar and unit. */
  static String frozen(List<Closing> run, Parameters parameters) {
    Closing first = run.get(0);
    return "calendar = "
        + parameters.text(first.calendar())
        + " AND unit = "
        + parameters.text(first.unit())
        + " AND revision = 0 AND has("
        + parameters.texts(
            run.stream().map(closing -> closing.period() + '#' + closing.place()).toList())
        + ", concat(period, '#', toString(closing)))";
  }

  /** The state of each post and metric at a revision: key, {@code present} and the payload. */
  static String at(Closing closing, long revision, Parameters parameters) {
    return "SELECT toString(metric) AS metric, toString(platform) AS platform, page_id, post_id,"
        + " argMax(("
        + cast()
        + ", present), revision) AS state FROM "
        + TABLE
        + " WHERE "
        + of(closing, parameters)
        + " AND revision <= "
        + parameters.number(revision)
        + " GROUP BY metric, platform, page_id, post_id";
  }

  /** A field of {@code state} in {@link #at}. */
  static String field(String state, String column) {
    for (int i = 0; i < PAYLOAD.size(); i++) {
      if (PAYLOAD.get(i).get(0).equals(column)) {
        return "tupleElement(" + state + ", " + (i + 1) + ")";
      }
    }
    throw new IllegalArgumentException("no such column: " + column);
  }

  /** Whether a post and metric are there in {@code state}. */
  static String present(String state) {
    return "tupleElement(" + state + ", " + (PAYLOAD.size() + 1) + ")";
  }
}
