package org.viewledger.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;

/**
 * What the rows of a table come to, in whatever order they lie: their number and the sum of a hash
 * of each. Rows that stand for deleted ones are left out, and so are versions.
 *
 * @param hash modulo 2^64, as a decimal number
 */
public record TableDigest(long rows, String hash) {
  /** The tables that are compared. */
  static final List<String> TABLES = List.of("post", "post_day", "topic_day");

  /** A hundred columns of many parts at once: buffers must be small to fit an office engine. */
  private static final String FRUGALLY =
      " SETTINGS max_threads = 1, max_read_buffer_size = 65536, max_block_size = 8192";

  /** The digests of the tables that hold anything. */
  public static SortedMap<String, TableDigest> of(Warehouse warehouse) {
    SortedMap<String, TableDigest> digests = new TreeMap<>();
    for (String table : TABLES) {
      TableDigest digest = of(warehouse, table);
      if (digest.rows() > 0) {
        digests.put(table, digest);
      }
    }
    return digests;
  }

  private static TableDigest of(Warehouse warehouse, String table) {
    String columns =
        warehouse
            .rows(
                "SELECT name FROM system.columns WHERE database = '"
                    + WarehouseSchema.DATABASE
                    + "' AND table = '"
                    + table
                    + "' AND name NOT IN ('version', 'is_deleted') ORDER BY position")
            .stream()
            .map(row -> '`' + row.path("name").asText() + '`')
            .collect(Collectors.joining(", "));
    JsonNode row =
        warehouse
            .rows(
                "SELECT count() AS n, toString(sum(cityHash64(formatRow('RowBinary', "
                    + columns
                    + ")))) AS hash FROM "
                    + WarehouseSchema.DATABASE
                    + '.'
                    + table
                    + " FINAL"
                    + FRUGALLY)
            .get(0);
    return new TableDigest(row.path("n").asLong(), row.path("hash").asText());
  }
}
