package org.viewledger.clickhouse;

/**
 * What a text does, by the engine's own parser ({@code chdb_classify_query_n}).
 *
 * @param statements how many there are; 0 when the text does not parse
 * @param effect 0 reads, 1 changes a database, 2 changes things beside databases, 3 changes the
 *     session or leaves the engine, 4 unknown
 */
record StatementKind(int statements, int effect) {

  static final StatementKind UNKNOWN = new StatementKind(0, 4);

  boolean readsOnly() {
    return effect == 0;
  }

  /** SET, USE and the like: what they leave behind must not meet the next request. */
  boolean changesSession() {
    return effect >= 3;
  }
}
