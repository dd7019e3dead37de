package org.viewledger.dashboard.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.query.Cut;

/**
 * Answers of the newest cut that anybody was answered from, by question. Those of the cut before
 * are gone with the first of the next: nothing here is older than what it is said to be of.
 *
 * <p>A question is what the engine is asked, after it was narrowed to what its caller may see, so
 * that whoever is answered from here would have been given the same by the engine. No language, no
 * role and nothing that people wrote is in it.
 */
final class Shelf {
  private final long room;
  private Cut cut = Cut.NONE;
  private long used;

  /** Least recently used first; guarded by this. */
  private final Map<Object, Weighed> answers = new LinkedHashMap<>(16, 0.75f, true);

  private record Weighed(Object answer, long rows) {}

  /**
   * @param room how many rows its answers have together at most
   */
  Shelf(long room) {
    this.room = room;
  }

  /** The answer to a question at a cut. */
  synchronized Optional<Object> find(Cut at, Object question) {
    return at.equals(cut)
        ? Optional.ofNullable(answers.get(question)).map(Weighed::answer)
        : Optional.empty();
  }

  /** Keeps what was asked at a cut; one that is older than what is here is too late. */
  synchronized void keep(Cut at, Map<Object, Object> asked) {
    if (at.number() < cut.number()) {
      return;
    }
    if (!at.equals(cut)) {
      answers.clear();
      used = 0;
      cut = at;
    }
    asked.forEach(this::put);
    var oldest = answers.entrySet().iterator();
    while (used > room) {
      used -= oldest.next().getValue().rows();
      oldest.remove();
    }
  }

  private void put(Object question, Object answer) {
    Weighed kept = new Weighed(answer, Weight.of(answer));
    Weighed before = answers.put(question, kept);
    used += kept.rows() - (before == null ? 0 : before.rows());
  }
}
