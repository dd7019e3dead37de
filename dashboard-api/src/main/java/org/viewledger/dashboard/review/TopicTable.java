package org.viewledger.dashboard.review;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.Figure;

/**
 * Views by primary topic: the topics seen most, the others in one line, and what no topic was found
 * for. Its lines add up to the total, exactly.
 *
 * @param lines the most seen first; the others and the unclassified last
 */
public record TopicTable(List<TopicLine> lines, TopicLine total) {
  /** The line of the topics that have none of their own. */
  public static final String OTHERS = "others";

  /** Lines of single topics. */
  public static final int SINGLE = 7;

  public TopicTable {
    lines = List.copyOf(lines);
  }

  /**
   * @param posts published in the period by topic, once a channel
   * @param estimatePercent a range wider than so many percent of its value makes it an estimate
   */
  static TopicTable of(
      Stretch now,
      Stretch previous,
      Stretch toDate,
      Map<String, Long> posts,
      BigDecimal estimatePercent) {
    Set<String> topics = new TreeSet<>(posts.keySet());
    topics.addAll(now.byTopic().keySet());
    topics.addAll(previous.byTopic().keySet());
    topics.addAll(toDate.byTopic().keySet());
    topics.remove(Taxonomy.UNCLASSIFIED);
    List<TopicLine> single = new ArrayList<>();
    topics.forEach(topic -> single.add(line(topic, now, previous, toDate, posts)));
    single.sort(
        Comparator.comparing((TopicLine line) -> value(line.views()))
            .reversed()
            .thenComparing(TopicLine::topic));
    // A line for a single other topic would hide its name and save nothing.
    int shown = single.size() <= SINGLE + 1 ? single.size() : SINGLE;
    List<TopicLine> lines = new ArrayList<>(single.subList(0, shown));
    if (shown < single.size()) {
      lines.add(together(single.subList(shown, single.size()), estimatePercent));
    }
    lines.add(line(Taxonomy.UNCLASSIFIED, now, previous, toDate, posts));
    long all = posts.values().stream().mapToLong(Long::longValue).sum();
    return new TopicTable(
        lines, new TopicLine("", all, now.views(), previous.views(), toDate.views()));
  }

  /** The single topics, without the others and the unclassified. */
  public List<TopicLine> named() {
    return lines.stream().filter(line -> isNamed(line.topic())).toList();
  }

  /** Whether a topic has a line of its own. */
  public static boolean isNamed(String topic) {
    return !topic.isEmpty() && !topic.equals(OTHERS) && !topic.equals(Taxonomy.UNCLASSIFIED);
  }

  /** Whether shares can be said: a total above 0 of which no line takes anything away. */
  public boolean hasShares() {
    return value(total.views()).signum() > 0
        && lines.stream().allMatch(line -> value(line.views()).signum() >= 0);
  }

  private static TopicLine line(
      String topic, Stretch now, Stretch previous, Stretch toDate, Map<String, Long> posts) {
    return new TopicLine(
        topic,
        posts.getOrDefault(topic, 0L),
        now.views(topic),
        previous.views(topic),
        toDate.views(topic));
  }

  private static TopicLine together(List<TopicLine> rest, BigDecimal estimatePercent) {
    long posts = 0;
    Figure views = Figure.ABSENT;
    Figure previous = Figure.ABSENT;
    Figure toDate = Figure.ABSENT;
    for (TopicLine line : rest) {
      posts = Math.addExact(posts, line.posts());
      views = views.plus(line.views(), estimatePercent);
      previous = previous.plus(line.previous(), estimatePercent);
      toDate = toDate.plus(line.toDate(), estimatePercent);
    }
    return new TopicLine(OTHERS, posts, views, previous, toDate);
  }

  private static BigInteger value(Figure figure) {
    return figure.value().orElse(BigInteger.ZERO);
  }
}
