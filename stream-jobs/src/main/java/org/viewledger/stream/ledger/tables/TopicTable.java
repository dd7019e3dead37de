package org.viewledger.stream.ledger.tables;

import org.viewledger.stream.rows.Table;

/** The tables of sums over posts. */
enum TopicTable {
  /** gain, low, high, below, above, corrections, not_dated; posts. */
  DAY('d', Table.TOPIC_DAY, 7, 1),
  /** value; posts. */
  COHORT('c', Table.TOPIC_COHORT, 1, 1),
  /** posts, own, shared. */
  POSTS('p', Table.TOPIC_POSTS, 0, 3);

  private final char code;
  private final Table table;
  private final int wide;
  private final int counts;

  TopicTable(char code, Table table, int wide, int counts) {
    this.code = code;
    this.table = table;
    this.wide = wide;
    this.counts = counts;
  }

  static TopicTable of(char code) {
    for (TopicTable table : values()) {
      if (table.code == code) {
        return table;
      }
    }
    throw new IllegalArgumentException("no table of sums has the code " + code);
  }

  char code() {
    return code;
  }

  Table table() {
    return table;
  }

  /** How many of its columns are 128 bits wide; they come first. */
  int wide() {
    return wide;
  }

  /** How many columns of 64 bits follow; the first counts posts, at none the row is gone. */
  int counts() {
    return counts;
  }
}
