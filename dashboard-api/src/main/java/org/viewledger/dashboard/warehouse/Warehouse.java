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
   * Runs a statement that gives no rows, such as an {@code INSERT … SELECT}.
   *
   * @throws org.viewledger.dashboard.query.LedgerUnavailableException where it was not carried out
   */
  void run(Sql sql);

  @Override
  void close();
}
