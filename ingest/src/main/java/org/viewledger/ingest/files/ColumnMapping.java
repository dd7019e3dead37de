package org.viewledger.ingest.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which of a file's columns holds what, read from a mapping file:
 *
 * <pre>columns: {platform: =youtube, pageId: channel_id, postId: video_id, views: view_count}</pre>
 *
 * @param cells where each column's cells come from, by the contract's column name
 */
public record ColumnMapping(Map<String, Cells> cells) {
  public ColumnMapping {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * Reads a mapping file.
   *
   * @throws MappingException where it is no YAML of that shape, or a key is unknown
   */
  public static ColumnMapping parse(String yaml) throws MappingException {
    return MappingFile.parse(yaml);
  }

  /**
   * Where cells come from.
   *
   * @param constant whether {@code text} is the content of every cell; else it is a heading
   */
  public record Cells(boolean constant, String text) {}
}
