package org.viewledger.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON of a {@link Taxonomy}, both ways. */
final class TaxonomyJson {
  private static final int MAX_WEIGHT = 100;
  private static final int MAX_PRIORITY = 1_000_000;

  private TaxonomyJson() {}

  static Taxonomy read(Fields fields, Instant recordedAt) throws RejectedRecordException {
    Taxonomy taxonomy =
        new Taxonomy(
            fields.keyPart("unit"),
            fields.number("version", 1, Integer.MAX_VALUE),
            recordedAt,
            topics(fields),
            fields.wordList("shield", Taxonomy.MAX_LABELS),
            labels(fields));
    check(taxonomy);
    return taxonomy;
  }

  private static List<Taxonomy.Topic> topics(Fields fields) throws RejectedRecordException {
    List<Taxonomy.Topic> topics = new ArrayList<>();
    for (Fields topic : fields.objects("topics", Taxonomy.MAX_TOPICS)) {
      List<Taxonomy.Rule> rules = new ArrayList<>();
      for (Fields rule : topic.objects("rules", Taxonomy.MAX_RULES)) {
        rules.add(rule(rule));
      }
      topics.add(
          new Taxonomy.Topic(
              topic.keyPart("id"),
              topic.word("name"),
              topic.optionalWord("nameEn"),
              topic.optionalText("about"),
              topic.number("priority", -MAX_PRIORITY, MAX_PRIORITY),
              rules));
    }
    return topics;
  }

  private static Taxonomy.Rule rule(Fields rule) throws RejectedRecordException {
    String phrase = rule.optionalWord("phrase");
    String hashtag = rule.optionalWord("hashtag");
    if ((phrase == null) == (hashtag == null)) {
      throw Fields.refuse(RejectReason.MISSING_FIELD, "a rule has either a phrase or a hashtag");
    }
    return new Taxonomy.Rule(phrase, hashtag, rule.number("weight", 1, MAX_WEIGHT));
  }

  private static List<Taxonomy.Label> labels(Fields fields) throws RejectedRecordException {
    List<Taxonomy.Label> labels = new ArrayList<>();
    for (Fields label : fields.objects("labels", Taxonomy.MAX_LABELS)) {
      Fields.Period days = label.period();
      labels.add(
          new Taxonomy.Label(label.keyPart("id"), label.word("name"), days.from(), days.to()));
    }
    return labels;
  }

  private static void check(Taxonomy taxonomy) throws RejectedRecordException {
    Set<String> ids = new HashSet<>(Set.of(Taxonomy.UNCLASSIFIED));
    int rules = 0;
    for (Taxonomy.Topic topic : taxonomy.topics()) {
      rules += topic.rules().size();
      unique(ids, "topics", topic.id());
    }
    if (rules > Taxonomy.MAX_RULES) {
      throw Fields.refuse(
          RejectReason.WRONG_TYPE, rules + " rules, at most " + Taxonomy.MAX_RULES + " are read");
    }
    Set<String> labels = new HashSet<>();
    for (Taxonomy.Label label : taxonomy.labels()) {
      unique(labels, "labels", label.id());
    }
  }

  private static void unique(Set<String> ids, String list, String id)
      throws RejectedRecordException {
    if (!ids.add(id)) {
      throw Fields.refuse(
          RejectReason.BAD_KEY, list + " holds this id twice or it is taken: " + id);
    }
  }

  static void write(ObjectNode json, Taxonomy taxonomy) {
    json.put("unit", taxonomy.unit());
    json.put("version", taxonomy.version());
    json.put("recordedAt", Instants.format(taxonomy.recordedAt()));
    var topics = json.putArray("topics");
    for (Taxonomy.Topic each : taxonomy.topics()) {
      ObjectNode topic = topics.addObject();
      topic.put("id", each.id());
      topic.put("name", each.name());
      putIfSaid(topic, "nameEn", each.nameEn());
      putIfSaid(topic, "about", each.about());
      topic.put("priority", each.priority());
      var rules = topic.putArray("rules");
      for (Taxonomy.Rule rule : each.rules()) {
        ObjectNode node = rules.addObject();
        putIfSaid(node, "phrase", rule.phrase());
        putIfSaid(node, "hashtag", rule.hashtag());
        node.put("weight", rule.weight());
      }
    }
    taxonomy.shield().forEach(json.putArray("shield")::add);
    var labels = json.putArray("labels");
    for (Taxonomy.Label each : taxonomy.labels()) {
      ObjectNode label = labels.addObject();
      label.put("id", each.id());
      label.put("name", each.name());
      putIfSaid(label, "from", each.from());
      putIfSaid(label, "to", each.to());
    }
  }

  private static void putIfSaid(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
