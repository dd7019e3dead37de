package org.viewledger.dashboard.pages.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostMarks;
import org.viewledger.dashboard.query.TopicsAnswer;

/** What a list of posts can be narrowed by: what there is, by its names. */
final class ListChoices {
  private ListChoices() {}

  static PostListPage.Choices of(
      PostNames names,
      PostFilters filters,
      Map<String, String> units,
      List<PageRow> pages,
      TopicsAnswer topics) {
    Telling telling = names.telling();
    Map<String, String> pageNames = new LinkedHashMap<>();
    Map<String, String> platforms = new LinkedHashMap<>();
    for (PageRow page : pages) {
      pageNames.put(page.page().text(), PostsCard.pageName(page.page(), names.pages()));
      platforms.put(page.page().platform(), telling.platform(page.page().platform()));
    }
    return new PostListPage.Choices(
        options(units, filters.unit()),
        options(pageNames, filters.page()),
        options(platforms, filters.platform()),
        options(topics(telling, topics), filters.topic()),
        options(names.labels(), filters.label()),
        options(said(telling, "posts.kind.", PostRecord.KINDS), filters.kind()),
        options(said(telling, "posts.origin.", PostMarks.ORIGINS), filters.origin()),
        options(said(telling, "posts.status.", PostMarks.STATUSES), filters.status()),
        options(
            said(
                telling,
                "posts.order.",
                java.util.Arrays.stream(PostFilters.Order.values())
                    .map(PostFilters.Order::id)
                    .toList()),
            filters.order().id()));
  }

  /** What many posts at once can be given: topics and labels in force. */
  static PostListPage.Bulk bulk(PostNames names, TopicsAnswer topics, boolean allowed) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (Taxonomy taxonomy : topics.inForce()) {
      taxonomy.topics().forEach(topic -> given.put(topic.id(), names.telling().topic(topic.id())));
      taxonomy.labels().forEach(label -> labels.put(label.id(), label.name()));
    }
    return new PostListPage.Bulk(allowed, TopicForms.MOST, options(given, ""), options(labels, ""));
  }

  /** Topics in force, those that posts bear besides, and none. */
  static Map<String, String> topics(Telling telling, TopicsAnswer topics) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Taxonomy taxonomy : topics.inForce()) {
      taxonomy.topics().forEach(topic -> names.put(topic.id(), telling.topic(topic.id())));
    }
    topics.posts().keySet().forEach(id -> names.putIfAbsent(id, telling.topic(id)));
    names.putIfAbsent(Taxonomy.UNCLASSIFIED, telling.topic(Taxonomy.UNCLASSIFIED));
    return names;
  }

  private static Map<String, String> said(Telling telling, String prefix, List<String> ids) {
    Map<String, String> names = new LinkedHashMap<>();
    ids.forEach(id -> names.put(id, telling.say(prefix + id)));
    return names;
  }

  private static List<PostListPage.Option> options(Map<String, String> names, String chosen) {
    List<PostListPage.Option> options = new ArrayList<>();
    names.forEach((id, name) -> options.add(new PostListPage.Option(id, name, id.equals(chosen))));
    return options;
  }
}
