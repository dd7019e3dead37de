package org.viewledger.dashboard.tagging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.topics.Evidence;
import org.viewledger.topics.PostText;
import org.viewledger.topics.TopicMatcher;
import org.viewledger.topics.Verdict;

/** A text that somebody pasted, tried on a draft's rules. */
public final class Trial {
  /** Longest text, in UTF-16 units: more than any post has. */
  public static final int MAX_TEXT = 20_000;

  private Trial() {}

  /**
   * What the draft's rules make of a text.
   *
   * @param now only stands in the version that the rules are tried as
   */
  public static TopicTold.ByRules of(TaxonomyDraft draft, String text, Instant now)
      throws TaxonomyRefusedException {
    Verdict verdict =
        TopicMatcher.of(draft.version(draft.base() + 1, now))
            .match(new PostText(null, text, List.of()));
    return told(verdict, draft.unit(), draft.base());
  }

  static TopicTold.ByRules told(Verdict verdict, String unit, int version) {
    return new TopicTold.ByRules(
        verdict.topic(),
        verdict.score(),
        verdict.close(),
        Optional.ofNullable(verdict.second()),
        verdict.secondScore(),
        unit,
        version,
        verdict.evidence().stream().map(Trial::told).toList());
  }

  private static TopicTold.Because told(Evidence evidence) {
    return new TopicTold.Because(
        evidence.topic(),
        evidence.rule(),
        evidence.found(),
        evidence.place().name().toLowerCase(Locale.ROOT),
        evidence.points());
  }
}
