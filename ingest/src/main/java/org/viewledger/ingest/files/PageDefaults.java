package org.viewledger.ingest.files;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of the whole file, for cells that the file leaves blank or has no column for.
 * The page's id and name apply only to rows of the default's platform.
 *
 * @param platform a {@code Platform} id, null where nothing is said
 */
public record PageDefaults(
    @Nullable String platform, @Nullable String pageId, @Nullable String pageName) {
  /** Nothing is said: the file must name its pages itself. */
  public static final PageDefaults NONE = new PageDefaults(null, null, null);
}
