package org.viewledger.ingest.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which item each post's metric began with, where there are several: it goes on with that one, so
 * that nothing is spliced over a break.
 *
 * <p>Not kept post by post, since a Page has thousands: a Page changes to another item when the
 * first is refused, and then for posts published from that time on. So an instant for each change
 * says it of all of them. Losing it costs a series that begins anew, never a wrong figure: the
 * ledger pins by itself.
 */
final class FacebookPins {
  private final Map<FacebookKind, Map<String, NavigableMap<Instant, FacebookItem>>> eras =
      new EnumMap<>(FacebookKind.class);

  /** Null where no post of the kind has begun. */
  @Nullable FacebookItem of(FacebookKind kind, String metric, Instant publishedAt) {
    NavigableMap<Instant, FacebookItem> changes = eras.getOrDefault(kind, Map.of()).get(metric);
    Map.Entry<Instant, FacebookItem> last =
        changes == null ? null : changes.floorEntry(publishedAt);
    return last == null ? null : last.getValue();
  }

  /** Posts of the kind that were published from then on begin with the item. */
  void begin(FacebookKind kind, FacebookItem item, Instant from) {
    eras.computeIfAbsent(kind, each -> new TreeMap<>())
        .computeIfAbsent(item.metric(), each -> new TreeMap<>())
        .put(from, item);
  }

  /** Such as {@code REACTIONS@0 REACTIONS_BY_TYPE@1764000000000}. */
  String memory() {
    List<String> words = new ArrayList<>();
    eras.forEach(
        (kind, metrics) ->
            metrics.forEach(
                (metric, changes) ->
                    changes.forEach(
                        (from, item) ->
                            words.add(
                                new FacebookWord(kind, item).text() + '@' + from.toEpochMilli()))));
    return String.join(" ", words);
  }

  /** Takes up {@link #memory()}; a word that is not understood is forgotten. */
  void remember(String memory) {
    FacebookWord.each(memory, '@', (word, from) -> begin(word.kind(), word.item(), from));
  }
}
