package org.viewledger.stream.cut;

import java.util.Map;
import java.util.stream.Collectors;
import org.viewledger.stream.rows.Table;

/**
 * The tables that hold the record itself, one row a Kafka record; all others are computed from it.
 */
final class RawTable {
  private RawTable() {}

  static boolean is(Table table) {
    return table.columns().contains("kafka_offset");
  }

  /**
   * Whether its rows keep the first cut that they had, whatever writes them again: the record, and
   * what was decided from it.
   */
  static boolean keepsFirstCut(Table table) {
    return table.columns().get(table.columns().size() - 1).equals("cut");
  }

  /** Whether it holds what the contract accepts: then its rows can be written to Kafka again. */
  static boolean isAccepted(Table table) {
    return is(table) && table != Table.DEAD_LETTER;
  }

  /** A condition: the row's position lies before these offsets. */
  static String before(Map<String, Long> offsets) {
    if (offsets.isEmpty()) {
      return "0";
    }
    return offsets.entrySet().stream()
        .map(
            entry -> {
              int colon = entry.getKey().lastIndexOf(':');
              return "(kafka_topic = '"
                  + entry.getKey().substring(0, colon).replace("\\", "\\\\").replace("'", "\\'")
                  + "' AND kafka_partition = "
                  + Integer.parseInt(entry.getKey().substring(colon + 1))
                  + " AND kafka_offset < "
                  + entry.getValue()
                  + ')';
            })
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** A condition: the row's position is none of a log that ends here. */
  static String notBefore(Map<String, Long> end) {
    return "NOT (" + before(end) + ")";
  }
}
