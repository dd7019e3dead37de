package org.viewledger.dashboard.query;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.Taxonomy;

/**
 * The topics and labels that there are.
 *
 * @param inForce of every unit that has one, its taxonomy in force, by unit
 * @param posts how many posts have a primary topic, also topics that no taxonomy knows any more
 * @param labels how many posts have a label; a post may have several
 */
public record TopicsAnswer(
    List<Taxonomy> inForce, SortedMap<String, Long> posts, SortedMap<String, Long> labels) {
  public TopicsAnswer {
    inForce = List.copyOf(inForce);
    posts = Collections.unmodifiableSortedMap(new TreeMap<>(posts));
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /**
   * The taxonomy that decides for posts of a page.
   *
   * @param chain the page's units, the nearest first
   */
  public Optional<Taxonomy> nearest(List<String> chain) {
    return chain.stream().flatMap(unit -> of(unit).stream()).findFirst();
  }

  /** The taxonomy in force of a unit's own. */
  public Optional<Taxonomy> of(String unit) {
    return inForce.stream().filter(taxonomy -> taxonomy.unit().equals(unit)).findFirst();
  }
}
