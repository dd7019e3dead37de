package org.viewledger.ingest.poll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageReading;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.paging.Slice;

/**
 * One page of one platform: what each platform's package offers to the poll loop. Each call makes
 * one request, or the few that belong together, and says what it cost by {@link #usage()}.
 *
 * <p>Which fields and metrics are asked for, and which of them the page turned out not to have, is
 * the source's own affair; what it has learnt travels in {@link #memory()}.
 */
public interface PageSource {
  /** How many posts one {@link #read} takes. */
  int batch();

  /**
   * One piece of the listing of the page's posts, newest first.
   *
   * @param cursor null for the first piece
   */
  Slice<Seen> list(@Nullable String cursor, Instant now)
      throws RefusedException, InterruptedException;

  /** Counts of posts. Those that the platform leaves out are left out here. */
  List<Seen> read(List<KnownPost> posts, Instant now) throws RefusedException, InterruptedException;

  /** What the platform says of the page itself: followers, unique viewers of stated days. */
  List<PageReading> readPage(Instant now) throws RefusedException, InterruptedException;

  /** What the last request left of the allowance. */
  Usage usage();

  /**
   * Asks for less at a time from now on.
   *
   * @return false where it cannot be less
   */
  boolean askForLess();

  /** Asks for more at a time again, up to what it began with. */
  void askForMore();

  /**
   * Makes the access token anew after it was refused.
   *
   * @return false where only a person can
   */
  boolean renewToken(Instant now) throws RefusedException, InterruptedException;

  /** Who must do what though reading goes on, in Vietnamese: a consent is near its end. */
  default @Nullable String advice(Instant now) {
    return null;
  }

  /** What the page turned out not to have. */
  default List<NotGiven> notGiven(Instant now) {
    return List.of();
  }

  /** What was learnt and must outlive a restart, as text; may be lost and is learnt again. */
  String memory();
}
