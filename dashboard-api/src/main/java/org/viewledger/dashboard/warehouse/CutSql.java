package org.viewledger.dashboard.warehouse;

/** The commits of the ledger as SQL. */
final class CutSql {
  private CutSql() {}

  /** The latest cut that is complete and the latest that was begun; 0 where there is none. */
  static Sql latest() {
    return new Parameters()
        .sql(
            "SELECT toInt64(maxIf(cut, state = 'done')) AS done,"
                + " toInt64(maxIf(cut, state = 'open')) AS begun FROM viewledger.cut");
  }

  /** When a cut was committed and what it covers. */
  static Sql details(long cut) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT toUnixTimestamp64Milli(at) AS at_ms, mapKeys(offsets) AS partitions,"
            + " arrayMap(o -> toInt64(o), mapValues(offsets)) AS nexts"
            + " FROM viewledger.cut FINAL WHERE state = 'done' AND cut = "
            + parameters.number(cut));
  }
}
