package org.viewledger.dashboard.pages.posts;

import java.util.List;
import org.viewledger.dashboard.pages.Waiting;

/**
 * Posts, searched, narrowed and sorted.
 *
 * @param finding how many are shown
 * @param caption what the figures are: metric, basis, as of
 * @param moreHref the same list, longer; empty where all of it is shown
 * @param bulk what many posts at once may be given; empty lists where the caller may not
 * @param back the list's own address, to which a form comes back
 * @param done what was done just before, empty for nothing
 * @param undo keys of the posts that it was done to, where it can be taken back
 */
public record PostListPage(
    PostFilters filters,
    Choices choices,
    String finding,
    String caption,
    String valueHead,
    List<Line> lines,
    String moreHref,
    Bulk bulk,
    String back,
    String done,
    List<String> undo,
    Waiting waiting,
    String sortOutHref) {
  public PostListPage {
    lines = List.copyOf(lines);
    undo = List.copyOf(undo);
  }

  /** One value of a choice. */
  public record Option(String value, String name, boolean chosen) {}

  /** What a list can be narrowed and sorted by. */
  public record Choices(
      List<Option> units,
      List<Option> pages,
      List<Option> platforms,
      List<Option> topics,
      List<Option> labels,
      List<Option> kinds,
      List<Option> origins,
      List<Option> statuses,
      List<Option> orders) {}

  /** What many posts at once can be given. */
  public record Bulk(boolean allowed, int most, List<Option> topics, List<Option> labels) {}

  /**
   * A post.
   *
   * @param key of the post as a form sends it
   * @param about page and day of publication
   * @param topic what it is about
   * @param marks shared, removed, hidden
   * @param range empty where the value may be cited as it is
   */
  public record Line(
      String key,
      String title,
      String href,
      String about,
      String topic,
      List<String> labels,
      List<String> marks,
      String value,
      String range) {
    public Line {
      labels = List.copyOf(labels);
      marks = List.copyOf(marks);
    }
  }
}
