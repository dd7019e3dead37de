package org.viewledger.dashboard.pages;

import java.util.List;
import java.util.Map;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.speech.Speech;

/** A list of posts with a figure each: since publication, or of a period. */
public record PostsCard(String heading, String caption, String valueHead, List<Row> rows) {
  public PostsCard {
    rows = List.copyOf(rows);
  }

  /**
   * A post.
   *
   * @param about page, day of publication and what became of it
   * @param range empty where the value may be cited as it is
   */
  public record Row(String title, String href, String about, String value, String range) {}

  public static PostsCard of(
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

  /** The posts that gained most in the period, each with its range. */
  public static PostsCard gained(
      Telling telling, String heading, List<PostGain> gains, Map<PageKey, String> pageNames) {
    return new PostsCard(
        heading,
        telling.what(telling.gained()),
        Speech.capital(telling.metricName()),
        gains.stream()
            .map(
                gain ->
                    new Row(
                        title(telling, gain.post()),
                        Telling.href(gain.post().key().page(), gain.post().key().postId()),
                        about(telling, gain.post(), pageNames),
                        telling.value(gain.figure()),
                        telling.range(gain.figure())))
            .toList());
  }

  private static Row row(Telling telling, PostRow post, Map<PageKey, String> pageNames) {
    Long value = post.metrics().get(telling.metric().id());
    return new Row(
        title(telling, post),
        Telling.href(post.key().page(), post.key().postId()),
        about(telling, post, pageNames),
        value == null ? telling.say("absent") : telling.number(value),
        "");
  }

  /** The title, or in words that there is none. */
  public static String title(Telling telling, PostRow post) {
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

  public static String pageName(PageKey page, Map<PageKey, String> pageNames) {
    return pageNames.getOrDefault(page, page.pageId());
  }
}
