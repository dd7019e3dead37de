package org.viewledger.ingest.poll;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a restart beside the posts themselves: it lies in the connector's offset of the
 * page. Losing it costs readings that were made already, never one that was not.
 *
 * @param servedUntil every slot at or before this was served; null where none was
 * @param walk where the first walk through the page's posts stands; null where it is done or has
 *     not begun
 * @param walkedThrough whether the first walk is done
 * @param learnt the source's own {@link PageSource#memory()}
 */
public record PageMemory(
    @Nullable Instant servedUntil, @Nullable String walk, boolean walkedThrough, String learnt) {
  public static final PageMemory NONE = new PageMemory(null, null, false, "");

  private static final String SERVED = "servedUntil";
  private static final String WALK = "walk";
  private static final String THROUGH = "walkedThrough";
  private static final String LEARNT = "learnt";

  /** As values that Kafka Connect keeps. */
  public Map<String, Object> toOffset() {
    Map<String, Object> offset = new HashMap<>();
    if (servedUntil != null) {
      offset.put(SERVED, servedUntil.toEpochMilli());
    }
    if (walk != null) {
      offset.put(WALK, walk);
    }
    offset.put(THROUGH, walkedThrough);
    offset.put(LEARNT, learnt);
    return offset;
  }

  /** Reads {@link #toOffset()}; whatever is not as expected counts as forgotten. */
  public static PageMemory ofOffset(@Nullable Map<String, ?> offset) {
    if (offset == null) {
      return NONE;
    }
    return new PageMemory(
        of(offset, SERVED, Number.class).map(n -> Instant.ofEpochMilli(n.longValue())).orElse(null),
        of(offset, WALK, String.class).orElse(null),
        of(offset, THROUGH, Boolean.class).orElse(false),
        of(offset, LEARNT, String.class).orElse(""));
  }

  private static <T> Optional<T> of(Map<String, ?> offset, String key, Class<T> type) {
    return Optional.ofNullable(offset.get(key)).filter(type::isInstance).map(type::cast);
  }
}
