package org.viewledger.ingest.files;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a platform's export that the export does not say itself.
 *
 * @param zone that its times and days are of; null where nothing is said
 * @param observedAt when it was downloaded; null where nothing is said
 * @param fileTime when the file was last written, which stands in for {@code observedAt}, with a
 *     notice
 * @param newPosts whether rows that match no known post are posts of their own; else they are held
 * @param lifetime whether the export's period begins before its posts, so that its figures are
 *     totals
 * @param fileName as its owner calls it; some exports name their period there
 */
public record ExportTold(
    @Nullable ZoneId zone,
    @Nullable Instant observedAt,
    @Nullable Instant fileTime,
    boolean newPosts,
    boolean lifetime,
    String fileName) {
  /** Nothing is said. */
  public static final ExportTold NOTHING = new ExportTold(null, null, null, false, false, "");

  /** The instant that the export's totals are of. */
  Instant observedAt(Instant recordedAt) {
    if (observedAt != null) {
      return observedAt;
    }
    return fileTime != null && fileTime.isBefore(recordedAt) ? fileTime : recordedAt;
  }

  ExportTold withObservedAt(@Nullable Instant at) {
    return new ExportTold(zone, at, fileTime, newPosts, lifetime, fileName);
  }
}
