package org.viewledger.dashboard.pages.topics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.themes.LabelOverlap;

/** Labels against topics, as the page tells them. */
final class Overlaps {
  private Overlaps() {}

  private record Where(String label, String topic) {}

  static TopicsPage.Overlap of(Telling telling, TopicsAnswers answers) {
    Map<Where, LabelOverlap.Cell> cells = new HashMap<>();
    for (CohortsAnswer.Row row : answers.labelPosts().rows()) {
      cells.merge(
          where(row.group().keys()),
          new LabelOverlap.Cell(row.publications(), BigInteger.ZERO),
          Overlaps::sum);
    }
    for (GainsAnswer.Row row : answers.byLabel().rows()) {
      cells.merge(
          where(row.group().keys()),
          new LabelOverlap.Cell(0, row.figure().value().orElse(BigInteger.ZERO)),
          Overlaps::sum);
    }
    List<LabelOverlap.Pair> pairs = new ArrayList<>();
    cells.forEach(
        (where, cell) -> {
          if (!where.label().isEmpty()) {
            pairs.add(new LabelOverlap.Pair(where.label(), where.topic(), cell));
          }
        });
    LabelOverlap overlap = LabelOverlap.of(pairs, answers.labelled());
    Map<String, String> names = labels(answers.topics());
    return new TopicsPage.Overlap(
        overlap.topics().stream().map(telling::topic).toList(),
        overlap.rows().stream().map(row -> label(telling, names, row)).toList(),
        overlap.rows().isEmpty()
            ? telling.say("topics.labels.none")
            : telling.say(
                "topics.labels.sentence",
                telling.number(overlap.labelled()),
                telling.number(overlap.counted())),
        telling.what(telling.gained()));
  }

  private static LabelOverlap.Cell sum(LabelOverlap.Cell one, LabelOverlap.Cell other) {
    return new LabelOverlap.Cell(one.posts() + other.posts(), one.views().add(other.views()));
  }

  private static TopicsPage.Label label(
      Telling telling, Map<String, String> names, LabelOverlap.Row row) {
    return new TopicsPage.Label(
        names.getOrDefault(row.label(), row.label()),
        "/posts?label="
            + Addresses.value(row.label())
            + "&from="
            + telling.period().days().from()
            + "&to="
            + telling.period().days().to(),
        row.cells().stream().map(cell -> cell(telling, cell)).toList(),
        cell(telling, row.total()));
  }

  private static TopicsPage.Cell cell(Telling telling, LabelOverlap.Cell cell) {
    return cell.equals(LabelOverlap.Cell.NONE)
        ? new TopicsPage.Cell("", "")
        : new TopicsPage.Cell(
            telling.say("topics.labels.posts", telling.number(cell.posts())),
            telling.number(cell.views()));
  }

  private static Where where(Map<Dimension, String> keys) {
    return new Where(keys.getOrDefault(Dimension.LABEL, ""), TopicRows.key(keys));
  }

  /** What the taxonomies in force call their labels. */
  static Map<String, String> labels(TopicsAnswer topics) {
    Map<String, String> names = new HashMap<>();
    for (Taxonomy taxonomy : topics.inForce()) {
      taxonomy.labels().forEach(label -> names.putIfAbsent(label.id(), label.name()));
    }
    return names;
  }
}
