package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;

/**
 * One reading of a cut: a question that was answered at this cut before is not asked again. What is
 * asked here is kept only once the reader knows that no cut came in between. Several threads may
 * ask side by side.
 */
final class KeptView implements LedgerView {
  private final LedgerView view;
  private final Shelf shelf;
  private final Cut cut;
  private final boolean mayAsk;
  private final Map<Object, Object> asked = new ConcurrentHashMap<>();
  private volatile boolean complete = true;

  /**
   * @param mayAsk whether the tables hold this cut and nothing else as far as is known; otherwise
   *     only what is kept is answered
   */
  KeptView(LedgerView view, Shelf shelf, Cut cut, boolean mayAsk) {
    this.view = view;
    this.shelf = shelf;
    this.cut = cut;
    this.mayAsk = mayAsk;
  }

  /** Thrown to whoever reads while the tables are being written: ask again. */
  static final class NotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotKeptException() {
      super("not kept", null, false, false);
    }
  }

  /** Whether every answer was there already, so that nothing can have come in between. */
  boolean isComplete() {
    return complete;
  }

  /** No cut came in between: others may have these answers too. */
  void keep() {
    // Number 0 is also that of tables that are being counted anew.
    if (cut.number() != 0) {
      shelf.keep(cut, asked);
    }
  }

  /** A question by its name and what it is about. */
  private record Named(String name, List<Object> about) {}

  private <T> T answer(String name, Supplier<T> asking, Object... about) {
    return answer(new Named(name, List.of(about)), asking);
  }

  @SuppressWarnings("unchecked") // an answer is kept under the question that it was given to
  private <T> T answer(Object question, Supplier<T> asking) {
    Optional<Object> known =
        Optional.ofNullable(asked.get(question)).or(() -> shelf.find(cut, question));
    if (known.isPresent()) {
      return (T) known.get();
    }
    T answer = fresh(asking);
    asked.put(question, answer);
    return answer;
  }

  private <T> T fresh(Supplier<T> asking) {
    if (!mayAsk) {
      throw new NotKeptException();
    }
    complete = false;
    return asking.get();
  }

  @Override
  public GainsAnswer gains(GainsQuery query) {
    return answer(query, () -> view.gains(query));
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query) {
    return answer(query, () -> view.cohorts(query));
  }

  @Override
  public PostsPage posts(PostsQuery query) {
    return answer(query, () -> view.posts(query));
  }

  @Override
  public List<PostGain> mostGained(String metric, DayRange days, Filters filters, int limit) {
    return answer(
        "most gained",
        () -> view.mostGained(metric, days, filters, limit),
        metric,
        days,
        filters,
        limit);
  }

  @Override
  public List<PostGain> ranked(RankedQuery query) {
    return answer(query, () -> view.ranked(query));
  }

  @Override
  public List<PostRow> sameItem(PostKey key) {
    return answer("same item", () -> view.sameItem(key), key);
  }

  @Override
  public List<Assigned> assignments(PostKey key) {
    return answer("assignments", () -> view.assignments(key), key);
  }

  @Override
  public List<Taxonomy> versions(String unit) {
    return answer("versions", () -> view.versions(unit), unit);
  }

  @Override
  public Optional<PostDetail> post(PostKey key) {
    return answer("post", () -> view.post(key), key);
  }

  @Override
  public Optional<PostDays> days(PostKey key, String metric) {
    return answer("days", () -> view.days(key, metric), key, metric);
  }

  @Override
  public List<PageRow> pages(List<PageKey> only) {
    return answer("pages", () -> view.pages(only), only);
  }

  @Override
  public List<PageReadingRow> readings(PageKey page) {
    return answer("readings", () -> view.readings(page), page);
  }

  @Override
  public List<Taxonomy> taxonomies() {
    return answer("taxonomies", view::taxonomies);
  }

  @Override
  public TopicsAnswer topics(Filters filters) {
    return answer("topics", () -> view.topics(filters), filters);
  }

  @Override
  public TopicTold told(PostKey key) {
    return answer("told", () -> view.told(key), key);
  }

  /** A walk over all posts: each stretch is wanted once. */
  @Override
  public List<PostWords> words(Optional<PostKey> after, int limit) {
    return fresh(() -> view.words(after, limit));
  }

  @Override
  public Map<PostKey, Long> gained(PostKey first, PostKey last, String metric, DayRange days) {
    return fresh(() -> view.gained(first, last, metric, days));
  }
}
