package org.viewledger.dashboard.warehouse;

import java.util.List;

/** What answers a statement; made by hand in tests. */
public interface Warehouse extends AutoCloseable {
  /**
   * All rows of a statement.
   *
   * @throws org.viewledger.dashboard.query.LedgerUnavailableException where there is no answer
   */
  List<Row> ask(Sql sql);

  /**
   * Runs an {@code INSERT … SELECT}; when it returns, the rows are there.
   *
   * @throws org.viewledger.dashboard.query.LedgerUnavailableException where it may not have worked
   */
  void write(Sql sql);

  @Override
  void close();
}
