package org.viewledger.dashboard.warehouse;

/** The commits of the ledger as SQL. */
final class CutSql {
  private CutSql() {}

  /**
   * The newest complete cut, how many cuts have begun and not ended, the first of these, and how
   * many of these are rebuilds: those under the number of a generation's start, whose lower 40 bits
   * are 0.
   *
   * @param from the cut that is looked at first: all before it have ended or will never
   */
  static Sql marks(long from) {
    Parameters parameters = new Parameters();
    String first = "toUInt64(" + parameters.number(from) + ")";
    return parameters.sql(
        """
        SELECT toInt64(maxIf(cut, state = 'done')) AS newest,
          argMaxIf(toUnixTimestamp64Milli(at), cut, state = 'done') AS at_ms,
          mapKeys(argMaxIf(offsets, cut, state = 'done')) AS partitions,
          arrayMap(o -> toInt64(o), mapValues(argMaxIf(offsets, cut, state = 'done'))) AS nexts,
          (SELECT (count(), countIf(bitAnd(begun, bitShiftLeft(toUInt64(1), 40) - 1) = 0),
            min(begun)) FROM (
            SELECT cut AS begun FROM viewledger.cut WHERE cut >= %FIRST% GROUP BY cut
            HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0)) AS counts,
          toInt64(counts.1) AS unfinished, toInt64(counts.2) AS rebuilds,
          toInt64(counts.3) AS first_unfinished
        FROM viewledger.cut WHERE cut >= %FIRST%
        """
            .replace("%FIRST%", first));
  }

  /**
   * A rebuild beside the tables that are read, whose cuts are in a table of their own: of the
   * records that there were at its beginning, how many its newest complete cut covers.
   */
  static Sql recount() {
    return new Parameters()
        .sql(
            """
            WITH bitAnd(cut, bitShiftLeft(toUInt64(1), 40) - 1) = 0 AND state = 'open' AS begins,
              argMaxIf(offsets, cut, begins) AS ends,
              if(maxIf(cut, state = 'done') > maxIf(cut, begins),
                argMaxIf(offsets, cut, state = 'done'), CAST(map(), 'Map(String, UInt64)')) AS nexts
            SELECT toInt64(countIf(begins)) AS rebuilds,
              toInt64(arraySum(mapValues(ends))) AS wanted,
              toInt64(arraySum(arrayMap((p, e) -> least(e, nexts[p]),
                mapKeys(ends), mapValues(ends)))) AS counted
            FROM viewledger_rebuild.cut
            """);
  }
}
