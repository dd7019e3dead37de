package org.viewledger.dashboard.pages.citations;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.CitedFigure;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PostCursor;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;

/** What the posts behind a figure are called and where they stand, as known now. */
final class PostTexts {
  /** More posts than one file tells of by name; those beyond are told by their ids. */
  private static final int MOST = 20_000;

  private PostTexts() {}

  static Map<PostKey, PostRow> of(Ledger ledger, CitedFigure figure, Filters filters) {
    Optional<DayRange> published =
        figure.question().basis() == Basis.PUBLISHED_IN_PERIOD
            ? Optional.of(figure.question().days())
            : Optional.empty();
    return ledger.read(view -> all(view, published, filters)).answer();
  }

  private static Map<PostKey, PostRow> all(
      LedgerView view, Optional<DayRange> published, Filters filters) {
    Map<PostKey, PostRow> posts = new HashMap<>();
    Optional<PostCursor> after = Optional.empty();
    do {
      PostsPage page =
          view.posts(
              new PostsQuery(
                  published,
                  filters,
                  "",
                  new PostSort(PostSort.PUBLISHED_AT, false),
                  PostsQuery.MAX_LIMIT,
                  after));
      page.rows().forEach(row -> posts.put(row.key(), row));
      after = page.next();
    } while (after.isPresent() && posts.size() < MOST);
    return posts;
  }
}
