package org.viewledger.ingest.zalo;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

/**
 * Where a walk stands in both listings at once, such as {@code normal=20 video=20}. One after the
 * other would not do: a walk for what is new ends at the first piece that holds nothing new, and
 * would never come to the videos.
 */
final class ZaloCursor {
  private static final Pattern WORD = Pattern.compile("(normal|video)=(\\d{1,9})");

  private final Map<ZaloType, Long> offsets;

  private ZaloCursor(Map<ZaloType, Long> offsets) {
    this.offsets = offsets;
  }

  /** Nothing asked yet, and nothing left to ask. */
  static ZaloCursor end() {
    return new ZaloCursor(new EnumMap<>(ZaloType.class));
  }

  /**
   * Reads {@link #text()}.
   *
   * @param text null for the beginning
   */
  static ZaloCursor of(@Nullable String text) throws RefusedException {
    ZaloCursor cursor = end();
    if (text == null) {
      for (ZaloType type : ZaloType.values()) {
        cursor.offsets.put(type, 0L);
      }
      return cursor;
    }
    for (String word : text.split(" ", -1)) {
      Matcher matcher = WORD.matcher(word);
      if (!matcher.matches()) {
        throw new RefusedException(Outcome.BAD_CURSOR, "no cursor of Zalo's");
      }
      for (ZaloType type : ZaloType.values()) {
        if (type.word().equals(matcher.group(1))) {
          cursor.offsets.put(type, Long.parseLong(matcher.group(2)));
        }
      }
    }
    return cursor;
  }

  /** Where to ask each listing that has not ended. */
  Map<ZaloType, Long> offsets() {
    return offsets;
  }

  void goOn(ZaloType type, long offset) {
    offsets.put(type, offset);
  }

  /** Null where both listings have ended. */
  @Nullable String text() {
    return offsets.isEmpty()
        ? null
        : offsets.entrySet().stream()
            .map(entry -> entry.getKey().word() + '=' + entry.getValue())
            .collect(Collectors.joining(" "));
  }
}
