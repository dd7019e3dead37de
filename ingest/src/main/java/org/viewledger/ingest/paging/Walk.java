package org.viewledger.ingest.paging;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a listing stands. It ends by itself: a cursor that was used before is a
 * loop, and the number of pieces is bounded.
 */
public final class Walk {
  private final int most;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String cursor;
  private int pieces;
  private boolean ended;

  /**
   * A walk.
   *
   * @param from where to begin, null for the beginning
   * @param most so many pieces at most
   */
  public Walk(@Nullable String from, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a walk of no piece: " + most);
    }
    this.cursor = from;
    this.most = most;
  }

  public boolean hasNext() {
    return !ended;
  }

  /** The cursor of the piece to ask for now, null for the first. */
  public @Nullable String cursor() {
    return cursor;
  }

  /** Pieces received so far. */
  public int pieces() {
    return pieces;
  }

  /**
   * Goes on to where the piece received says.
   *
   * @throws EndlessListingException where the listing repeats a cursor, or is longer than allowed
   */
  public void received(Slice<?> slice) throws EndlessListingException {
    pieces++;
    String next = slice.next();
    if (next == null) {
      ended = true;
      return;
    }
    if (!seen.add(next) || next.equals(cursor)) {
      ended = true;
      throw new EndlessListingException("the listing came back to a cursor after " + pieces);
    }
    if (pieces >= most) {
      ended = true;
      throw new EndlessListingException("the listing is longer than " + most + " pieces");
    }
    cursor = next;
  }

  /** Ends it here: what follows is known. */
  public void stop() {
    ended = true;
  }
}
