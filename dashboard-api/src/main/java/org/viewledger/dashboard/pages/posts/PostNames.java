package org.viewledger.dashboard.pages.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.TopicsAnswer;

/** How posts are told in lists: names of pages, topics and labels, and what marks a post. */
record PostNames(Telling telling, Map<PageKey, String> pages, Map<String, String> labels) {
  static PostNames of(Telling telling, Map<PageKey, String> pages, TopicsAnswer topics) {
    return new PostNames(telling, pages, labels(topics));
  }

  /** What the taxonomies in force call their labels, and those that posts bear besides, by id. */
  static Map<String, String> labels(TopicsAnswer topics) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Taxonomy taxonomy : topics.inForce()) {
      taxonomy.labels().forEach(label -> labels.putIfAbsent(label.id(), label.name()));
    }
    topics.labels().keySet().forEach(id -> labels.putIfAbsent(id, id));
    return labels;
  }

  String label(String id) {
    return labels.getOrDefault(id, id);
  }

  /** A line with a post's last value of the page's metric. */
  PostListPage.Line lifetime(PostRow post) {
    Long value = post.metrics().get(telling.metric().id());
    return line(post, value == null ? telling.say("absent") : telling.number(value), "");
  }

  /** A line with a figure of its own. */
  PostListPage.Line with(PostRow post, Figure figure) {
    return line(post, telling.value(figure), telling.range(figure));
  }

  private PostListPage.Line line(PostRow post, String value, String range) {
    return new PostListPage.Line(
        post.key().text(),
        PostsCard.title(telling, post),
        PostAddress.href(post.key()),
        about(post),
        telling.topic(post.topic()),
        post.labels().stream().map(this::label).toList(),
        marks(post),
        value,
        range);
  }

  /** Page and day of publication. */
  String about(PostRow post) {
    return telling.platform(post.key().platform())
        + " · "
        + PostsCard.pageName(post.key().page(), pages)
        + " · "
        + post.publishDay()
            .map(day -> telling.say("post.published", telling.speech().dates().date(day)))
            .orElseGet(() -> telling.say("post.unknownDay"));
  }

  /** Shared, hidden, removed. */
  List<String> marks(PostRow post) {
    List<String> marks = new ArrayList<>();
    if (post.origin().filter("shared"::equals).isPresent()) {
      marks.add(telling.say("origin.shared"));
    }
    if (post.status().filter("hidden"::equals).isPresent()) {
      marks.add(telling.say("status.hidden"));
    }
    if (post.status().filter("removed"::equals).isPresent()) {
      marks.add(telling.say("status.removed"));
    }
    return marks;
  }
}
