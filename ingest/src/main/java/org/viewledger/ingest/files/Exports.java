package org.viewledger.ingest.files;

import java.io.IOException;

/** Which reader is whose. */
final class Exports {
  private Exports() {}

  /**
   * The reader of an export.
   *
   * @throws UnreadableFileException where something must be told first
   */
  static ReadingFile.Rows rows(ExportFormat format, Table table, Survey survey, Asked asked)
      throws IOException, UnreadableFileException {
    return switch (format) {
      case META_POSTS -> MetaPosts.prepare(table, survey, asked);
      case META_PAGE -> MetaPageRows.prepare(survey, asked);
      case TIKTOK_POSTS -> TiktokRows.prepare(table, survey, asked);
      case YOUTUBE_POSTS -> YoutubeRows.prepare(table, survey, asked);
      case INSTAGRAM, TIKTOK_OVERVIEW, YOUTUBE_CHART ->
          throw new IllegalStateException(format + " was refused by its heading");
    };
  }
}
