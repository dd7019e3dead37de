package org.viewledger.stream.cut;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * The row of generations since the record was last built from the beginning of the log. What lies
 * before says nothing about what the tables hold now.
 *
 * @param generation the generation that began it, 1 or more
 * @param target the log's end then; figures are complete when a cut covers it
 * @param rebuilding whether that is still to come
 */
public record Lineage(long generation, Map<String, Long> target, boolean rebuilding)
    implements Serializable {
  public Lineage {
    target = new HashMap<>(target);
  }

  /** The cut under which its beginning is written. */
  public Cut begin() {
    return Cut.start(generation);
  }
}
