package org.viewledger.dashboard.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostRecord;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.Scope;

/** Parameters of the reads of figures as validated questions. */
final class FigureParams {
  static final String[] GAINS = {
    "metric",
    "from",
    "to",
    "by",
    "platform",
    "page",
    "unit",
    "topic",
    "label",
    "kind",
    "units",
    "book",
    "calendar",
    "knownAt"
  };

  static final String[] COHORTS = {
    "metric",
    "from",
    "to",
    "by",
    "at",
    "platform",
    "page",
    "unit",
    "topic",
    "label",
    "kind",
    "units",
    "book",
    "calendar",
    "knownAt"
  };

  static final String[] POSTS = {
    "from",
    "to",
    "q",
    "sort",
    "limit",
    "cursor",
    "platform",
    "page",
    "unit",
    "topic",
    "label",
    "kind",
    "units",
    "knownAt"
  };

  private static final List<String> UNITS = List.of("now", "then");
  private static final List<String> BOOKS = List.of("live", "closed");

  private final MetricCatalogue catalogue;
  private final UnitPages units;
  private final Scope scope;
  private final ZoneId zone;
  private final Clock clock;

  FigureParams(MetricCatalogue catalogue, UnitPages units, ZoneId zone, Clock clock) {
    this(catalogue, units, Scope.EVERYTHING, zone, clock);
  }

  private FigureParams(
      MetricCatalogue catalogue, UnitPages units, Scope scope, ZoneId zone, Clock clock) {
    this.catalogue = catalogue;
    this.units = units;
    this.scope = scope;
    this.zone = zone;
    this.clock = clock;
  }

  /** The same for who may see no more. */
  FigureParams within(Scope theirs) {
    return new FigureParams(catalogue, units, theirs, zone, clock);
  }

  GainsQuery gains(Params params) {
    return new GainsQuery(metric(params), days(params), by(params), filters(params));
  }

  CohortsQuery cohorts(Params params) {
    return new CohortsQuery(
        metric(params), days(params), by(params), filters(params), params.day("at"));
  }

  /** Whether the closed book is asked for. */
  static boolean closedBook(Params params) {
    boolean closed = params.word("book", "live", BOOKS).equals("closed");
    for (String name : closed ? new String[] {"knownAt"} : new String[] {"calendar"}) {
      if (params.one(name).isPresent()) {
        throw new InvalidQueryException(
            name,
            name + " does not go with book=" + (closed ? "closed" : "live") + ": leave it out");
      }
    }
    return closed;
  }

  /** Of the closed book and of citations: whose figures is said apart. */
  GainsQuery keptGains(Params params) {
    return new GainsQuery(metric(params), days(params), by(params), choices(params));
  }

  /** Of the closed book and of citations: whose figures is said apart. */
  CohortsQuery keptCohorts(Params params) {
    return new CohortsQuery(
        metric(params), days(params), by(params), choices(params), params.day("at"));
  }

  PostsQuery posts(Params params) {
    Optional<DayRange> published = Optional.empty();
    if (params.one("from").isPresent() || params.one("to").isPresent()) {
      published =
          Optional.of(
              new DayRange(
                  params.day("from").orElse(DayRange.EARLIEST),
                  params.day("to").orElse(DayRange.LATEST)));
    }
    PostsQuery first =
        new PostsQuery(
            published,
            filters(params),
            params.one("q").orElse(""),
            sort(params),
            params.number("limit", PostsQuery.DEFAULT_LIMIT),
            Optional.empty());
    return params
        .one("cursor")
        .map(
            cursor ->
                new PostsQuery(
                    first.published(),
                    first.filters(),
                    first.search(),
                    first.sort(),
                    first.limit(),
                    Optional.of(CursorText.read(cursor, first))))
        .orElse(first);
  }

  private FigureMetric metric(Params params) {
    return FigureMetric.of(params.one("metric").orElse("views"), catalogue);
  }

  private static DayRange days(Params params) {
    return new DayRange(params.requiredDay("from"), params.requiredDay("to"));
  }

  private static List<Dimension> by(Params params) {
    List<Dimension> by = new ArrayList<>();
    for (String given : params.all("by")) {
      for (String word : given.split(",", -1)) {
        if (word.isBlank()) {
          continue;
        }
        Dimension dimension =
            Dimension.of(word.strip())
                .orElseThrow(
                    () ->
                        new InvalidQueryException(
                            "by",
                            "by has no "
                                + Problem.shown(word)
                                + Nearest.hint(word, Dimension.ids())
                                + "; there is "
                                + String.join(", ", Dimension.ids())));
        if (by.contains(dimension)) {
          throw new InvalidQueryException("by", "by names " + dimension.id() + " twice");
        }
        by.add(dimension);
      }
    }
    return by;
  }

  private Filters filters(Params params) {
    Filters filters = choices(params);
    List<String> own = scope.of(units.ids());
    for (String id : filters.units()) {
      if (!own.contains(id)) {
        throw new OutOfScopeException(
            "there is no unit " + Problem.shown(id) + Nearest.hint(id, own) + " in your scope");
      }
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return filters.with(
        params.word("units", "now", UNITS).equals("then")
            ? units.then(filters.units())
            : units.now(filters.units(), today));
  }

  private static Filters choices(Params params) {
    params.word("units", "now", UNITS);
    return new Filters(
        words(params, "platform", List.of(Platform.values()).stream().map(Platform::id).toList()),
        params.all("page").stream().map(FigureParams::page).toList(),
        bounded("unit", params.all("unit")),
        bounded("topic", params.all("topic")),
        bounded("label", params.all("label")),
        words(params, "kind", PostRecord.KINDS));
  }

  private static List<String> words(Params params, String name, List<String> known) {
    List<String> given = bounded(name, params.all(name));
    for (String word : given) {
      if (!known.contains(word)) {
        throw new InvalidQueryException(
            name,
            "there is no "
                + name
                + ' '
                + Problem.shown(word)
                + Nearest.hint(word, known)
                + "; there is "
                + String.join(", ", known));
      }
    }
    return given;
  }

  private static List<String> bounded(String name, List<String> given) {
    if (given.size() > Filters.MAX_VALUES) {
      throw new InvalidQueryException(
          name, name + " is given " + given.size() + " times: at most " + Filters.MAX_VALUES);
    }
    return given;
  }

  /** A page as {@code platform|pageId}. */
  static PageKey page(String text) {
    int bar = text.indexOf('|');
    if (bar <= 0 || bar == text.length() - 1 || text.indexOf('|', bar + 1) >= 0) {
      throw new InvalidQueryException(
          "page", "page must be platform|pageId, such as youtube|UC1: " + Problem.shown(text));
    }
    return Keys.page(text.substring(0, bar), text.substring(bar + 1));
  }

  private PostSort sort(Params params) {
    String text = params.one("sort").orElse(PostSort.PUBLISHED_AT);
    boolean ascending = text.endsWith(":asc");
    String field =
        ascending || text.endsWith(":desc") ? text.substring(0, text.lastIndexOf(':')) : text;
    List<String> fields = new ArrayList<>(List.of(PostSort.PUBLISHED_AT, PostSort.LAST_READ));
    catalogue.postMetrics().forEach(metric -> fields.add(metric.id()));
    if (!fields.contains(field)) {
      throw new InvalidQueryException(
          "sort",
          "posts cannot be sorted by "
              + Problem.shown(text)
              + Nearest.hint(field, fields)
              + "; there is "
              + String.join(", ", fields)
              + ", each also with :asc");
    }
    return new PostSort(field, ascending);
  }

  /** The instant as known at which to answer; empty for now. */
  Optional<Instant> knownAt(Params params) {
    return params.one("knownAt").map(text -> PastInstant.of(text, clock));
  }
}
