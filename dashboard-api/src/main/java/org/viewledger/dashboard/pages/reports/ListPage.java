package org.viewledger.dashboard.pages.reports;

import java.util.List;

/**
 * The list of reports.
 *
 * @param tasks what waits today
 */
public record ListPage(
    List<Task> tasks, Choices units, Choices calendars, Choices kinds, List<Row> rows) {
  public ListPage {
    tasks = List.copyOf(tasks);
    rows = List.copyOf(rows);
  }

  /** Something to do. */
  public record Task(String words, String href) {}

  /**
   * A period.
   *
   * @param due by when, empty where nobody asks
   * @param next what its button says
   */
  public record Row(String name, String state, String due, String href, String next) {}
}
