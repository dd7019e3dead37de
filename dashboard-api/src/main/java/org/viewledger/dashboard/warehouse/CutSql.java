package org.viewledger.dashboard.warehouse;

/** The commits of the ledger as SQL. */
final class CutSql {
  private CutSql() {}

  /**
   * The newest complete cut, how many cuts have begun and not ended, and how many of these are
   * rebuilds: those under the number of a generation's start, whose lower 40 bits are 0.
   */
  static Sql marks() {
    return new Parameters()
        .sql(
            """
            SELECT toInt64(maxIf(cut, state = 'done')) AS newest,
              argMaxIf(toUnixTimestamp64Milli(at), cut, state = 'done') AS at_ms,
              mapKeys(argMaxIf(offsets, cut, state = 'done')) AS partitions,
              arrayMap(o -> toInt64(o), mapValues(argMaxIf(offsets, cut, state = 'done'))) AS nexts,
              (SELECT (count(), countIf(bitAnd(begun, bitShiftLeft(toUInt64(1), 40) - 1) = 0)) FROM (
                SELECT cut AS begun FROM viewledger.cut GROUP BY cut
                HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0)) AS counts,
              toInt64(counts.1) AS unfinished, toInt64(counts.2) AS rebuilds
            FROM viewledger.cut
            """);
  }
}
