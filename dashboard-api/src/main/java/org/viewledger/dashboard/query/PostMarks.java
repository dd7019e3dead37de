package org.viewledger.dashboard.query;

import java.util.List;
import java.util.Optional;

/**
 * What else a list of posts may be narrowed by: marks that no sum is made of. An empty list does
 * not narrow.
 *
 * @param origins {@code own}, {@code shared}; a post of unknown origin counts as own
 * @param statuses {@code live}, {@code hidden}, {@code removed}; of unknown status counts as live
 */
public record PostMarks(List<String> origins, List<String> statuses, Optional<Doubt> doubt) {
  public static final List<String> ORIGINS = List.of("own", "shared");
  public static final List<String> STATUSES = List.of("live", "hidden", "removed");

  /** Every post. */
  public static final PostMarks ANY = new PostMarks(List.of(), List.of(), Optional.empty());

  /** Why a person should look at a post's topic. */
  public enum Doubt {
    /** Nobody and nothing found one. */
    UNCLASSIFIED,
    /** The rules found two that are nearly level: at most two points apart. */
    NEARLY_LEVEL
  }

  public PostMarks {
    origins = List.copyOf(origins);
    statuses = List.copyOf(statuses);
    check("origin", origins, ORIGINS);
    check("status", statuses, STATUSES);
  }

  /** Posts that nobody has given a topic and that are in doubt. */
  public static PostMarks of(Doubt doubt) {
    return new PostMarks(List.of(), List.of(), Optional.of(doubt));
  }

  private static void check(String parameter, List<String> given, List<String> known) {
    for (String word : given) {
      if (!known.contains(word)) {
        throw new InvalidQueryException(
            parameter, parameter + " must be one of " + String.join(", ", known) + ": " + word);
      }
    }
  }
}
