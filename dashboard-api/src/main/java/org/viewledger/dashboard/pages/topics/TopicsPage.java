package org.viewledger.dashboard.pages.topics;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.pages.PeriodChooser;
import org.viewledger.dashboard.pages.TopicMark;

/**
 * Topics over a period.
 *
 * @param finding the largest topic
 * @param sentence the total against the period before
 * @param before what the period before is called, with its days
 * @param total the last row: what the topics add up to
 * @param level what "common level" is, empty where there is none
 * @param mayPublish whether the caller may change topics and rules
 */
public record TopicsPage(
    Optional<PeriodChooser> chooser,
    String finding,
    String sentence,
    String caption,
    String before,
    List<Row> rows,
    Row total,
    String level,
    Overlap overlap,
    boolean mayPublish) {
  public TopicsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A topic.
   *
   * @param href its own page, empty for the total
   * @param posts of the period, published
   * @param share of the total, empty where it cannot be said
   * @param previous views in the period before
   * @param lifetime views of the period's posts since they were published
   * @param above how its posts do against the common level, empty where that is unknown
   * @param length of its bar, 0 to 100, of the longest of both periods
   * @param lengthBefore the same of the period before
   * @param mark none for the total
   */
  public record Row(
      String name,
      String href,
      String posts,
      String views,
      String range,
      String share,
      String previous,
      String change,
      String lifetime,
      String above,
      int length,
      int lengthBefore,
      boolean estimated,
      TopicMark mark) {}

  /**
   * Labels against topics.
   *
   * @param topics names, the columns
   * @param sentence what labels do not do: add up
   */
  public record Overlap(List<String> topics, List<Label> labels, String sentence, String caption) {
    public Overlap {
      topics = List.copyOf(topics);
      labels = List.copyOf(labels);
    }
  }

  /** A label: a cell a topic, and its own figure. */
  public record Label(String name, String href, List<Cell> cells, Cell total) {
    public Label {
      cells = List.copyOf(cells);
    }
  }

  /** Posts of the period, and views in it; empty texts where there are none. */
  public record Cell(String posts, String views) {}
}
