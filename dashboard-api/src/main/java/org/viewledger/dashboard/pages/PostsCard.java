package org.viewledger.dashboard.pages;

import java.util.List;
import java.util.Map;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.PostRow;

/** A list of posts with their values since publication. */
public record PostsCard(String heading, String caption, String valueHead, List<Row> rows) {
  public PostsCard {
    rows = List.copyOf(rows);
  }

  /**
   * A post.
   *
   * @param about page, day of publication and what became of it
   */
  public record Row(String title, String href, String about, String value) {}

  static PostsCard of(
      Telling telling,
      String heading,
      String basis,
      List<PostRow> posts,
      Map<PageKey, String> pageNames) {
    return new PostsCard(
        heading,
        telling.what(basis),
        Speech.capital(telling.metricName()),
        posts.stream().map(post -> row(telling, post, pageNames)).toList());
  }

  private static Row row(Telling telling, PostRow post, Map<PageKey, String> pageNames) {
    Long value = post.metrics().get(telling.metric().id());
    return new Row(
        title(telling, post),
        Telling.href(post.key().page(), post.key().postId()),
        about(telling, post, pageNames),
        value == null ? telling.say("absent") : telling.number(value));
  }

  /** The title, or in words that there is none. */
  static String title(Telling telling, PostRow post) {
    return post.title()
        .filter(text -> !text.isBlank())
        .orElseGet(() -> telling.say("post.untitled"));
  }

  private static String about(Telling telling, PostRow post, Map<PageKey, String> pageNames) {
    StringBuilder about = new StringBuilder(pageName(post.key().page(), pageNames));
    about.append(" · ");
    about.append(
        post.publishDay()
            .map(day -> telling.say("post.published", telling.speech().dates().date(day)))
            .orElseGet(() -> telling.say("post.unknownDay")));
    if (post.origin().filter("shared"::equals).isPresent()) {
      about.append(" · ").append(telling.say("origin.shared"));
    }
    if (post.status().filter("removed"::equals).isPresent()) {
      about.append(" · ").append(telling.say("status.removed"));
    }
    return about.toString();
  }

  static String pageName(PageKey page, Map<PageKey, String> pageNames) {
    return pageNames.getOrDefault(page, page.pageId());
  }
}
