package org.viewledger.dashboard.tagging;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;

/** One change of a draft at a time; each answers the changed draft, checked. */
public final class DraftEdit {
  private static final int MAX_SLUG = 60;

  private DraftEdit() {}

  /**
   * Adds a topic, or changes one.
   *
   * @param id the topic's, empty for a new one
   */
  public static TaxonomyDraft topic(
      TaxonomyDraft draft,
      String id,
      String name,
      @Nullable String nameEn,
      @Nullable String about,
      int priority)
      throws TaxonomyRefusedException {
    List<Taxonomy.Topic> topics = new ArrayList<>();
    boolean found = false;
    for (Taxonomy.Topic topic : draft.topics()) {
      found |= topic.id().equals(id);
      topics.add(
          topic.id().equals(id)
              ? new Taxonomy.Topic(id, name, nameEn, about, priority, topic.rules())
              : topic);
    }
    if (!found) {
      Set<String> taken =
          draft.topics().stream().map(Taxonomy.Topic::id).collect(Collectors.toSet());
      taken.add(Taxonomy.UNCLASSIFIED);
      topics.add(new Taxonomy.Topic(slug(name, taken), name, nameEn, about, priority, List.of()));
    }
    return with(draft, topics, draft.shield(), draft.labels());
  }

  /** Removes a topic with its rules. */
  public static TaxonomyDraft withoutTopic(TaxonomyDraft draft, String id)
      throws TaxonomyRefusedException {
    return with(
        draft,
        draft.topics().stream().filter(topic -> !topic.id().equals(id)).toList(),
        draft.shield(),
        draft.labels());
  }

  /** Adds a phrase or {@code #hashtag} to a topic, or gives it another weight. */
  public static TaxonomyDraft rule(TaxonomyDraft draft, String topic, String words, int weight)
      throws TaxonomyRefusedException {
    return rules(
        draft, topic, rules -> rules.put(RuleWords.key(words), RuleWords.rule(words, weight)));
  }

  /** Removes a phrase or {@code #hashtag} from a topic. */
  public static TaxonomyDraft withoutRule(TaxonomyDraft draft, String topic, String words)
      throws TaxonomyRefusedException {
    return rules(draft, topic, rules -> rules.remove(RuleWords.key(words)));
  }

  private static TaxonomyDraft rules(
      TaxonomyDraft draft,
      String id,
      java.util.function.Consumer<Map<String, Taxonomy.Rule>> change)
      throws TaxonomyRefusedException {
    List<Taxonomy.Topic> topics = new ArrayList<>();
    for (Taxonomy.Topic topic : draft.topics()) {
      if (!topic.id().equals(id)) {
        topics.add(topic);
        continue;
      }
      Map<String, Taxonomy.Rule> rules = new LinkedHashMap<>();
      topic.rules().forEach(rule -> rules.put(RuleWords.key(RuleWords.of(rule)), rule));
      change.accept(rules);
      topics.add(
          new Taxonomy.Topic(
              id,
              topic.name(),
              topic.nameEn(),
              topic.about(),
              topic.priority(),
              List.copyOf(rules.values())));
    }
    return with(draft, topics, draft.shield(), draft.labels());
  }

  /** Adds a phrase that carries no topic; one that is there already changes nothing. */
  public static TaxonomyDraft shield(TaxonomyDraft draft, String phrase)
      throws TaxonomyRefusedException {
    TaxonomyDraft without = withoutShield(draft, phrase);
    List<String> shield = new ArrayList<>(without.shield());
    shield.add(phrase.strip());
    return with(draft, draft.topics(), shield, draft.labels());
  }

  public static TaxonomyDraft withoutShield(TaxonomyDraft draft, String phrase)
      throws TaxonomyRefusedException {
    return with(
        draft,
        draft.topics(),
        draft.shield().stream()
            .filter(each -> !RuleWords.key(each).equals(RuleWords.key(phrase)))
            .toList(),
        draft.labels());
  }

  /**
   * Adds a label, or changes one; with days it is a campaign or a month's orientation.
   *
   * @param id the label's, empty for a new one
   */
  public static TaxonomyDraft label(
      TaxonomyDraft draft, String id, String name, @Nullable LocalDate from, @Nullable LocalDate to)
      throws TaxonomyRefusedException {
    List<Taxonomy.Label> labels = new ArrayList<>();
    boolean found = false;
    for (Taxonomy.Label label : draft.labels()) {
      found |= label.id().equals(id);
      labels.add(label.id().equals(id) ? new Taxonomy.Label(id, name, from, to) : label);
    }
    if (!found) {
      Set<String> taken =
          draft.labels().stream().map(Taxonomy.Label::id).collect(Collectors.toSet());
      labels.add(new Taxonomy.Label(slug(name, taken), name, from, to));
    }
    return with(draft, draft.topics(), draft.shield(), labels);
  }

  public static TaxonomyDraft withoutLabel(TaxonomyDraft draft, String id)
      throws TaxonomyRefusedException {
    return with(
        draft,
        draft.topics(),
        draft.shield(),
        draft.labels().stream().filter(label -> !label.id().equals(id)).toList());
  }

  private static TaxonomyDraft with(
      TaxonomyDraft draft,
      List<Taxonomy.Topic> topics,
      List<String> shield,
      List<Taxonomy.Label> labels)
      throws TaxonomyRefusedException {
    return DraftJson.read(
        draft.unit(),
        DraftJson.write(new TaxonomyDraft(draft.unit(), draft.base(), topics, shield, labels)));
  }

  /** An id that people can read in an address, such as {@code chuyen-doi-so}. */
  static String slug(String name, Set<String> taken) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String stem = plain.isEmpty() ? "moi" : plain.substring(0, Math.min(MAX_SLUG, plain.length()));
    String slug = stem;
    for (int number = 2; taken.contains(slug); number++) {
      slug = stem + '-' + number;
    }
    return slug;
  }
}
