package org.viewledger.ingest.files;

import java.text.Normalizer;
import java.util.Locale;

/** Headings compared as people write them. */
final class HeadingText {
  private HeadingText() {}

  /**
   * Lower case, without Vietnamese marks, spaces, punctuation and byte order mark: {@code Page ID},
   * {@code page_id} and {@code pageId} are one, so are {@code Lượt xem} and {@code luot xem}.
   */
  static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^\\p{L}\\p{N}@]", "");
  }
}
