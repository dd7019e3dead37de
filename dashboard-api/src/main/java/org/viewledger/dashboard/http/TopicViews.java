package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.tagging.Assignments;
import org.viewledger.dashboard.tagging.Preview;
import org.viewledger.dashboard.tagging.Previewing;
import org.viewledger.dashboard.tagging.Publishing;
import org.viewledger.topics.Evidence;

/** Topics, and why a post has its own, as JSON. */
final class TopicViews {
  /** A post, why it has its topic, and the names of topics. */
  record Told(PostDetail post, TopicTold topic, List<Taxonomy> inForce) {}

  ObjectNode post(Told told, Cut cut, Language language) {
    ObjectNode json = PostViews.detail(told.post(), cut);
    json.put("topicName", name(told.post().row().topic(), told.inForce(), language));
    json.put("topicFrom", told.topic().source().name().toLowerCase(Locale.ROOT));
    person(json, told.topic());
    rules(json, told.topic());
    return json;
  }

  private static void person(ObjectNode json, TopicTold told) {
    if (told.person().isEmpty()) {
      json.putNull("assignment");
      return;
    }
    TopicTold.ByPerson person = told.person().get();
    ObjectNode view = json.putObject("assignment");
    view.put("primaryTopic", person.primaryTopic().orElse(null));
    person.labels().forEach(view.putArray("labels")::add);
    view.put("by", person.by());
    view.put("reason", person.reason().orElse(null));
    view.put("recordedAt", Instants.format(person.recordedAt()));
  }

  private static void rules(ObjectNode json, TopicTold told) {
    if (told.rules().isEmpty()) {
      json.putNull("rules");
      return;
    }
    TopicTold.ByRules rules = told.rules().get();
    ObjectNode view = json.putObject("rules");
    view.put("topic", rules.topic());
    view.put("score", rules.score());
    view.put("close", rules.close());
    view.put("second", rules.second().orElse(null));
    view.put("secondScore", rules.secondScore());
    view.put("unit", rules.unit());
    view.put("taxonomyVersion", rules.taxonomyVersion());
    ArrayNode evidence = view.putArray("evidence");
    for (TopicTold.Because because : rules.evidence()) {
      evidence
          .addObject()
          .put("topic", because.topic())
          .put("rule", because.rule())
          .put("found", because.found())
          .put("place", because.place())
          .put("points", because.points());
    }
  }

  ObjectNode topics(Known<TopicsAnswer> known, Language language) {
    TopicsAnswer answer = known.answer();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FigureViews.knownAt(json, known.cut());
    ArrayNode units = json.putArray("units");
    ArrayNode rows = json.putArray("rows");
    ArrayNode labels = json.putArray("labels");
    topic(rows, Taxonomy.UNCLASSIFIED, null, null, answer, language);
    Set<String> shown = new HashSet<>(Set.of(Taxonomy.UNCLASSIFIED));
    Set<String> shownLabels = new HashSet<>();
    for (Taxonomy taxonomy : answer.inForce()) {
      units
          .addObject()
          .put("unit", taxonomy.unit())
          .put("version", taxonomy.version())
          .put("recordedAt", Instants.format(taxonomy.recordedAt()));
      for (Taxonomy.Topic topic : taxonomy.topics()) {
        shown.add(topic.id());
        topic(rows, topic.id(), topic, taxonomy, answer, language);
      }
      for (Taxonomy.Label label : taxonomy.labels()) {
        shownLabels.add(label.id());
        label(labels, label.id(), label, taxonomy, answer);
      }
    }
    // Posts may bear what no taxonomy in force has any more; none is hidden.
    answer.posts().keySet().stream()
        .filter(shown::add)
        .forEach(id -> topic(rows, id, null, null, answer, language));
    answer.labels().keySet().stream()
        .filter(shownLabels::add)
        .forEach(id -> label(labels, id, null, null, answer));
    return json;
  }

  private static void topic(
      ArrayNode rows,
      String id,
      Taxonomy.@Nullable Topic topic,
      @Nullable Taxonomy taxonomy,
      TopicsAnswer answer,
      Language language) {
    rows.addObject()
        .put("topic", id)
        .put("name", name(id, topic, language))
        .put("unit", taxonomy == null ? null : taxonomy.unit())
        .put("about", topic == null ? null : topic.about())
        .put("rules", topic == null ? 0 : topic.rules().size())
        .put("posts", answer.posts().getOrDefault(id, 0L));
  }

  private static void label(
      ArrayNode rows,
      String id,
      Taxonomy.@Nullable Label label,
      @Nullable Taxonomy taxonomy,
      TopicsAnswer answer) {
    rows.addObject()
        .put("label", id)
        .put("name", label == null ? id : label.name())
        .put("unit", taxonomy == null ? null : taxonomy.unit())
        .put("from", label == null ? null : text(label.from()))
        .put("to", label == null ? null : text(label.to()))
        .put("posts", answer.labels().getOrDefault(id, 0L));
  }

  private static String name(String id, List<Taxonomy> inForce, Language language) {
    return name(
        id,
        inForce.stream()
            .flatMap(taxonomy -> taxonomy.topics().stream())
            .filter(topic -> topic.id().equals(id))
            .findFirst()
            .orElse(null),
        language);
  }

  private static String name(String id, Taxonomy.@Nullable Topic topic, Language language) {
    if (id.equals(Taxonomy.UNCLASSIFIED)) {
      return language.choose("Chưa phân loại", "Unclassified");
    }
    if (topic == null) {
      return id;
    }
    String english = topic.nameEn();
    return language.choose(topic.name(), english == null ? topic.name() : english);
  }

  static ObjectNode sent(Assignments.Sent sent) {
    TopicAssignment record = sent.record();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("platform", record.post().platform());
    json.put("pageId", record.post().pageId());
    json.put("postId", record.post().postId());
    json.put("primaryTopic", record.primaryTopic());
    record.labels().forEach(json.putArray("labels")::add);
    json.put("by", record.by());
    json.put("reason", record.reason());
    json.put("recordedAt", Instants.format(record.recordedAt()));
    json.put("withdrawn", record.withdrawn());
    json.put("offsets", ImportRoutes.offsets(sent.offsets()));
    return json;
  }

  static ObjectNode published(Publishing.Published published) {
    Taxonomy taxonomy = published.taxonomy();
    return JsonNodeFactory.instance
        .objectNode()
        .put("unit", taxonomy.unit())
        .put("version", taxonomy.version())
        .put("recordedAt", Instants.format(taxonomy.recordedAt()))
        .put("offsets", ImportRoutes.offsets(published.offsets()));
  }

  static ObjectNode preview(String unit, int base, Previewing.Made made) {
    Preview preview = made.preview();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("unit", unit);
    json.put("base", base);
    json.put("from", made.year().from().toString());
    json.put("to", made.year().to().toString());
    FigureViews.knownAt(json, made.cut());
    json.put("posts", preview.posts());
    json.put("assigned", preview.assigned());
    amount(json.putObject("moved"), preview.moved());
    ArrayNode moves = json.putArray("moves");
    for (Preview.Move move : preview.moves()) {
      amount(moves.addObject().put("from", move.from()).put("to", move.to()), move.amount());
    }
    ArrayNode examples = json.putArray("examples");
    for (Preview.Example example : preview.examples()) {
      ObjectNode view =
          examples
              .addObject()
              .put("platform", example.post().platform())
              .put("pageId", example.post().pageId())
              .put("postId", example.post().postId())
              .put("title", example.title())
              .put("from", example.from())
              .put("to", example.verdict().topic())
              .put("views", example.views())
              .put("close", example.verdict().close());
      evidence(view.putArray("evidence"), example.verdict().evidence());
    }
    return json;
  }

  private static void evidence(ArrayNode rows, List<Evidence> evidence) {
    for (Evidence because : evidence) {
      rows.addObject()
          .put("topic", because.topic())
          .put("rule", because.rule())
          .put("found", because.found())
          .put("place", because.place().name().toLowerCase(Locale.ROOT))
          .put("points", because.points());
    }
  }

  private static void amount(ObjectNode json, Preview.Amount amount) {
    json.put("posts", amount.posts())
        .put("views", amount.views())
        .put("yearViews", amount.yearViews());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
