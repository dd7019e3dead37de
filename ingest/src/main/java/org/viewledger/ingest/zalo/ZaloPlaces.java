package org.viewledger.ingest.zalo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each article stood last in its listing, so that ten can be read by one request: by itself
 * each would take its own. A new article moves all others down by one, which the listing's total
 * tells.
 */
final class ZaloPlaces {
  private final Map<String, Place> places = new HashMap<>();
  private final Map<ZaloType, Long> totals = new EnumMap<>(ZaloType.class);

  private record Place(ZaloType type, long index, @Nullable Long total) {}

  /** Where an article is thought to stand now. */
  record Guess(ZaloType type, long index) {}

  void seen(ZaloType type, long offset, ZaloPayload.Articles slice) {
    Long total = slice.total();
    if (total != null) {
      totals.put(type, total);
    }
    long index = offset;
    for (ZaloPayload.Article article : slice.articles()) {
      places.put(article.id(), new Place(type, index, total));
      index++;
    }
  }

  /** Empty where it was not seen since the start. */
  Optional<Guess> of(String id) {
    Place place = places.get(id);
    if (place == null) {
      return Optional.empty();
    }
    Long total = totals.get(place.type);
    Long then = place.total;
    long moved = total == null || then == null ? 0 : total - then;
    return Optional.of(new Guess(place.type, Math.max(0, place.index + moved)));
  }
}
