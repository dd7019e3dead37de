package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;

/**
 * How the reading of a page stands.
 *
 * @param posts known
 * @param waiting posts whose slot has come, to be read now
 * @param waitingSince the instant that the reading which waits longest was meant for; in the future
 *     where none waits, null where the page has no posts
 * @param overdue posts whose slot passed more than {@link #GRACE} ago
 * @param walkedThrough whether all posts that the platform lists were seen at least once
 * @param lastAnswer when the platform last answered as it should, null where it never did since the
 *     start
 * @param stopped whether the allowance of the account is or of the page is used up for now
 * @param pausedUntil when it is asked again, null where nothing keeps it from being asked
 * @param notGiven metrics that the page turned out not to have
 * @param advice who must do what though reading goes on, in Vietnamese; null for nothing
 * @param problem the last refusal, null where the last request went well
 */
public record PageHealth(
    PageKey page,
    int posts,
    int waiting,
    @Nullable Instant waitingSince,
    int overdue,
    boolean walkedThrough,
    @Nullable Instant lastAnswer,
    boolean stopped,
    @Nullable Instant pausedUntil,
    List<NotGiven> notGiven,
    @Nullable String advice,
    @Nullable Problem problem) {
  /** So late is still in time. */
  public static final Duration GRACE = Duration.ofHours(1);

  public PageHealth {
    notGiven = List.copyOf(notGiven);
  }
}
