package org.viewledger.dashboard.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;

/** What one version of a taxonomy has otherwise than another. */
public final class TaxonomyDifference {
  private TaxonomyDifference() {}

  /** What became of a part. */
  public enum How {
    ADDED,
    REMOVED,
    CHANGED;

    /** The word in keys of speech. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One part that is otherwise.
   *
   * @param kind {@code topic}, {@code rule}, {@code shield} or {@code label}
   * @param topic the topic's id of a topic or a rule, else empty
   * @param name what it is called: a topic's or label's name, a rule's or shield's words
   * @param before what it said, empty where it was not there; a rule says its weight
   * @param after what it says, empty where it is gone
   */
  public record Change(
      String kind, String topic, String name, How how, String before, String after) {}

  /**
   * From one version to a later one, topics first, in the order of the later, then what is gone.
   */
  public static List<Change> between(TaxonomyDraft before, TaxonomyDraft after) {
    TaxonomyParts one = before.parts();
    TaxonomyParts two = after.parts();
    List<Change> changes = new ArrayList<>();
    compare(one.topics(), two.topics(), Taxonomy.Topic::name, TaxonomyDifference::told, changes);
    compare(
        one.rules(), two.rules(), RuleWords::of, rule -> String.valueOf(rule.weight()), changes);
    compare(one.shields(), two.shields(), phrase -> phrase, phrase -> phrase, changes);
    compare(one.labels(), two.labels(), Taxonomy.Label::name, TaxonomyDifference::told, changes);
    return changes;
  }

  private static <V> void compare(
      Map<TaxonomyParts.Part, V> before,
      Map<TaxonomyParts.Part, V> after,
      Function<V, String> name,
      Function<V, String> told,
      List<Change> changes) {
    after.forEach(
        (part, value) -> {
          V old = before.get(part);
          if (!Objects.equals(old, value)) {
            How how = old == null ? How.ADDED : How.CHANGED;
            changes.add(
                change(
                    part,
                    name.apply(value),
                    how,
                    old == null ? "" : told.apply(old),
                    told.apply(value)));
          }
        });
    before.forEach(
        (part, value) -> {
          if (!after.containsKey(part)) {
            changes.add(change(part, name.apply(value), How.REMOVED, told.apply(value), ""));
          }
        });
  }

  private static Change change(
      TaxonomyParts.Part part, String name, How how, String before, String after) {
    return new Change(
        part.kind().name().toLowerCase(java.util.Locale.ROOT),
        part.kind() == TaxonomyParts.Kind.TOPIC || part.kind() == TaxonomyParts.Kind.RULE
            ? part.id()
            : "",
        name,
        how,
        before,
        after);
  }

  private static String told(Taxonomy.Topic topic) {
    return joined(topic.name(), topic.nameEn(), String.valueOf(topic.priority()), topic.about());
  }

  private static String told(Taxonomy.Label label) {
    return joined(label.name(), text(label.from()), text(label.to()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String joined(@Nullable String... words) {
    return java.util.Arrays.stream(words)
        .filter(word -> word != null)
        .collect(java.util.stream.Collectors.joining(" · "));
  }
}
