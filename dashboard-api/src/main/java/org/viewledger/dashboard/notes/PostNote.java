package org.viewledger.dashboard.notes;

import java.time.Instant;
import org.viewledger.contract.PostKey;

/**
 * A note that stands.
 *
 * @param person who wrote it
 * @param words 1 to {@value #MAX_WORDS} characters
 */
public record PostNote(long id, PostKey post, Instant notedAt, String person, String words) {
  public static final int MAX_WORDS = 500;
}
