package org.viewledger.ingest.connect;

import java.util.ArrayList;
import java.util.List;

/** Divides an account's pages between tasks, as evenly as can be, the same way every time. */
final class PageShares {
  private PageShares() {}

  /**
   * The shares.
   *
   * @param tasks at most so many; fewer where there are fewer pages
   */
  static List<List<String>> divide(List<String> pages, int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("no task to read the pages: " + tasks);
    }
    int shares = Math.min(tasks, pages.size());
    List<List<String>> divided = new ArrayList<>();
    for (int share = 0; share < shares; share++) {
      List<String> mine = new ArrayList<>();
      for (int page = share; page < pages.size(); page += shares) {
        mine.add(pages.get(page));
      }
      divided.add(List.copyOf(mine));
    }
    return divided;
  }
}
