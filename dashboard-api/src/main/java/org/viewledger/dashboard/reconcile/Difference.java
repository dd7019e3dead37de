package org.viewledger.dashboard.reconcile;

import java.util.Optional;

/**
 * A cell, or a whole row, that differs.
 *
 * @param table such as {@code post_day}
 * @param key of the row, its parts separated by {@code |}
 * @param column {@code *} where the row is on one side only
 * @param computed what the raw record comes to; empty where it gives no such row
 * @param stored what the table says; empty where it has no such row
 */
public record Difference(
    String table, String key, String column, Optional<String> computed, Optional<String> stored) {
  /** The column of a row that is on one side only. */
  static final String WHOLE_ROW = "*";
}
