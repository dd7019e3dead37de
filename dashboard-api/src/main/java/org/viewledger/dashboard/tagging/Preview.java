package org.viewledger.dashboard.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.topics.Verdict;

/**
 * What would happen if a draft were published.
 *
 * @param posts how many posts were looked at
 * @param assigned how many of them stay because a person gave them their topic
 * @param moved those that would change their topic
 * @param moves the same by what they change from and to, most views first
 * @param examples at most {@value #MAX_EXAMPLES}, those with most views first
 */
public record Preview(
    long posts, long assigned, Amount moved, List<Move> moves, List<Example> examples) {
  /** As many posts as a person reads before deciding. */
  public static final int MAX_EXAMPLES = 20;

  public Preview {
    moves = List.copyOf(moves);
    examples = List.copyOf(examples);
  }

  /**
   * So many posts, all the views they have, and those gained in the last twelve months.
   *
   * @param yearViews may be negative where a platform corrected
   */
  public record Amount(long posts, long views, long yearViews) {
    static final Amount NONE = new Amount(0, 0, 0);

    Amount plus(Amount other) {
      return new Amount(
          posts + other.posts,
          Math.addExact(views, other.views),
          Math.addExact(yearViews, other.yearViews));
    }
  }

  /** Posts that would go from one topic to another. */
  public record Move(String from, String to, Amount amount) {}

  /** One of them, and why. */
  public record Example(PostKey post, String title, String from, long views, Verdict verdict) {
    /** What the draft's rules make of it, and the words that decide. */
    public TopicTold.ByRules told() {
      return Trial.told(verdict, "", 0);
    }
  }

  /** Adds up posts one by one, keeping no more of them than are shown. */
  static final class Count {
    private static final Comparator<Example> MOST_VIEWS =
        Comparator.comparingLong(Example::views).reversed().thenComparing(Example::post);

    private record Way(String from, String to) {}

    private final Map<Way, Amount> ways = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private long posts;
    private long assigned;

    void stays(PostWords post) {
      posts++;
      assigned += post.assigned() ? 1 : 0;
    }

    void moves(PostWords post, Verdict verdict, long yearViews) {
      posts++;
      long views = post.views().orElse(0L);
      ways.merge(
          new Way(post.topic(), verdict.topic()),
          new Amount(1, views, yearViews),
          (known, more) -> known.plus(more));
      examples.add(
          new Example(
              post.key(),
              post.title().or(post::text).map(Count::cut).orElse(""),
              post.topic(),
              views,
              verdict));
      examples.sort(MOST_VIEWS);
      if (examples.size() > MAX_EXAMPLES) {
        examples.remove(MAX_EXAMPLES);
      }
    }

    private static String cut(String text) {
      int longest = 200;
      return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    Preview done() {
      List<Move> moves =
          ways.entrySet().stream()
              .map(way -> new Move(way.getKey().from(), way.getKey().to(), way.getValue()))
              .sorted(
                  Comparator.comparingLong((Move move) -> move.amount().views())
                      .thenComparingLong(move -> move.amount().posts())
                      .reversed()
                      .thenComparing(Move::from)
                      .thenComparing(Move::to))
              .toList();
      Amount moved =
          moves.stream().map(Move::amount).reduce(Amount.NONE, (known, more) -> known.plus(more));
      return new Preview(posts, assigned, moved, moves, examples);
    }
  }
}
