package org.viewledger.dashboard.pages.posts;

import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.dashboard.pages.Addresses;

/**
 * A few posts whose topic a person should look at.
 *
 * @param progress how many are left
 * @param skip keys of posts that are not shown again now: done, or put off
 * @param done what was done just before, empty for nothing
 * @param undoAddress where it is taken back, empty where it cannot be
 */
public record SortOutPage(
    String progress,
    List<Post> posts,
    List<String> skip,
    boolean may,
    String done,
    String undoAddress) {
  /** As many as one looks at in a minute. */
  static final int AT_A_TIME = 5;

  /** The word by which a form says that it stood on this page. */
  static final String BACK = "sort-out";

  /** The most posts that are put off or done in one address. */
  static final int MOST_SKIPPED = 100;

  public SortOutPage {
    posts = List.copyOf(posts);
    skip = List.copyOf(skip);
  }

  /**
   * A post to sort out.
   *
   * @param words its first lines, empty where it has none
   * @param laterHref the page without it
   */
  public record Post(
      String title,
      String address,
      String about,
      String words,
      TopicCard topic,
      String laterHref) {}

  /** The page without some posts; the last so many of them. */
  static String href(List<String> skip) {
    return "/posts/sort-out?"
        + skip.subList(Math.max(0, skip.size() - MOST_SKIPPED), skip.size()).stream()
            .map(key -> "skip=" + Addresses.value(key))
            .collect(Collectors.joining("&"));
  }
}
