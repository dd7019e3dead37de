package org.viewledger.dashboard.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings in, and what they say of it.
 *
 * @param file where it lies for the time of the call
 * @param name as its owner calls it
 * @param mapping the text of a mapping file
 * @param platform of cells that the file leaves blank; likewise the page and its name
 * @param told what a platform's export does not say itself
 */
public record Upload(
    Path file,
    String name,
    @Nullable String mapping,
    @Nullable String platform,
    @Nullable String page,
    @Nullable String pageName,
    Told told) {
  /**
   * What somebody says of a platform's export.
   *
   * @param zone of its times and days
   * @param observedAt when it was downloaded
   * @param fileTime when the file was last written
   * @param newPosts whether rows of unknown posts are posts of their own
   * @param lifetime whether its figures are of the lifetime
   */
  public record Told(
      @Nullable ZoneId zone,
      @Nullable Instant observedAt,
      @Nullable Instant fileTime,
      boolean newPosts,
      boolean lifetime) {
    public static final Told NOTHING = new Told(null, null, null, false, false);
  }
}
