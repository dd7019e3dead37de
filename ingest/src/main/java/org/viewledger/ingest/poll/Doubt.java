package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

/**
 * Whether posts that an answer leaves out are gone, or the token or we are wrong. Where many are
 * asked for and none is answered, it is asked again for an hour; then the page goes on without
 * them. And no post counts as gone unless the page has shown something else since it was missed.
 */
final class Doubt {
  /** Fewer posts may well have gone away at once. */
  static final int FEW = 5;

  /** So long an answer without any of many posts is not taken for one. */
  static final Duration ASKED_AGAIN_FOR = Duration.ofHours(1);

  private @Nullable Instant noneSince;
  private @Nullable Instant showedAt;

  /** A post of the page was in an answer. */
  void pageShowed(Instant now) {
    showedAt = now;
  }

  /** The platform told of the page itself; of a page with many posts that says nothing of them. */
  void pageAnswered(Instant now, int posts) {
    if (posts < FEW) {
      showedAt = now;
    }
  }

  /** Refuses an answer that is not to be believed yet. */
  void check(List<KnownPost> asked, List<Seen> answers, Instant now) throws RefusedException {
    if (!answers.isEmpty()) {
      noneSince = null;
      pageShowed(now);
      return;
    }
    if (asked.stream().filter(post -> !post.isRemoved()).count() < FEW) {
      return;
    }
    noneSince = noneSince == null ? now : noneSince;
    if (now.isBefore(noneSince.plus(ASKED_AGAIN_FOR))) {
      throw new RefusedException(
          Outcome.UNEXPECTED, "none of " + asked.size() + " posts was in the answer");
    }
  }

  /** That none of the posts asked for is answered any more, null where some are. */
  @Nullable Problem problem() {
    return noneSince == null
        ? null
        : new Problem(Outcome.UNEXPECTED, "no post that is asked for is answered", noneSince);
  }

  /** Whether the page has shown something since this post was missed first. */
  boolean mayBeGone(KnownPost post) {
    Instant missed = post.missedSince();
    return missed != null && showedAt != null && showedAt.isAfter(missed);
  }
}
