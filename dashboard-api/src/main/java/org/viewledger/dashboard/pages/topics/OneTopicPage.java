package org.viewledger.dashboard.pages.topics;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.pages.PeriodChooser;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.TopicMark;

/**
 * One topic.
 *
 * @param about what belongs here, empty where nobody said
 * @param value of the period
 * @param facts what stands beside the figure
 * @param trend the last twelve months
 * @param most the posts that gained most in the period
 * @param postsHref the list of its posts
 */
public record OneTopicPage(
    Optional<PeriodChooser> chooser,
    String about,
    String value,
    String range,
    String what,
    List<String> facts,
    Trend trend,
    PostsCard most,
    List<Label> labels,
    String postsHref) {
  public OneTopicPage {
    facts = List.copyOf(facts);
    labels = List.copyOf(labels);
  }

  /**
   * By month: each row carries its bar.
   *
   * @param mark the topic's own
   */
  public record Trend(String title, String caption, TopicMark mark, List<Month> months) {
    public Trend {
      months = List.copyOf(months);
    }
  }

  /**
   * A month.
   *
   * @param length of its bar, 0 to 100, of the highest month
   * @param running whether it is not over
   */
  public record Month(
      String name,
      String views,
      String range,
      String posts,
      int length,
      boolean estimated,
      boolean running) {}

  /** A label of the topic's posts in the period. */
  public record Label(String name, String posts, String views) {}
}
