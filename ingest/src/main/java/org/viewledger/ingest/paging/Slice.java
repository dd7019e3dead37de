package org.viewledger.ingest.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a listing.
 *
 * @param items may be few, or none, though more follow
 * @param next where the next piece begins, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  public Slice {
    items = List.copyOf(items);
  }
}
