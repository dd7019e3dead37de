package org.viewledger.dashboard.warehouse;

/**
 * About how many pages the ledger has; counted now and then. It only decides by which way a figure
 * is read, never what it is.
 */
final class Breadth {
  /** So many questions later it is counted again. */
  private static final int GOOD_FOR = 256;

  private final Warehouse warehouse;
  private int asked;
  private long pages;

  Breadth(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  synchronized long pages() {
    if (asked++ % GOOD_FOR == 0) {
      pages = warehouse.ask(ReferenceSql.countPages()).get(0).number("pages");
    }
    return pages;
  }
}
