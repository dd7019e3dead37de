package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.compared.Obstacle;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.Comparison;
import org.viewledger.dashboard.wording.ComparisonWords;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Side;

/** The figures of a comparison, one by one; each may have an obstacle of its own. */
final class CompareRows {
  private static final List<String> VIEWS = List.of(Telling.VIEWS);

  private final Compared compared;
  private final Telling telling;
  private final Sides sides;
  private final SideAnswers now;
  private final SideAnswers before;

  CompareRows(Compared compared, Sides sides) {
    this.compared = compared;
    this.telling = compared.telling();
    this.sides = sides;
    this.now = compared.now().orElseThrow();
    this.before = compared.before().orElseThrow();
  }

  List<CompareCard.Row> rows() {
    LocalDate last = sides.now().to();
    return List.of(
        row(
            "overview.row.views",
            Counted.VIEWS,
            Measured.of(now.views()),
            Measured.of(before.views()),
            changed(VIEWS, last)),
        row(
            "overview.row.posts",
            Counted.VIEWS,
            ofPosts(now),
            ofPosts(before),
            // What posts had on the stated day holds all that came until then.
            changed(VIEWS, sides.nowAt())),
        row(
            "overview.row.engagement",
            Counted.ENGAGEMENT,
            Measured.of(now.engagement()),
            Measured.of(before.engagement()),
            changed(FigureMetric.ENGAGEMENT_PARTS, last)),
        row(
            "overview.row.items",
            Counted.ITEMS,
            Optional.of(items(now)),
            Optional.of(items(before)),
            Optional.empty()));
  }

  private static Optional<Measured> ofPosts(SideAnswers side) {
    return side.posts().flatMap(row -> Measured.of(row.figure()));
  }

  private static Measured items(SideAnswers side) {
    return Measured.exact(side.posts().map(CohortsAnswer.Row::items).orElse(0L));
  }

  private Optional<Obstacle> changed(List<String> metrics, LocalDate last) {
    return Obstacle.redefined(metrics, now.platforms(), compared.register(), sides, last);
  }

  private CompareCard.Row row(
      String name,
      Counted counted,
      Optional<Measured> later,
      Optional<Measured> earlier,
      Optional<Obstacle> obstacle) {
    String than = compared.than();
    return new CompareCard.Row(
        telling.say(name),
        value(later),
        range(later),
        telling.say("overview.before", Speech.capital(than), value(earlier), brackets(earlier)),
        obstacle
            .map(one -> ObstacleWords.of(compared, one, than))
            .orElseGet(() -> said(counted, later, earlier, than)));
  }

  private String said(
      Counted counted, Optional<Measured> later, Optional<Measured> earlier, String than) {
    Comparison comparison = Comparison.of(side(counted, later), side(counted, earlier));
    return Speech.capital(ComparisonWords.text(comparison, than, telling.speech().language()))
        + '.';
  }

  /** Basis, metric version and pages are alike here, or told as an obstacle or a note. */
  private static Side side(Counted counted, Optional<Measured> measured) {
    return new Side("", measured, "", counted, List.of(), Set.of());
  }

  private String value(Optional<Measured> measured) {
    return measured.map(one -> telling.number(one.value())).orElseGet(() -> telling.say("absent"));
  }

  private String range(Optional<Measured> measured) {
    return measured
        .filter(one -> !one.isExact())
        .map(one -> telling.say("range", telling.number(one.low()), telling.number(one.high())))
        .orElse("");
  }

  private String brackets(Optional<Measured> measured) {
    String range = range(measured);
    return range.isEmpty() ? "" : " (" + range + ')';
  }
}
