package org.viewledger.ingest.youtube;

import java.time.Instant;
import java.time.LocalDate;
import org.viewledger.ingest.poll.Usage;

/**
 * The units that this page has used today, counted by us: YouTube does not say. The day is Pacific.
 */
final class YoutubeUnits {
  private final int perDay;
  private LocalDate day = LocalDate.EPOCH;
  private int used;

  YoutubeUnits(int perDay) {
    this.perDay = perDay;
  }

  void spend(int units, Instant now) {
    roll(now);
    used += units;
  }

  Usage usage(Instant now) {
    roll(now);
    return new Usage(100.0 * used / perDay, YoutubeReplies.pacificMidnight(now), true);
  }

  private void roll(Instant now) {
    LocalDate today = now.atZone(YoutubeReplies.PACIFIC).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      used = 0;
    }
  }

  /** The day and what was used of it. */
  String memory() {
    return day + " " + used;
  }

  /** Takes up {@link #memory()}; whatever is not as expected counts as nothing used. */
  void remember(String memory) {
    String[] words = memory.split(" ", -1);
    if (words.length == 2
        && words[1].matches("\\d{1,9}")
        && words[0].matches("\\d{4}-\\d\\d-\\d\\d")) {
      day = LocalDate.parse(words[0]);
      used = Integer.parseInt(words[1]);
    }
  }
}
