package org.viewledger.dashboard.tagging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.viewledger.contract.Taxonomy;

/** A draft as the text that {@link TaxonomyDraft#read} understands, for keeping. */
final class DraftJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DraftJson() {}

  static String write(TaxonomyDraft draft) {
    ObjectNode json = JSON.createObjectNode();
    json.put("unit", draft.unit()).put("version", draft.base());
    ArrayNode topics = json.putArray("topics");
    for (Taxonomy.Topic topic : draft.topics()) {
      ObjectNode one = topics.addObject();
      one.put("id", topic.id())
          .put("name", topic.name())
          .put("nameEn", topic.nameEn())
          .put("about", topic.about())
          .put("priority", topic.priority());
      ArrayNode rules = one.putArray("rules");
      for (Taxonomy.Rule rule : topic.rules()) {
        ObjectNode each = rules.addObject();
        if (rule.phrase() != null) {
          each.put("phrase", rule.phrase());
        } else {
          each.put("hashtag", rule.hashtag());
        }
        each.put("weight", rule.weight());
      }
    }
    ArrayNode shield = json.putArray("shield");
    draft.shield().forEach(shield::add);
    ArrayNode labels = json.putArray("labels");
    for (Taxonomy.Label label : draft.labels()) {
      ObjectNode each = labels.addObject().put("id", label.id()).put("name", label.name());
      if (label.from() != null) {
        each.put("from", label.from().toString());
      }
      if (label.to() != null) {
        each.put("to", label.to().toString());
      }
    }
    return json.toString();
  }

  /**
   * Reads it back.
   *
   * @throws TaxonomyRefusedException with every fault found
   */
  static TaxonomyDraft read(String unit, String text) throws TaxonomyRefusedException {
    try {
      return TaxonomyDraft.read(unit, JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what we wrote can be read", e);
    }
  }
}
