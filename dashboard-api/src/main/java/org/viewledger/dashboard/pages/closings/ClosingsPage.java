package org.viewledger.dashboard.pages.closings;

import java.util.List;
import org.viewledger.dashboard.pages.reports.Choices;

/**
 * Closings of a unit.
 *
 * @param link of the second person, just made; empty otherwise
 * @param refused why what was asked could not be done; empty otherwise
 * @param signOff whether a second person's word is needed
 */
public record ClosingsPage(
    String done,
    String link,
    String refused,
    String unit,
    Choices units,
    boolean mayClose,
    boolean signOff,
    List<Open> open,
    List<Closed> closed,
    List<Past> past) {
  public ClosingsPage {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
    past = List.copyOf(past);
  }

  /** A period that can be closed. */
  public record Open(
      String calendar, String period, String name, String state, String due, String href) {}

  /**
   * A period that is closed.
   *
   * @param hash of the frozen figures where a second person was asked; empty otherwise
   * @param restated what became of its figures, a line a change
   */
  public record Closed(
      String calendar,
      String period,
      String name,
      String state,
      String href,
      boolean askable,
      String hash,
      List<Change> restated) {
    public Closed {
      restated = List.copyOf(restated);
    }
  }

  /** A figure that changed. */
  public record Change(
      String day, String figure, String before, String after, String cause, String person) {}

  /** A closing that was opened again. */
  public record Past(String name, String words) {}
}
