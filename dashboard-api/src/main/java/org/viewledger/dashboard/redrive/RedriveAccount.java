package org.viewledger.dashboard.redrive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.dashboard.query.LetterPlace;

/**
 * What became of the letters that somebody asked about.
 *
 * @param letters how many there were
 * @param already sent again before, or being sent by somebody else
 * @param accepted by the reason for which they had been refused, those that the reader takes now
 * @param refused by the present reason, those that it still does not
 * @param examples of these at most {@value #MAX_EXAMPLES}
 * @param offsets by {@code topic:partition} the last record sent
 */
public record RedriveAccount(
    long letters,
    long already,
    SortedMap<String, Long> accepted,
    SortedMap<String, Long> refused,
    List<Example> examples,
    SortedMap<String, Long> offsets) {
  static final int MAX_EXAMPLES = 20;

  public RedriveAccount {
    accepted = Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    examples = List.copyOf(examples);
    offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
  }

  /** A letter that is still refused, and why now. */
  public record Example(LetterPlace place, String reason, String detail) {}

  static final class Count {
    private long letters;
    private long already;
    private final SortedMap<String, Long> accepted = new TreeMap<>();
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final SortedMap<String, Long> offsets = new TreeMap<>();

    void already() {
      letters++;
      already++;
    }

    void accepted(String reason) {
      letters++;
      accepted.merge(reason, 1L, Long::sum);
    }

    void refused(LetterPlace place, String reason, String detail) {
      letters++;
      refused.merge(reason, 1L, Long::sum);
      if (examples.size() < MAX_EXAMPLES) {
        examples.add(new Example(place, reason, detail));
      }
    }

    void reached(Map<String, Long> last) {
      last.forEach((partition, offset) -> offsets.merge(partition, offset, Math::max));
    }

    RedriveAccount done() {
      return new RedriveAccount(letters, already, accepted, refused, examples, offsets);
    }
  }
}
