package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;

/**
 * How the reading of a page stands.
 *
 * @param posts known
 * @param waitingSince the instant that the reading which waits longest was meant for; in the future
 *     where none waits, null where the page has no posts
 * @param overdue posts whose slot passed more than {@link #GRACE} ago
 * @param walkedThrough whether all posts that the platform lists were seen at least once
 * @param stopped whether the allowance of the account is or of the page is used up for now
 * @param problem the last refusal, null where the last request went well
 */
public record PageHealth(
    PageKey page,
    int posts,
    @Nullable Instant waitingSince,
    int overdue,
    boolean walkedThrough,
    boolean stopped,
    @Nullable Problem problem) {
  /** So late is still in time. */
  public static final Duration GRACE = Duration.ofHours(1);
}
