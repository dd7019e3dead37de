package org.viewledger.ingest.tiktok;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.viewledger.ingest.poll.Usage;

/**
 * The requests of the last minute, counted by us: TikTok does not say. It allows 600 for each
 * endpoint; all of ours are counted as if they went to one.
 */
final class TiktokMinute {
  static final int ALLOWED = 600;

  private final Deque<Instant> asked = new ArrayDeque<>();

  void asked(Instant now) {
    asked.addLast(now);
    while (!asked.isEmpty() && !asked.getFirst().plus(TiktokReplies.WINDOW).isAfter(now)) {
      asked.removeFirst();
    }
  }

  Usage usage() {
    return asked.isEmpty()
        ? Usage.NONE
        : new Usage(100.0 * asked.size() / ALLOWED, asked.getFirst().plus(TiktokReplies.WINDOW));
  }
}
