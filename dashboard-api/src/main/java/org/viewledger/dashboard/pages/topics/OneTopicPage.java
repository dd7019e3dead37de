package org.viewledger.dashboard.pages.topics;

import java.util.List;
import org.viewledger.dashboard.pages.PostsCard;

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
    PeriodLinks period,
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
   * By month.
   *
   * @param chart the picture as data
   */
  public record Trend(
      String title, String sentence, String chart, String caption, List<Month> months) {
    public Trend {
      months = List.copyOf(months);
    }
  }

  /** A month. */
  public record Month(String name, String views, String range, String posts) {}

  /** A label of the topic's posts in the period. */
  public record Label(String name, String posts, String views) {}
}
