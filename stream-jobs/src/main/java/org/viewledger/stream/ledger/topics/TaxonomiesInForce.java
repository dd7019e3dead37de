package org.viewledger.stream.ledger.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.stream.ledger.accounts.TaxonomyFact;
import org.viewledger.topics.TopicMatcher;

/**
 * Of every unit the taxonomy in force: the largest version, of two alike the later recorded, then
 * the one of the larger offset; in whatever order they come.
 */
public final class TaxonomiesInForce {
  private final UnitsOfPages units;
  private final Set<String> wanted;
  private final Map<String, TaxonomyFact> facts = new TreeMap<>();
  private final Map<String, Rules> rules = new HashMap<>();
  private long mark;

  public TaxonomiesInForce(UnitsOfPages units) {
    this.units = units;
    this.wanted = units.all();
    this.mark = markOfAll();
  }

  /**
   * Takes a taxonomy.
   *
   * @return whether it is in force now and was not before
   */
  public boolean offer(TaxonomyFact fact) {
    TaxonomyFact old = facts.get(fact.unit());
    if (old != null && !beats(fact, old)) {
      return false;
    }
    facts.put(fact.unit(), fact);
    if (wanted.contains(fact.unit())) {
      rules.put(fact.unit(), Rules.of(fact));
      mark = markOfAll();
    }
    return true;
  }

  private static boolean beats(TaxonomyFact one, TaxonomyFact other) {
    int order = Integer.compare(one.version(), other.version());
    order = order != 0 ? order : Long.compare(one.recordedAt(), other.recordedAt());
    order = order != 0 ? order : Long.compare(one.offset(), other.offset());
    // one partition cannot hold two at an offset; a key may have changed its partition
    return (order != 0 ? order : Arrays.compare(one.body(), other.body())) > 0;
  }

  /** What decides on a page's posts: of the nearest unit that has a taxonomy, null where none. */
  @Nullable Rules of(PageKey page) {
    for (String unit : units.of(page)) {
      Rules found = rules.get(unit);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Changes whenever any post might have to be decided on anew; equal in every process. */
  public long mark() {
    return mark;
  }

  private long markOfAll() {
    Map<String, Long> marks = new TreeMap<>();
    rules.forEach((unit, each) -> marks.put(unit, each.mark()));
    return Rules.mark(TopicMatcher.VERSION + " " + marks + " " + units.description(), new byte[0]);
  }
}
