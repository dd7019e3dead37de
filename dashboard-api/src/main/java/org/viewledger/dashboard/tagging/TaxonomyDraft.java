package org.viewledger.dashboard.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.Taxonomy;

/**
 * A person's next version of a unit's taxonomy, checked so that every fault names its topic or
 * rule; the contract's own reader has the last word.
 *
 * @param base the version that was edited, 0 where the unit had none
 */
public record TaxonomyDraft(
    String unit,
    int base,
    List<Taxonomy.Topic> topics,
    List<String> shield,
    List<Taxonomy.Label> labels) {
  private static final List<String> FIELDS =
      List.of("v", "unit", "version", "recordedAt", "topics", "shield", "labels", "knownAt", "cut");
  private static final int MAX_PRIORITY = 1_000_000;
  private static final int MAX_WEIGHT = 100;

  public TaxonomyDraft {
    topics = List.copyOf(topics);
    shield = List.copyOf(shield);
    labels = List.copyOf(labels);
  }

  /** A version that stands, as the beginning of a draft. */
  public static TaxonomyDraft of(Taxonomy taxonomy) {
    return new TaxonomyDraft(
        taxonomy.unit(),
        taxonomy.version(),
        taxonomy.topics(),
        taxonomy.shield(),
        taxonomy.labels());
  }

  TaxonomyParts parts() {
    return TaxonomyParts.of(topics, shield, labels);
  }

  /**
   * Reads what {@code GET /taxonomy/{unit}} gives, edited: {@code version} is the one edited.
   *
   * @throws TaxonomyRefusedException with every fault found
   */
  public static TaxonomyDraft read(String unit, JsonNode json) throws TaxonomyRefusedException {
    Faults faults = new Faults();
    if (!json.isObject()) {
      faults.add("taxonomy", "must be an object as GET /api/v1/taxonomy/" + unit + " gives it");
      throw new TaxonomyRefusedException(faults.lines());
    }
    JsonPart top = new JsonPart("", json, faults);
    JsonPart whole = new JsonPart("taxonomy", json, faults);
    whole.allow(FIELDS);
    String said = whole.optionalWord("unit");
    if (said != null && !said.equals(unit)) {
      whole.fault("unit is " + said + ", but the address says " + unit);
    }
    int base = whole.number("version", 0, Integer.MAX_VALUE - 1);
    TaxonomyDraft draft =
        new TaxonomyDraft(
            unit, base, topics(top, faults), top.words("shield", Taxonomy.MAX_LABELS), labels(top));
    if (!faults.isEmpty()) {
      throw new TaxonomyRefusedException(faults.lines());
    }
    return draft;
  }

  private static List<Taxonomy.Topic> topics(JsonPart top, Faults faults) {
    List<Taxonomy.Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>(Set.of(Taxonomy.UNCLASSIFIED));
    int rules = 0;
    for (JsonPart part : top.parts("topics", Taxonomy.MAX_TOPICS)) {
      part.allow(List.of("id", "name", "nameEn", "about", "priority", "rules"));
      Taxonomy.Topic topic =
          new Taxonomy.Topic(
              part.id(),
              part.word("name"),
              part.optionalWord("nameEn"),
              part.optionalText("about"),
              part.number("priority", -MAX_PRIORITY, MAX_PRIORITY),
              rules(part));
      if (!ids.add(topic.id())) {
        part.fault(
            "this id is taken: each topic needs one of its own, and none may be "
                + Taxonomy.UNCLASSIFIED);
      }
      rules += topic.rules().size();
      topics.add(topic);
    }
    if (topics.isEmpty()) {
      faults.add("topics", "at least one topic is needed");
    }
    if (rules > Taxonomy.MAX_RULES) {
      faults.add("topics", rules + " rules in all, at most " + Taxonomy.MAX_RULES + " may be");
    }
    return topics;
  }

  private static List<Taxonomy.Rule> rules(JsonPart topic) {
    List<Taxonomy.Rule> rules = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonPart part : topic.within("rules", Taxonomy.MAX_RULES)) {
      part.allow(List.of("phrase", "hashtag", "weight"));
      String phrase = words(part, "phrase");
      String hashtag = words(part, "hashtag");
      int weight = part.number("weight", 1, MAX_WEIGHT);
      if (part.has("phrase") == part.has("hashtag")) {
        part.fault("a rule has either a phrase or a hashtag");
      } else if (phrase != null || hashtag != null) {
        rules.add(new Taxonomy.Rule(phrase, hashtag, weight));
        if (!known.add(plain(phrase == null ? "#" + hashtag : phrase))) {
          part.fault("the topic has this rule already: keep one of the two");
        }
      }
    }
    return rules;
  }

  private static @Nullable String words(JsonPart rule, String name) {
    String words = rule.optionalWord(name);
    if (words != null && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      rule.fault(name + " holds no word that could be found in a post");
    }
    return words;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static List<Taxonomy.Label> labels(JsonPart top) {
    List<Taxonomy.Label> labels = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonPart part : top.parts("labels", Taxonomy.MAX_LABELS)) {
      part.allow(List.of("id", "name", "from", "to"));
      Taxonomy.Label label =
          new Taxonomy.Label(part.id(), part.word("name"), part.day("from"), part.day("to"));
      if (!ids.add(label.id())) {
        part.fault("this id is taken: each label needs one of its own");
      }
      if (label.from() != null && label.to() != null && label.to().isBefore(label.from())) {
        part.fault("to lies before from: swap them");
      }
      labels.add(label);
    }
    return labels;
  }

  /**
   * The record of a version.
   *
   * @throws TaxonomyRefusedException where the contract's reader would refuse it
   */
  Taxonomy version(int version, Instant recordedAt) throws TaxonomyRefusedException {
    Taxonomy taxonomy = new Taxonomy(unit, version, recordedAt, topics, shield, labels);
    try {
      return (Taxonomy) EventJson.decode(taxonomy.topic(), EventJson.encode(taxonomy), recordedAt);
    } catch (RejectedRecordException e) {
      throw new TaxonomyRefusedException(List.of("taxonomy: " + e.getMessage()));
    }
  }
}
