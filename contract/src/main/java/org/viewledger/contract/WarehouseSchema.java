package org.viewledger.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ClickHouse tables, as statements that may run any number of times.
 *
 * <p>The statements live in {@code ddl/vN.sql}; this class only fills in the catalogue's columns.
 */
public final class WarehouseSchema {
  /** The version these statements bring a database to. A database of a later one is refused. */
  public static final int VERSION = 1;

  public static final String DATABASE = "viewledger";

  /** Where everything is counted anew while {@link #DATABASE} goes on being read. */
  public static final String REBUILD_DATABASE = "viewledger_rebuild";

  /** What {@code post_day} holds of each metric, in column order. */
  public static final List<String> DAY_FIGURES =
      List.of("gain", "closing", "below", "above", "low", "high");

  private WarehouseSchema() {}

  /**
   * All statements, in order: tables, then columns for metrics newer than a table that exists, then
   * the row that records the version.
   */
  public static List<String> statements(MetricCatalogue catalogue) {
    List<String> columns = dayColumns(catalogue);
    String ddl =
        read("ddl/v1.sql")
            .replace(
                "{{metric columns}}",
                columns.stream()
                    .map(column -> column + " Nullable(Int64)")
                    .collect(Collectors.joining(", ")));
    List<String> statements = new ArrayList<>(split(ddl));
    statements.add(
        columns.stream()
            .map(column -> "ADD COLUMN IF NOT EXISTS " + column + " Nullable(Int64)")
            .collect(Collectors.joining(", ", "ALTER TABLE " + DATABASE + ".post_day ", "")));
    statements.add(
        "INSERT INTO " + DATABASE + ".schema_version (version) VALUES (" + VERSION + ")");
    return List.copyOf(statements);
  }

  /** The catalogue's columns of {@code post_day}, such as {@code views_gain}, in table order. */
  public static List<String> dayColumns(MetricCatalogue catalogue) {
    return catalogue.postMetrics().stream()
        .flatMap(metric -> dayColumns(metric.id()).stream())
        .toList();
  }

  /** The columns of one metric of the catalogue. */
  public static List<String> dayColumns(String metric) {
    return DAY_FIGURES.stream().map(figure -> metric + '_' + figure).toList();
  }

  private static List<String> split(String ddl) {
    String code =
        ddl.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    return List.of(code.split(";\\s*(\n|$)")).stream()
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String read(String resource) {
    try (InputStream in = WarehouseSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
