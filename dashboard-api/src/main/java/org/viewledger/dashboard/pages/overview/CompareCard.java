package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viewledger.dashboard.compared.LunarNewYear;
import org.viewledger.dashboard.compared.Obstacle;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.compared.Span;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.speech.DateWords;
import org.viewledger.dashboard.speech.Speech;

/**
 * The period beside an earlier one: each figure at its own cut-off, or a sentence on why there is
 * no comparison.
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

  static CompareCard of(Compared compared) {
    String heading = compared.say("heading");
    String against =
        compared.versus().earlier().map(span -> label(compared.telling(), span)).orElse("");
    Optional<Obstacle> obstacle = compared.versus().obstacle();
    if (obstacle.isEmpty() && compared.before().map(side -> side.begun().isEmpty()).orElse(true)) {
      obstacle = Optional.of(Obstacle.of(Obstacle.Kind.NOT_RECORDED));
    }
    if (obstacle.isPresent()) {
      return new CompareCard(
          heading,
          against,
          "",
          List.of(),
          List.of(ObstacleWords.of(compared, obstacle.get(), against)));
    }
    Sides sides = compared.versus().sides().orElseThrow();
    return new CompareCard(
        heading,
        against,
        cut(compared.telling(), sides),
        new CompareRows(compared, sides).rows(),
        notes(compared, sides));
  }

  private static String label(Telling telling, Span span) {
    return Speech.capital(
        span.period()
            .map(period -> telling.name(period, true))
            .orElseGet(() -> telling.speech().dates().range(span.days())));
  }

  private static String cut(Telling telling, Sides sides) {
    DateWords dates = telling.speech().dates();
    if (sides.running()) {
      return telling.say(
          "overview.cut.running",
          telling.number(sides.daysNow()),
          dates.date(sides.now().to()),
          dates.range(sides.before()));
    }
    return telling.say(
        "overview.cut.over",
        telling.number(ChronoUnit.DAYS.between(sides.now().to(), sides.nowAt())),
        dates.date(sides.nowAt()),
        dates.date(sides.beforeAt()));
  }

  private static List<String> notes(Compared compared, Sides sides) {
    List<String> notes = new ArrayList<>();
    newYear(compared, sides).ifPresent(notes::add);
    laterPages(compared).ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> newYear(Compared compared, Sides sides) {
    if (!LunarNewYear.dividesThem(sides.now(), sides.before())) {
      return Optional.empty();
    }
    DateWords dates = compared.telling().speech().dates();
    Optional<LocalDate> now = LunarNewYear.on(sides.now());
    LocalDate day = now.or(() -> LunarNewYear.on(sides.before())).orElseThrow();
    int other = day.getYear() + (now.isPresent() ? -1 : 1);
    return Optional.of(
        compared.say(
            now.isPresent() ? "tet.now" : "tet.before",
            dates.date(day),
            LunarNewYear.of(other).map(dates::date).orElseGet(() -> Integer.toString(other))));
  }

  /** Pages that came while the earlier period ran, or after it, grow the later one alone. */
  private static Optional<String> laterPages(Compared compared) {
    Set<String> begun = compared.before().map(SideAnswers::begun).orElse(Set.of());
    List<String> later =
        compared.pagesNow().stream().filter(page -> !begun.contains(page)).sorted().toList();
    return later.isEmpty()
        ? Optional.empty()
        : Optional.of(
            compared
                .telling()
                .say(
                    "overview.laterPages",
                    compared.telling().number(later.size()),
                    later.stream()
                        .limit(MOST_NAMES)
                        .map(compared.pageName())
                        .collect(
                            Collectors.joining("; ", "", later.size() > MOST_NAMES ? "…" : ""))));
  }
}
