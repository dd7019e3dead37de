package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.compared.LunarNewYear;
import org.viewledger.dashboard.compared.Obstacle;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.compared.Span;
import org.viewledger.dashboard.compared.Versus;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.Comparison;
import org.viewledger.dashboard.wording.ComparisonWords;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Side;

/**
 * The period beside an earlier one: each figure at its own cut-off, or a sentence on why there is no
 * comparison.
 *
 * @param heading such as {@code So với kỳ trước}
 * @param against the earlier period with its days, empty where there is none
 * @param cut where both sides are cut off, in words
 * @param rows none where nothing is compared
 * @param notes what must be known with them, or why nothing is compared
 */
public record CompareCard(
    String heading, String against, String cut, List<Row> rows, List<String> notes) {
  /** More names than these are told by their number. */
  private static final int MOST_NAMES = 3;

  public CompareCard {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * One figure.
   *
   * @param before the earlier value, in words where there is none
   * @param words what may be said of the two
   */
  public record Row(String name, String value, String range, String before, String words) {}

  /** What a card is made from. */
  record Told(
      Telling telling,
      Versus versus,
      Optional<SideAnswers> now,
      Optional<SideAnswers> before,
      List<MetricBreak> register,
      Set<String> pagesNow,
      Function<String, String> pageName,
      String unitName) {}

  static CompareCard of(Told told) {
    Telling telling = told.telling();
    String heading = telling.say(key(told, "heading"));
    String against = told.versus().earlier().map(span -> label(telling, span)).orElse("");
    Optional<Obstacle> obstacle = told.versus().obstacle();
    if (obstacle.isEmpty() && told.before().map(side -> side.begun().isEmpty()).orElse(true)) {
      obstacle = Optional.of(Obstacle.of(Obstacle.Kind.NOT_RECORDED));
    }
    if (obstacle.isPresent()) {
      return new CompareCard(
          heading, against, "", List.of(), List.of(sentence(told, obstacle.get(), against)));
    }
    Sides sides = told.versus().sides().orElseThrow();
    return new CompareCard(
        heading, against, cut(telling, sides), rows(told, sides), notes(told, sides));
  }

  private static String key(Told told, String what) {
    return "overview."
        + (told.versus().which() == Versus.Which.PREVIOUS ? "previous." : "lastYear.")
        + what;
  }

  private static String label(Telling telling, Span span) {
    return Speech.capital(
        span.period()
            .map(period -> telling.name(period, true))
            .orElseGet(() -> telling.speech().dates().range(span.days())));
  }

  private static String cut(Telling telling, Sides sides) {
    if (sides.running()) {
      return telling.say(
          "overview.cut.running",
          telling.number(sides.daysNow()),
          telling.speech().dates().date(sides.now().to()),
          telling.speech().dates().range(sides.before()));
    }
    long since = ChronoUnit.DAYS.between(sides.now().to(), sides.nowAt());
    return telling.say(
        "overview.cut.over",
        telling.number(since),
        telling.speech().dates().date(sides.nowAt()),
        telling.speech().dates().date(sides.beforeAt()));
  }

  private static List<Row> rows(Told told, Sides sides) {
    SideAnswers now = told.now().orElseThrow();
    SideAnswers before = told.before().orElseThrow();
    Optional<Measured> viewsOfPosts = now.posts().flatMap(row -> Measured.of(row.figure()));
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            told,
            "overview.row.views",
            Counted.VIEWS,
            Measured.of(now.views()),
            Measured.of(before.views()),
            changed(told, now, sides, List.of("views"), sides.now().to())));
    rows.add(
        row(
            told,
            "overview.row.posts",
            Counted.VIEWS,
            viewsOfPosts,
            before.posts().flatMap(row -> Measured.of(row.figure())),
            changed(told, now, sides, List.of("views"), sides.nowAt())));
    rows.add(
        row(
            told,
            "overview.row.engagement",
            Counted.ENGAGEMENT,
            Measured.of(now.engagement()),
            Measured.of(before.engagement()),
            changed(told, now, sides, FigureMetric.ENGAGEMENT_PARTS, sides.now().to())));
    rows.add(
        row(
            told,
            "overview.row.items",
            Counted.ITEMS,
            Optional.of(items(now)),
            Optional.of(items(before)),
            Optional.empty()));
    return rows;
  }

  private static Measured items(SideAnswers side) {
    return Measured.exact(side.posts().map(CohortsAnswer.Row::items).orElse(0L));
  }

  private static Optional<Obstacle> changed(
      Told told, SideAnswers now, Sides sides, List<String> metrics, LocalDate last) {
    return Obstacle.redefined(metrics, now.platforms(), told.register(), sides, last);
  }

  private static Row row(
      Told told,
      String name,
      Counted counted,
      Optional<Measured> now,
      Optional<Measured> before,
      Optional<Obstacle> obstacle) {
    Telling telling = told.telling();
    String than = told.versus().which() == Versus.Which.PREVIOUS
        ? telling.say("overview.previous.than")
        : telling.say(
            "overview.lastYear.than",
            Integer.toString(
                told.versus().earlier().orElseThrow().days().to().getYear()));
    String words =
        obstacle
            .map(one -> sentence(told, one, than))
            .orElseGet(
                () ->
                    Speech.capital(
                        ComparisonWords.text(
                            Comparison.of(
                                side("", counted, now), side(than, counted, before)),
                            than,
                            telling.speech().language()))
                        + '.');
    return new Row(
        telling.say(name),
        now.map(one -> telling.number(one.value())).orElseGet(() -> telling.say("absent")),
        now.filter(one -> !one.isExact()).map(one -> range(telling, one)).orElse(""),
        telling.say(
            "overview.before",
            Speech.capital(than),
            before.map(one -> telling.number(one.value())).orElseGet(() -> telling.say("absent")),
            before.filter(one -> !one.isExact()).map(one -> " (" + range(telling, one) + ')').orElse("")),
        words);
  }

  private static String range(Telling telling, Measured measured) {
    return telling.say("range", telling.number(measured.low()), telling.number(measured.high()));
  }

  /** Basis, metric version and pages are the same by construction, or told as an obstacle or note. */
  private static Side side(String name, Counted counted, Optional<Measured> measured) {
    return new Side(name, measured, "", counted, List.of(), Set.of());
  }

  private static String sentence(Told told, Obstacle obstacle, String against) {
    Telling telling = told.telling();
    return switch (obstacle.kind()) {
      case REDEFINED ->
          telling.say(
              "overview.obstacle.redefined",
              obstacle
                  .change()
                  .map(one -> telling.speech().language() == Language.VI ? one.vi() : one.en())
                  .orElse(""));
      case FOUNDED -> {
        LocalDate day = obstacle.day().orElseThrow();
        yield telling.say(
            day.equals(Obstacle.NEW_WARDS)
                ? "overview.obstacle.founded"
                : "overview.obstacle.since",
            told.unitName(),
            telling.speech().dates().date(day),
            telling.say(key(told, "than.plain")));
      }
      case NOT_RECORDED -> telling.say("overview.obstacle.notRecorded", against);
      case NO_WHOLE_DAY -> telling.say("overview.obstacle.noWholeDay");
      case NO_SUCH_PERIOD -> telling.say("overview.obstacle.noSuchPeriod");
    };
  }

  private static List<String> notes(Told told, Sides sides) {
    Telling telling = told.telling();
    List<String> notes = new ArrayList<>();
    if (LunarNewYear.dividesThem(sides.now(), sides.before())) {
      Optional<LocalDate> now = LunarNewYear.on(sides.now());
      LocalDate first = now.or(() -> LunarNewYear.on(sides.before())).orElseThrow();
      int other = first.getYear() + (now.isPresent() ? -1 : 1);
      notes.add(
          telling.say(
              key(told, now.isPresent() ? "tet.now" : "tet.before"),
              telling.speech().dates().date(first),
              LunarNewYear.of(other)
                  .map(telling.speech().dates()::date)
                  .orElseGet(() -> Integer.toString(other))));
    }
    Set<String> begun = told.before().map(SideAnswers::begun).orElse(Set.of());
    List<String> later =
        told.pagesNow().stream().filter(page -> !begun.contains(page)).sorted().toList();
    if (!later.isEmpty()) {
      notes.add(
          telling.say(
              "overview.laterPages",
              telling.number(later.size()),
              later.stream()
                  .limit(MOST_NAMES)
                  .map(told.pageName())
                  .collect(Collectors.joining("; ", "", later.size() > MOST_NAMES ? "…" : ""))));
    }
    return notes;
  }

  /** Pages by their keys, for {@link Told}. */
  static Set<String> withFigures(Map<String, Figure> byPage) {
    return byPage.entrySet().stream()
        .filter(page -> page.getValue().value().isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
