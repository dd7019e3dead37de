package org.viewledger.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.viewledger.contract.Taxonomy;

/** The topics of a ward Party committee's page that an installation starts with. */
public final class DefaultTaxonomy {
  /** The version under which it is published at an installation's first start. */
  public static final int VERSION = 1;

  private static final String RESOURCE = "default-taxonomy.yaml";

  private DefaultTaxonomy() {}

  /** The default taxonomy as the first version of a unit's own. */
  public static Taxonomy of(String unit, Instant recordedAt) {
    Map<?, ?> root = (Map<?, ?>) load();
    List<Taxonomy.Topic> topics = new ArrayList<>();
    for (Map<?, ?> topic : maps(present(root, "topics"))) {
      topics.add(
          new Taxonomy.Topic(
              word(topic, "id"),
              word(topic, "name"),
              optionalWord(topic, "nameEn"),
              optionalWord(topic, "about"),
              (Integer) present(topic, "priority"),
              rules((Map<?, ?>) present(topic, "rules"))));
    }
    List<Taxonomy.Label> labels = new ArrayList<>();
    for (Map<?, ?> label : maps(present(root, "labels"))) {
      labels.add(
          new Taxonomy.Label(
              word(label, "id"), word(label, "name"), day(label, "from"), day(label, "to")));
    }
    return new Taxonomy(unit, VERSION, recordedAt, topics, words(present(root, "shield")), labels);
  }

  private static Object load() {
    try (InputStream in = DefaultTaxonomy.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      return new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Phrases and hashtags under the weight they share, as people edit them. */
  private static List<Taxonomy.Rule> rules(Map<?, ?> byWeight) {
    List<Taxonomy.Rule> rules = new ArrayList<>();
    byWeight.forEach(
        (weight, phrases) -> {
          for (String phrase : words(phrases)) {
            boolean hashtag = phrase.startsWith("#");
            rules.add(
                new Taxonomy.Rule(
                    hashtag ? null : phrase, hashtag ? phrase : null, (Integer) weight));
          }
        });
    return rules;
  }

  private static List<Map<?, ?>> maps(Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object each : (List<?>) list) {
      maps.add((Map<?, ?>) each);
    }
    return maps;
  }

  private static List<String> words(Object list) {
    List<String> words = new ArrayList<>();
    for (Object each : (List<?>) list) {
      words.add((String) each);
    }
    return words;
  }

  private static Object present(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + ": " + key + " is missing in " + map);
    }
    return value;
  }

  private static String word(Map<?, ?> map, String key) {
    return (String) present(map, key);
  }

  private static @Nullable String optionalWord(Map<?, ?> map, String key) {
    return (String) map.get(key);
  }

  private static @Nullable LocalDate day(Map<?, ?> map, String key) {
    String day = optionalWord(map, key);
    return day == null ? null : LocalDate.parse(day);
  }
}
