package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.LedgerView;

/** Reads cited figures and the posts behind them, from the live ledger or the closed book. */
final class CitationFigures {
  private final ClosedQueries closed;
  private final ClosedBook book;
  private final UnitPages units;
  private final ZoneId zone;

  CitationFigures(ClosedQueries closed, ClosedBook book, UnitPages units, ZoneId zone) {
    this.closed = closed;
    this.book = book;
    this.units = units;
    this.zone = zone;
  }

  /** A figure and the posts behind it. */
  record Reading(Figure figure, List<CitedPost> posts) {
    /** The posts by page, the largest first. */
    List<CitedFigure.Behind> pages() {
      Map<PageKey, CitedFigure.Behind> pages = new LinkedHashMap<>();
      for (CitedPost post : posts) {
        pages.merge(
            post.post().page(),
            new CitedFigure.Behind(post.post().page(), 1, post.value()),
            (one, other) ->
                new CitedFigure.Behind(
                    one.page(), one.posts() + other.posts(), one.value().add(other.value())));
      }
      return List.copyOf(pages.values());
    }
  }

  /**
   * The filters of a question with the pages that count.
   *
   * @param day decides which unit a page belongs to, where its history follows it
   */
  Filters filters(Citation.Question question, LocalDate day) {
    Belonging belonging =
        question.unitsThen()
            ? units.then(List.of(question.unit()))
            : units.now(List.of(question.unit()), day);
    return question.filters().with(belonging);
  }

  /** The day of an instant in the reporting zone. */
  LocalDate day(java.time.Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The figure in one view of the ledger. */
  static Figure figure(LedgerView view, Citation.Question question, Filters filters) {
    return question.basis() == Basis.IN_PERIOD
        ? view.gains(gains(question, filters, List.of())).rows().get(0).figure()
        : figure(question, view.cohorts(cohorts(question, filters, List.of())).rows().get(0));
  }

  /** The posts behind it, by key. */
  static List<CitedPost> posts(LedgerView view, Citation.Question question, Filters filters) {
    List<Dimension> by = List.of(Dimension.POST);
    return question.basis() == Basis.IN_PERIOD
        ? gained(view.gains(gains(question, filters, by)))
        : published(question, view.cohorts(cohorts(question, filters, by)));
  }

  /** The figure of the closed book and its posts, of the last of the closings it is read from. */
  Frozen closed(Citation.Question question) {
    Filters filters = question.filters();
    List<Dimension> by = List.of(Dimension.POST);
    if (question.basis() == Basis.IN_PERIOD) {
      var answer =
          closed.gains(gains(question, filters, List.of()), question.unit(), Optional.empty());
      return new Frozen(
          answer.run(),
          answer.answer().rows().get(0).figure(),
          gained(book.gains(gains(question, filters, by), answer.run())));
    }
    var answer =
        closed.cohorts(cohorts(question, filters, List.of()), question.unit(), Optional.empty());
    return new Frozen(
        answer.run(),
        figure(question, answer.answer().rows().get(0)),
        published(question, book.cohorts(cohorts(question, filters, by), answer.run())));
  }

  /** What the closed book says, and the closings that say it. */
  record Frozen(List<Closing> run, Figure figure, List<CitedPost> posts) {
    Cut cut() {
      Closing last = run.get(run.size() - 1);
      return new Cut(last.cut(), last.knownAt(), Map.of());
    }
  }

  private static Figure figure(Citation.Question question, CohortsAnswer.Row row) {
    return CitedCount.of(question.metric().id())
        .map(count -> count.figure(row))
        .orElse(row.figure());
  }

  private static List<CitedPost> gained(GainsAnswer answer) {
    List<CitedPost> posts = new ArrayList<>();
    for (GainsAnswer.Row row : answer.rows()) {
      row.figure().value().ifPresent(value -> add(posts, row.group(), value));
    }
    return largestFirst(posts);
  }

  private static List<CitedPost> published(Citation.Question question, CohortsAnswer answer) {
    List<CitedPost> posts = new ArrayList<>();
    for (CohortsAnswer.Row row : answer.rows()) {
      figure(question, row)
          .value()
          .filter(value -> value.signum() != 0 || row.posts() > 0)
          .ifPresent(value -> add(posts, row.group(), value));
    }
    return largestFirst(posts);
  }

  private static void add(List<CitedPost> posts, Group group, BigInteger value) {
    PostKey.parse(group.keys().getOrDefault(Dimension.POST, ""))
        .ifPresent(post -> posts.add(new CitedPost(post, value)));
  }

  private static List<CitedPost> largestFirst(List<CitedPost> posts) {
    posts.sort(
        java.util.Comparator.comparing(CitedPost::value)
            .reversed()
            .thenComparing(post -> post.post().text()));
    return List.copyOf(posts);
  }

  private static GainsQuery gains(Citation.Question question, Filters filters, List<Dimension> by) {
    return new GainsQuery(question.metric(), question.days(), by, filters);
  }

  private static CohortsQuery cohorts(
      Citation.Question question, Filters filters, List<Dimension> by) {
    return new CohortsQuery(question.metric(), question.days(), by, filters, question.at());
  }
}
