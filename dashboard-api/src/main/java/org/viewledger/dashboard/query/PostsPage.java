package org.viewledger.dashboard.query;

import java.util.List;
import java.util.Optional;

/** One page of a list of posts; {@code next} is empty on the last. */
public record PostsPage(List<PostRow> rows, Optional<PostCursor> next) {
  public PostsPage {
    rows = List.copyOf(rows);
  }
}
