package org.viewledger.dashboard.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;

/**
 * What a unit sees of pages that it has no longer: figures up to the last day on which they were
 * its own, and no later reading in any other guise.
 */
final class FormerPages {
  /** All days that there are. */
  static final DayRange EVER = new DayRange(DayRange.EARLIEST, DayRange.LATEST);

  private final LedgerView view;
  private final Scope scope;
  private final ZoneId zone;

  FormerPages(LedgerView view, Scope scope, ZoneId zone) {
    this.view = view;
    this.scope = scope;
    this.zone = zone;
  }

  /**
   * Refuses values of posts that were read after their page had left.
   *
   * @throws InvalidQueryException which says up to which day to ask
   */
  void check(CohortsQuery query) {
    Optional<LocalDate> last = lastDay(query.published(), query.filters());
    if (last.isEmpty()) {
      return;
    }
    LocalDate at =
        query.metric().kind() == FigureMetric.Kind.AT_AGE
            ? query.published().to().plusDays(query.metric().ageDays())
            : query.at().orElse(LocalDate.MAX);
    if (at.isAfter(last.get())) {
      throw new InvalidQueryException(
          "at",
          "a page left your unit on "
              + last.get().plusDays(1)
              + ": ask for its posts at the end of "
              + last.get()
              + " or an earlier day");
    }
  }

  /** Filters for gains by post, which know one unit a page: those of the days' one phase. */
  Filters during(DayRange days, Filters filters) {
    if (lastDay(days, filters).isEmpty()) {
      return scope
          .holding()
          .map(own -> filters.with(new Belonging(own.now().phases(), filters.belonging().wanted())))
          .orElse(filters);
    }
    List<Belonging.Phase> phases = filters.belonging().during(days);
    if (phases.size() > 1) {
      throw new InvalidQueryException(
          "from", "a page changed hands on these days: ask for the days before and after it apart");
    }
    return phases.isEmpty() ? filters : filters.with(filters.belonging().only(phases.get(0)));
  }

  private Optional<LocalDate> lastDay(DayRange days, Filters filters) {
    boolean byDay = filters.belonging().phases().size() > 1;
    Predicate<PageKey> asked = page -> filters.pages().isEmpty() || filters.pages().contains(page);
    return scope.holding().filter(own -> byDay).flatMap(own -> own.lastDay(days, asked));
  }

  private boolean isFormer(PageKey page) {
    return !scope.holds(page);
  }

  /** A list shows no values of a post whose page left: they were read since. */
  PostRow row(PostRow row) {
    return isFormer(row.key().page()) ? with(row, new TreeMap<>()) : row;
  }

  PostDetail detail(PostDetail post) {
    PageKey page = post.row().key().page();
    if (!isFormer(page)) {
      return linked(post, post.row(), post.balances());
    }
    SortedMap<String, PostDetail.Balance> balances = new TreeMap<>();
    SortedMap<String, Long> lasts = new TreeMap<>();
    post.balances()
        .forEach(
            (metric, balance) ->
                view.days(post.row().key(), metric)
                    .map(days -> days(page, days))
                    .filter(days -> !days.days().isEmpty())
                    .ifPresent(
                        days -> {
                          long last = days.closing().orElse(balance.opening());
                          lasts.put(metric, last);
                          balances.put(metric, balance.until(last, leaving(page)));
                        }));
    return linked(post, with(post.row(), lasts), balances);
  }

  /** The midnight after its last day. */
  private Instant leaving(PageKey page) {
    return scope
        .holding()
        .flatMap(own -> own.lastDay(page))
        .filter(day -> day.isBefore(DayRange.LATEST))
        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
        .orElse(Instant.MAX);
  }

  PostDays days(PageKey page, PostDays days) {
    List<PostDays.Day> seen =
        days.days().stream().filter(day -> scope.sees(page, day.day())).toList();
    Optional<Long> closing =
        seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1).closing());
    return seen.size() == days.days().size()
        ? days
        : new PostDays(days.metric(), days.opening(), closing, seen);
  }

  PageRow page(PageRow row) {
    return isFormer(row.page())
        ? new PageRow(row.page(), row.name(), 0, Optional.empty(), Optional.empty())
        : row;
  }

  private static PostRow with(PostRow row, SortedMap<String, Long> metrics) {
    return new PostRow(
        row.key(),
        row.publishedAt(),
        row.publishDay(),
        row.kind(),
        row.title(),
        row.permalink(),
        row.topic(),
        row.labels(),
        row.origin(),
        row.status(),
        metrics,
        Optional.empty());
  }

  /** Without the posts of others that it is the same as, or replaces. */
  private PostDetail linked(
      PostDetail post, PostRow row, SortedMap<String, PostDetail.Balance> balances) {
    return new PostDetail(
        row,
        post.text(),
        post.hashtags(),
        post.aliases(),
        post.sameAs().filter(this::isKnown),
        post.replaces().filter(this::isKnown),
        post.statusAt(),
        balances);
  }

  private boolean isKnown(String post) {
    return scope.seesEveryPage()
        || PostKey.parse(post).filter(key -> scope.knows(key.page())).isPresent();
  }
}
