package org.viewledger.dashboard.tagging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.viewledger.contract.Taxonomy;

/**
 * A draft brought onto a version that somebody published meanwhile: what only one of the two
 * changed is taken as it is; where both changed the same part otherwise, the draft's stands and is
 * named.
 */
public final class DraftMerge {
  private DraftMerge() {}

  /**
   * The outcome.
   *
   * @param draft on the newest version
   * @param clashes names of the parts that both changed, or that lost their topic
   */
  public record Merged(TaxonomyDraft draft, List<String> clashes) {
    public Merged {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Merges.
   *
   * @param base the version that the draft was made from
   * @param mine the draft
   * @param theirs the newest version; its number is the merged draft's base
   */
  public static Merged of(TaxonomyDraft base, TaxonomyDraft mine, TaxonomyDraft theirs) {
    TaxonomyParts old = base.parts();
    TaxonomyParts own = mine.parts();
    TaxonomyParts other = theirs.parts();
    Set<String> clashes = new LinkedHashSet<>();
    TaxonomyParts merged =
        new TaxonomyParts(
            merge(old.topics(), own.topics(), other.topics(), clashes),
            merge(old.rules(), own.rules(), other.rules(), clashes),
            merge(old.shields(), own.shields(), other.shields(), clashes),
            merge(old.labels(), own.labels(), other.labels(), clashes));
    merged
        .rules()
        .forEach(
            (part, rule) -> {
              if (!merged
                  .topics()
                  .containsKey(new TaxonomyParts.Part(TaxonomyParts.Kind.TOPIC, part.id(), ""))) {
                clashes.add(RuleWords.of(rule));
              }
            });
    return new Merged(merged.draft(theirs.unit(), theirs.base()), new ArrayList<>(clashes));
  }

  private static <V> Map<TaxonomyParts.Part, V> merge(
      Map<TaxonomyParts.Part, V> base,
      Map<TaxonomyParts.Part, V> mine,
      Map<TaxonomyParts.Part, V> theirs,
      Set<String> clashes) {
    Map<TaxonomyParts.Part, V> merged = new LinkedHashMap<>(theirs);
    Set<TaxonomyParts.Part> parts = new LinkedHashSet<>(base.keySet());
    parts.addAll(mine.keySet());
    for (TaxonomyParts.Part part : parts) {
      V old = base.get(part);
      V own = mine.get(part);
      V other = theirs.get(part);
      if (Objects.equals(old, own)) {
        continue;
      }
      if (!Objects.equals(old, other) && !Objects.equals(own, other)) {
        clashes.add(name(part, own == null ? (old == null ? part : old) : own));
      }
      if (own == null) {
        merged.remove(part);
      } else {
        merged.put(part, own);
      }
    }
    return merged;
  }

  private static String name(TaxonomyParts.Part part, Object value) {
    if (value instanceof Taxonomy.Topic topic) {
      return topic.name();
    }
    if (value instanceof Taxonomy.Rule rule) {
      return RuleWords.of(rule);
    }
    if (value instanceof Taxonomy.Label label) {
      return label.name();
    }
    return part.words();
  }
}
