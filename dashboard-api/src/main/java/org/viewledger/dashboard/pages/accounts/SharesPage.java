package org.viewledger.dashboard.pages.accounts;

import java.util.List;
import org.viewledger.dashboard.query.Unit;

/**
 * Share links.
 *
 * @param link just made, told this once; empty for none
 * @param qr of that link, an empty path for none
 * @param topics to choose from, each with its name
 */
public record SharesPage(
    String link,
    QrPath qr,
    String done,
    String why,
    boolean everyUnit,
    List<Unit> units,
    List<Topic> topics,
    Typed typed,
    int mostDays,
    List<Row> rows) {
  public SharesPage {
    units = List.copyOf(units);
    topics = List.copyOf(topics);
    rows = List.copyOf(rows);
  }

  /** A topic to choose. */
  public record Topic(String id, String name) {}

  /** What the form holds; empty texts choose nothing. */
  public record Typed(String unit, String topic, String from, String to, int days) {}

  /** A link that was made. */
  public record Row(
      long id, String shows, String madeBy, String made, String state, String used, boolean open) {}
}
