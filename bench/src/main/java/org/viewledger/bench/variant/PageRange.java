package org.viewledger.bench.variant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;

/** Some pages that lie one behind the other in the tables, so that the rest need not be read. */
record PageRange(String platform, String first, String last) {
  /** Readings that one statement may sort: some hundreds of megabytes. */
  static final long AT_ONCE = 100_000;

  /** A page and how many readings it has. */
  record Page(String platform, String id, long readings) {}

  /** All pages that were read, in ranges. */
  static List<PageRange> of(Warehouse warehouse) {
    List<Page> pages = new ArrayList<>();
    for (JsonNode row :
        warehouse.rows(
            "SELECT platform, page_id, count() AS readings FROM "
                + WarehouseSchema.DATABASE
                + ".observation GROUP BY platform, page_id ORDER BY platform, page_id")) {
      pages.add(
          new Page(
              row.path("platform").asText(),
              row.path("page_id").asText(),
              row.path("readings").asLong()));
    }
    return of(pages);
  }

  /**
   * The pages in ranges of so many readings at most; a page that has more is alone.
   *
   * @param pages in the tables' order
   */
  static List<PageRange> of(List<Page> pages) {
    List<PageRange> ranges = new ArrayList<>();
    int first = 0;
    long readings = 0;
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      boolean apart = !page.platform().equals(pages.get(first).platform());
      if (i > first && (apart || readings + page.readings() > AT_ONCE)) {
        ranges.add(of(pages.get(first), pages.get(i - 1)));
        first = i;
        readings = 0;
      }
      readings += page.readings();
    }
    if (!pages.isEmpty()) {
      ranges.add(of(pages.get(first), pages.get(pages.size() - 1)));
    }
    return ranges;
  }

  private static PageRange of(Page first, Page last) {
    return new PageRange(first.platform(), first.id(), last.id());
  }

  /** True of the rows of these pages; made-up ids need no quoting. */
  String condition() {
    return String.format(
        "platform = '%s' AND page_id BETWEEN '%s' AND '%s'", platform, first, last);
  }
}
