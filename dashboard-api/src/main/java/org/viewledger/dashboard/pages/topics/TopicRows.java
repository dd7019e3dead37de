package org.viewledger.dashboard.pages.topics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Shares;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.TopicMark;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.themes.CommonLevel;
import org.viewledger.dashboard.themes.MetricVersions;
import org.viewledger.dashboard.wording.Comparison;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Side;

/**
 * The rows of the table of topics: the most viewed first, what is unclassified last and always
 * there.
 *
 * @param query keeps the period in addresses
 */
record TopicRows(
    Telling telling,
    TopicsAnswers answers,
    MetricCatalogue catalogue,
    String beforeName,
    String query) {

  List<TopicsPage.Row> rows() {
    Map<String, Figure> now = byTopic(answers.byTopic());
    Map<String, Figure> then =
        answers.compared().map(both -> byTopic(both.byTopicBefore())).orElse(Map.of());
    Map<String, Figure> side =
        answers.compared().map(both -> byTopic(both.byTopic())).orElse(Map.of());
    Map<String, CohortsAnswer.Row> posts = new HashMap<>();
    answers.posts().rows().forEach(row -> posts.put(key(row.group().keys()), row));
    CommonLevel level = level();
    BigInteger longest = most(now.values()).max(most(then.values()));
    List<TopicsPage.Row> rows = new ArrayList<>();
    for (String id : ids(now, then, posts)) {
      Figure before = then.getOrDefault(id, Figure.ABSENT);
      rows.add(
          row(
              id,
              now.getOrDefault(id, Figure.ABSENT),
              before,
              change(side.getOrDefault(id, Figure.ABSENT), before),
              Optional.ofNullable(posts.get(id)),
              level,
              longest));
    }
    return rows;
  }

  /** What the topics add up to. */
  TopicsPage.Row total() {
    Figure now = only(answers.total());
    Figure then = answers.compared().map(both -> only(both.totalBefore())).orElse(Figure.ABSENT);
    long posts = answers.posts().rows().stream().mapToLong(CohortsAnswer.Row::publications).sum();
    BigInteger lifetime =
        answers.posts().rows().stream()
            .map(row -> row.figure().value().orElse(BigInteger.ZERO))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new TopicsPage.Row(
        telling.say("topics.total"),
        "",
        telling.number(posts),
        telling.value(now),
        telling.range(now),
        Shares.of(
            telling, BigInteger.ONE, now.value().isPresent() ? BigInteger.ONE : BigInteger.ZERO),
        telling.value(then),
        comparison().map(one -> Change.of(telling, one)).orElse(""),
        posts == 0 ? "" : telling.number(lifetime),
        "",
        0,
        0,
        now.estimated(),
        TopicMark.NONE);
  }

  /** The total beside that of the days before. */
  Optional<Comparison> comparison() {
    return answers
        .compared()
        .map(both -> comparison(both, only(both.total()), only(both.totalBefore())));
  }

  /** The common level of the topics, what is unclassified apart. */
  CommonLevel level() {
    return CommonLevel.of(
        answers.posts().rows().stream()
            .filter(row -> !key(row.group().keys()).equals(Taxonomy.UNCLASSIFIED))
            .map(TopicRows::average)
            .toList());
  }

  private TopicsPage.Row row(
      String id,
      Figure now,
      Figure then,
      String change,
      Optional<CohortsAnswer.Row> posts,
      CommonLevel level,
      BigInteger longest) {
    BigInteger total = only(answers.total()).value().orElse(BigInteger.ZERO);
    return new TopicsPage.Row(
        telling.topic(id),
        "/topics/" + Addresses.segment(id) + '?' + query,
        telling.number(posts.map(CohortsAnswer.Row::publications).orElse(0L)),
        telling.value(now),
        telling.range(now),
        addsUp() ? Shares.of(telling, now.value().orElse(BigInteger.ZERO), total) : "",
        telling.value(then),
        change,
        posts.map(row -> telling.value(row.figure())).orElse(""),
        id.equals(Taxonomy.UNCLASSIFIED)
            ? ""
            : posts.flatMap(row -> level.above(average(row))).map(this::above).orElse(""),
        length(now, longest),
        length(then, longest),
        now.estimated(),
        TopicMark.of(id));
  }

  /** A part is a share of the whole only where none is below nothing. */
  private boolean addsUp() {
    return answers.byTopic().rows().stream()
        .allMatch(row -> row.figure().value().orElse(BigInteger.ZERO).signum() >= 0);
  }

  private String above(java.math.BigDecimal ratio) {
    String percent = telling.speech().numbers().percent(ratio.abs());
    return telling.say(ratio.signum() >= 0 ? "topics.above" : "topics.below", percent);
  }

  private String change(Figure now, Figure then) {
    return answers
        .compared()
        .map(both -> Change.of(telling, comparison(both, now, then)))
        .orElse("");
  }

  private Comparison comparison(TopicsAnswers.Compared both, Figure now, Figure then) {
    return Comparison.of(
        side(telling.named(), now, both.total(), both.sides().now()),
        side(beforeName, then, both.totalBefore(), both.sides().before()));
  }

  private Side side(String name, Figure figure, GainsAnswer answer, DayRange days) {
    return new Side(
        name,
        Measured.of(figure),
        "gained",
        Counted.VIEWS,
        MetricVersions.of(catalogue.breaks(), Telling.VIEWS, answer.platforms(), days),
        Set.of());
  }

  private static CommonLevel.Topic average(CohortsAnswer.Row row) {
    return new CommonLevel.Topic(
        key(row.group().keys()), row.figure().value().orElse(BigInteger.ZERO), row.posts());
  }

  /** Those with figures or posts and those in force; unclassified last. */
  private List<String> ids(
      Map<String, Figure> now, Map<String, Figure> then, Map<String, CohortsAnswer.Row> posts) {
    Set<String> ids = new LinkedHashSet<>();
    answers.topics().inForce().stream()
        .flatMap(taxonomy -> taxonomy.topics().stream())
        .forEach(topic -> ids.add(topic.id()));
    ids.addAll(now.keySet());
    ids.addAll(then.keySet());
    ids.addAll(posts.keySet());
    ids.remove(Taxonomy.UNCLASSIFIED);
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(
        Comparator.comparing(
                (String id) -> now.getOrDefault(id, Figure.ABSENT).value().orElse(BigInteger.ZERO))
            .reversed());
    sorted.add(Taxonomy.UNCLASSIFIED);
    return sorted;
  }

  /** The highest of some figures, nothing where none is above it. */
  static BigInteger most(Collection<Figure> figures) {
    return figures.stream()
        .map(figure -> figure.value().orElse(BigInteger.ZERO))
        .reduce(BigInteger.ZERO, BigInteger::max);
  }

  /** Of a bar, 0 to 100, beside the longest. */
  static int length(Figure figure, BigInteger longest) {
    BigInteger value = figure.value().orElse(BigInteger.ZERO).max(BigInteger.ZERO);
    return longest.signum() <= 0
        ? 0
        : value.multiply(BigInteger.valueOf(100)).divide(longest).intValueExact();
  }

  private static Map<String, Figure> byTopic(GainsAnswer answer) {
    Map<String, Figure> figures = new HashMap<>();
    answer.rows().forEach(row -> figures.put(key(row.group().keys()), row.figure()));
    return figures;
  }

  static Figure only(GainsAnswer answer) {
    return answer.rows().isEmpty() ? Figure.ABSENT : answer.rows().get(0).figure();
  }

  static String key(Map<Dimension, String> keys) {
    return keys.getOrDefault(Dimension.TOPIC, "");
  }
}
