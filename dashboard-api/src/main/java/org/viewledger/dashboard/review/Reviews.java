package org.viewledger.dashboard.review;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.closings.ClosedQueries;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.Restatements;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PeriodRecord;
import org.viewledger.dashboard.query.PostCursor;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.Targets;

/**
 * Puts a report's figures together: from the closed book where the period is closed, else from one
 * cut of the ledger; what it is compared with likewise.
 */
public final class Reviews {
  /** A reading in these days before the period tells that the page was being read. */
  private static final int LOOK_BACK_DAYS = 35;

  private final Ledger ledger;
  private final PeriodRecord record;
  private final MetricCatalogue catalogue;
  private final Calendars calendars;
  private final UnitPages units;
  private final Closings closings;
  private final ClosedQueries queries;
  private final Restatements restatements;
  private final Targets targets;
  private final ZoneId zone;
  private final Clock clock;
  private final BigDecimal estimatePercent;

  public Reviews(
      Ledger ledger,
      PeriodRecord record,
      MetricCatalogue catalogue,
      Calendars calendars,
      UnitPages units,
      Closings closings,
      ClosedQueries queries,
      Restatements restatements,
      Targets targets,
      ZoneId zone,
      Clock clock,
      BigDecimal estimatePercent) {
    this.ledger = ledger;
    this.record = record;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.units = units;
    this.closings = closings;
    this.queries = queries;
    this.restatements = restatements;
    this.targets = targets;
    this.zone = zone;
    this.clock = clock;
    this.estimatePercent = estimatePercent;
  }

  /**
   * The same for one caller.
   *
   * @param theirs the ledger as they may see it; the closings and what became of them likewise
   */
  public Reviews within(
      Ledger theirs, Closings closed, ClosedQueries frozen, Restatements changes) {
    return new Reviews(
        theirs,
        record,
        catalogue,
        calendars,
        units,
        closed,
        frozen,
        changes,
        targets,
        zone,
        clock,
        estimatePercent);
  }

  /** Which book a report is asked of. */
  public enum Wanted {
    /** Closed figures where the period is closed, else live ones. */
    WHICHEVER,
    LIVE,
    /** Closed figures or none. */
    CLOSED
  }

  /** A report and, where they were asked for, the posts behind it: all of one reading. */
  public record Reviewed(Review review, Optional<Posts> posts) {}

  /** The report of a unit's period. */
  public Review of(Period period, String unit, Wanted wanted, Language language) {
    return read(period, unit, wanted, language, false).review();
  }

  /**
   * The report with the posts behind it.
   *
   * @throws ReviewRefusedException where the closed book is wanted and the period is not closed
   */
  public Reviewed withPosts(Period period, String unit, Wanted wanted, Language language) {
    return read(period, unit, wanted, language, true);
  }

  /**
   * The figures that a superior's form asks for, in the order of its cells; one that there is not
   * is absent.
   */
  public List<Figure> figures(Period period, String unit, List<FormTie> ties) {
    boolean closed =
        closings.history(period, unit).stream()
            .anyMatch(one -> one.state() == Closing.State.CLOSED);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Books books = new Books(queries, units, catalogue, unit, period.calendar(), today, closed);
    DayRange days = Spans.days(period);
    Optional<LocalDate> at =
        period.to().isBefore(today) ? Optional.of(days.to()) : Optional.empty();
    return ledger
        .read(
            view -> {
              Book book = closed ? books.of(days, view) : books.live(view);
              List<Figure> figures = new ArrayList<>();
              ties.forEach(tie -> figures.add(figure(tie, book, days, at, books, view)));
              return figures;
            })
        .answer();
  }

  private Figure figure(
      FormTie tie, Book all, DayRange days, Optional<LocalDate> at, Books books, LedgerView view) {
    Book book = all.of(tie.channel());
    return switch (tie.figure()) {
      case NONE -> Figure.ABSENT;
      case ITEMS -> exact(Optional.of(book.published(days, at).items()));
      case OWN -> exact(Optional.of(book.published(days, at).own()));
      case SHARED -> exact(Optional.of(book.published(days, at).shared()));
      case PUBLICATIONS -> exact(Optional.of(book.published(days, at).publications()));
      case VIDEOS -> exact(Optional.of(book.published(days, at).videos()));
      case VIEWS_OF_POSTS -> book.ofPosts(days, at);
      case FOLLOWERS -> exact(followers(tie.channel(), days, books, view));
      case VIEWS,
          ENGAGEMENT,
          REACTIONS,
          COMMENTS,
          SHARES,
          AIRINGS,
          SCREENINGS,
          COPIES,
          PANELS,
          GROUP_POSTS ->
          book.gain(tie.figure().metric().orElseThrow(), days);
    };
  }

  private Optional<Long> followers(String channel, DayRange days, Books books, LedgerView view) {
    List<PageRow> pages =
        pages(view, books).stream()
            .filter(
                page ->
                    channel.isEmpty()
                        || channel.equals(page.page().platform())
                        || channel.equals(page.page().text()))
            .toList();
    return PagesOfUnit.followers(PagesOfUnit.lines(pages, Map.of(), Map.of(), days, zone, view));
  }

  private Reviewed read(
      Period period, String unit, Wanted wanted, Language language, boolean withPosts) {
    List<Closing> history =
        closings.history(period, unit).stream()
            .filter(one -> one.state() != Closing.State.CLOSING)
            .toList();
    Optional<Closing> closing =
        wanted == Wanted.LIVE
            ? Optional.empty()
            : history.stream().filter(one -> one.state() == Closing.State.CLOSED).findFirst();
    if (wanted == Wanted.CLOSED && closing.isEmpty()) {
      throw ReviewRefusedException.notClosed();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Books books =
        new Books(queries, units, catalogue, unit, period.calendar(), today, wanted != Wanted.LIVE);
    Spans spans = Spans.of(calendars.find(period.calendar()).orElseThrow(), period);
    boolean ended = period.to().isBefore(today);
    Known<Asked> known =
        ledger.read(view -> ask(view, spans, books, closing, ended, language, withPosts));
    Asked asked = known.answer();
    Review review =
        new Review(
            unit(unit),
            units.founded(unit),
            period,
            today,
            ended,
            closing.map(Closing::knownAt).orElse(known.cut().at()),
            closing.map(Closing::cut).orElse(known.cut().number()),
            closing,
            history,
            asked.now(),
            spans.previous(),
            asked.previous(),
            spans.lastYear(),
            asked.lastYear(),
            asked.toDate(),
            asked.topics(),
            asked.names(),
            asked.pages(),
            PagesOfUnit.followers(asked.pages()),
            asked.orientation(),
            asked.offline(),
            asked.adViews(),
            ads(asked),
            aims(spans, unit, asked),
            breaks(spans, asked),
            asked.gaps(),
            closing.map(one -> restatements.list(List.of(one.subject()))).orElse(List.of()),
            asked.reconciling());
    return new Reviewed(review, asked.posts());
  }

  /** What the ledger says in one reading. */
  private record Asked(
      Stretch now,
      Optional<Stretch> previous,
      Optional<Stretch> lastYear,
      Stretch toDate,
      TopicTable topics,
      Map<String, String> names,
      List<PageLine> pages,
      List<Orientation> orientation,
      List<Offline> offline,
      Figure adViews,
      List<Gap> gaps,
      Optional<Reconciling> reconciling,
      Optional<Posts> posts) {}

  private Asked ask(
      LedgerView view,
      Spans spans,
      Books books,
      Optional<Closing> closing,
      boolean ended,
      Language language,
      boolean withPosts) {
    DayRange days = spans.days();
    Optional<LocalDate> at = ended ? Optional.of(days.to()) : Optional.empty();
    // Some ninety questions, most of which wait for the engine: two at a time, of the same cut.
    CompletableFuture<Earlier> beside =
        CompletableFuture.supplyAsync(() -> earlier(spans, books, view));
    // The year of twelve closed months is not closed itself: its own figures are live until it is.
    Book book = closing.isPresent() ? books.of(days, view) : books.live(view);
    Stretch now = book.stretch(days, at);
    Stretch toDate =
        spans.toDate().equals(days)
            ? now
            : books.of(spans.toDate(), view).stretch(spans.toDate(), at);
    List<PageRow> pages = pages(view, books);
    List<Taxonomy> taxonomies = taxonomies(view, pages, books);
    Map<String, Long> publications = book.publicationsBy(days, at, Dimension.TOPIC);
    List<PageLine> lines =
        PagesOfUnit.lines(
            pages,
            book.gainsBy(Book.VIEWS, days, Dimension.PAGE),
            book.publicationsBy(days, at, Dimension.PAGE),
            days,
            zone,
            view);
    boolean offline = pages.stream().anyMatch(page -> page.page().platform().equals("offline"));
    List<Offline> counted = offline ? offline(days, book) : List.of();
    Earlier earlier = of(beside);
    return new Asked(
        now,
        earlier.previous(),
        earlier.lastYear(),
        toDate,
        TopicTable.of(
            now, earlier.previous().orElse(nothing(now)), toDate, publications, estimatePercent),
        names(taxonomies, language),
        lines,
        orientation(taxonomies, days, books.live(view)),
        counted,
        book.gain("ad_views", days),
        gaps(pages, days, books),
        // Of a year that runs, the month that runs would look like something restated.
        spans.months().isEmpty() || !ended
            ? Optional.empty()
            : reconciling(spans, books, view, now),
        withPosts ? Optional.of(posts(days, books, view)) : Optional.empty());
  }

  /** What a period is compared with. */
  private record Earlier(Optional<Stretch> previous, Optional<Stretch> lastYear) {}

  private static Earlier earlier(Spans spans, Books books, LedgerView view) {
    return new Earlier(
        spans.previous().map(one -> past(Spans.days(one), books, view)),
        spans.lastYear().map(one -> past(Spans.days(one), books, view)));
  }

  /** The answer, or what refused it, as if it had been asked here. */
  private static <T> T of(CompletableFuture<T> beside) {
    try {
      return beside.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw e;
    }
  }

  /** Days that are compared with: over, so each at its own last day. */
  private static Stretch past(DayRange days, Books books, LedgerView view) {
    return books.of(days, view).stretch(days, Optional.of(days.to()));
  }

  private static Stretch nothing(Stretch like) {
    return new Stretch(
        like.days(),
        false,
        Figure.ABSENT,
        Figure.ABSENT,
        Figure.ABSENT,
        List.of(),
        List.of(),
        Published.NOTHING,
        Map.of());
  }

  private List<PageRow> pages(LedgerView view, Books books) {
    Optional<List<PageKey>> own = units.pages(books.unit(), books.today());
    return view.pages().stream()
        .filter(page -> own.map(keys -> keys.contains(page.page())).orElse(true))
        .toList();
  }

  /** Those in force for any of the unit's pages, the nearest unit first. */
  private List<Taxonomy> taxonomies(LedgerView view, List<PageRow> pages, Books books) {
    Set<String> chain = new java.util.LinkedHashSet<>();
    pages.forEach(page -> chain.addAll(units.chains(books.today()).of(page.page())));
    Map<String, Taxonomy> byUnit = new HashMap<>();
    view.taxonomies().forEach(one -> byUnit.put(one.unit(), one));
    return chain.stream().filter(byUnit::containsKey).map(byUnit::get).toList();
  }

  private static Map<String, String> names(List<Taxonomy> taxonomies, Language language) {
    Map<String, String> names = new HashMap<>();
    for (Taxonomy taxonomy : taxonomies) {
      for (Taxonomy.Topic topic : taxonomy.topics()) {
        String english = topic.nameEn();
        names.putIfAbsent(
            topic.id(), language == Language.EN && english != null ? english : topic.name());
      }
    }
    return names;
  }

  /** Labels are not frozen by a closing, so these are live figures. */
  private static List<Orientation> orientation(
      List<Taxonomy> taxonomies, DayRange days, Book live) {
    Map<String, Taxonomy.Label> labels = new LinkedHashMap<>();
    for (Taxonomy taxonomy : taxonomies) {
      for (Taxonomy.Label label : taxonomy.labels()) {
        LocalDate from = label.from();
        LocalDate to = label.to();
        if (from != null && to != null && !from.isAfter(days.to()) && !to.isBefore(days.from())) {
          labels.putIfAbsent(label.id(), label);
        }
      }
    }
    if (labels.isEmpty()) {
      return List.of();
    }
    Map<String, Figure> views = live.gainsBy(Book.VIEWS, days, Dimension.LABEL);
    Map<String, Long> posts = live.publicationsBy(days, Optional.empty(), Dimension.LABEL);
    List<Orientation> lines = new ArrayList<>();
    labels.forEach(
        (id, label) ->
            lines.add(
                new Orientation(
                    id,
                    label.name(),
                    java.util.Objects.requireNonNull(label.from()),
                    java.util.Objects.requireNonNull(label.to()),
                    posts.getOrDefault(id, 0L),
                    views.getOrDefault(id, Figure.ABSENT))));
    return lines;
  }

  private List<Offline> offline(DayRange days, Book book) {
    List<Offline> lines = new ArrayList<>();
    for (Metric metric : catalogue.postMetrics()) {
      if (metric.offline()) {
        Figure figure = book.gain(metric.id(), days);
        if (figure.value().filter(value -> value.signum() != 0).isPresent()) {
          lines.add(new Offline(metric, figure));
        }
      }
    }
    return lines;
  }

  private List<Gap> gaps(List<PageRow> pages, DayRange days, Books books) {
    LocalDate yesterday = books.today().minusDays(1);
    LocalDate to = days.to().isAfter(yesterday) ? yesterday : days.to();
    if (to.isBefore(days.from())) {
      return List.of();
    }
    return PagesOfUnit.gaps(
        pages,
        record.daysRead(new DayRange(days.from().minusDays(LOOK_BACK_DAYS), to), books.live()),
        new DayRange(days.from(), to));
  }

  private static Optional<Reconciling> reconciling(
      Spans spans, Books books, LedgerView view, Stretch year) {
    Optional<BigInteger> ofPosts = year.viewsOfItsPosts().value();
    if (ofPosts.isEmpty() || year.views().value().isEmpty()) {
      return Optional.empty();
    }
    BigInteger sum = BigInteger.ZERO;
    BigInteger gains = BigInteger.ZERO;
    int months = 0;
    for (Period month : spans.months()) {
      if (month.to().isBefore(books.today())) {
        DayRange days = Spans.days(month);
        Book book = books.of(days, view);
        Optional<BigInteger> one = book.ofPosts(days, Optional.of(days.to())).value();
        Optional<BigInteger> gain = book.gain(Book.VIEWS, days).value();
        months += one.isPresent() || gain.isPresent() ? 1 : 0;
        sum = sum.add(one.orElse(BigInteger.ZERO));
        gains = gains.add(gain.orElse(BigInteger.ZERO));
      }
    }
    return months == 0
        ? Optional.empty()
        : Optional.of(
            new Reconciling(months, sum, ofPosts.get(), gains, year.views().value().orElseThrow()));
  }

  private Posts posts(DayRange days, Books books, LedgerView view) {
    Filters filters = books.live();
    List<PostRow> published = new ArrayList<>();
    Optional<PostCursor> after = Optional.empty();
    do {
      PostsPage page =
          view.posts(
              new PostsQuery(
                  Optional.of(days),
                  filters,
                  "",
                  new PostSort(PostSort.PUBLISHED_AT, true),
                  PostsQuery.MAX_LIMIT,
                  after));
      published.addAll(page.rows());
      after = page.next();
    } while (after.isPresent() && published.size() < PeriodRecord.MOST_POSTS);
    return new Posts(record.parts(Book.VIEWS, days, filters), published);
  }

  private Unit unit(String id) {
    return units.units().stream()
        .map(UnitPages.Place::unit)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(Unit.EVERYTHING);
  }

  /** Only Facebook sells views of posts that we read. */
  private static Ads ads(Asked asked) {
    Optional<BigInteger> told = asked.adViews().value();
    if (told.isPresent()) {
      return told.get().signum() > 0 ? Ads.SOME : Ads.NONE;
    }
    return asked.now().platforms().contains("facebook") ? Ads.NOT_TOLD : Ads.NOT_ASKED;
  }

  private List<Review.Aim> aims(Spans spans, String unit, Asked asked) {
    Period period = spans.period();
    List<Review.Aim> aims = new ArrayList<>();
    for (Target target : targets.of(unit, period.calendar(), period.id())) {
      aims.add(new Review.Aim(target, false, reached(target, asked.now(), asked.pages())));
    }
    if (period.kind() != PeriodKind.YEAR && !period.kind().isNamed()) {
      String year =
          Integer.toString(calendars.find(period.calendar()).orElseThrow().yearOf(period.to()));
      for (Target target : targets.of(unit, period.calendar(), year)) {
        aims.add(new Review.Aim(target, true, reached(target, asked.toDate(), asked.pages())));
      }
    }
    return aims;
  }

  private static Figure reached(Target target, Stretch stretch, List<PageLine> pages) {
    return switch (target.about()) {
      case ITEMS -> exact(Optional.of(stretch.published().items()));
      case VIDEOS -> exact(Optional.of(stretch.published().videos()));
      case VIEWS -> stretch.views();
      case ENGAGEMENT -> stretch.engagement();
      case FOLLOWERS -> exact(PagesOfUnit.followers(pages));
    };
  }

  private static Figure exact(Optional<Long> count) {
    Optional<BigInteger> value = count.map(BigInteger::valueOf);
    return new Figure(
        value, value, value, false, BigInteger.ZERO, BigInteger.ZERO, Optional.empty());
  }

  private List<MetricBreak> breaks(Spans spans, Asked asked) {
    LocalDate from =
        spans.lastYear().or(spans::previous).map(Period::from).orElse(spans.period().from());
    Set<String> platforms = new HashSet<>(asked.now().platforms());
    return catalogue.breaks().stream()
        .filter(change -> change.metric().equals(Book.VIEWS))
        .filter(change -> platforms.contains(change.platform()))
        .filter(change -> change.from().isAfter(from))
        .filter(change -> !change.from().isAfter(spans.period().to()))
        .toList();
  }
}
