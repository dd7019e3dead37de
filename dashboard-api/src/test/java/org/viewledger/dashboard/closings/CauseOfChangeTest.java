package org.viewledger.dashboard.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.PostChange.Evidence;
import org.viewledger.dashboard.closings.PostChange.Side;

/** Each cause by itself, and which one a figure names that several moved. */
final class CauseOfChangeTest {
  private static final FigureKey TOTAL = FigureKey.total(Basis.IN_PERIOD, "views");
  private static final FigureKey OF_X = new FigureKey(Basis.IN_PERIOD, "views", "x");
  private static final FigureKey OF_Y = new FigureKey(Basis.IN_PERIOD, "views", "y");

  private static final Evidence FELL =
      new Evidence(false, true, Optional.empty(), Optional.empty());
  private static final Evidence BY_LAN =
      new Evidence(true, true, Optional.of("lan"), Optional.empty());
  private static final Evidence BY_MINH =
      new Evidence(true, false, Optional.of("minh"), Optional.empty());
  private static final Evidence TAGGED_BY_LAN =
      new Evidence(false, false, Optional.empty(), Optional.of("lan"));

  private static PostChange change(String post, Side before, Side after, Evidence evidence) {
    return new PostChange(new PostKey("youtube", "UC1", post), "views", before, after, evidence);
  }

  private static Side gained(String topic, long gain) {
    return new Side(topic, Optional.of(gain), Optional.empty());
  }

  private static String said(FigureKey figure, PostChange... changes) {
    CauseOfChange.Said said = new CauseOfChange(List.of(changes)).of(figure);
    return said.cause().id() + said.person().map(person -> " by " + person).orElse("");
  }

  @Test
  void whatThePlatformToldLaterIsLateDataWhicheverWayItMoves() {
    assertThat(said(TOTAL, change("a", gained("x", 10), gained("x", 15), Evidence.NONE)))
        .isEqualTo("late-data");
    assertThat(said(TOTAL, change("a", gained("x", 10), gained("x", 5), Evidence.NONE)))
        .isEqualTo("late-data");
    assertThat(said(OF_X, change("a", Side.NONE, gained("x", 5), Evidence.NONE)))
        .isEqualTo("late-data");
  }

  @Test
  void onlyAFigureThatFellWithItsReadingsIsAPlatformsCorrection() {
    assertThat(said(TOTAL, change("a", gained("x", 10), gained("x", 5), FELL)))
        .isEqualTo("platform-correction");
    assertThat(said(TOTAL, change("a", gained("x", 10), gained("x", 12), FELL)))
        .isEqualTo("late-data");
  }

  @Test
  void whatAPersonBroughtComesBeforeWhatThePlatformSaid() {
    assertThat(said(TOTAL, change("a", gained("x", 10), gained("x", 5), BY_LAN)))
        .isEqualTo("manual by lan");
    assertThat(said(OF_X, change("a", gained("x", 10), Side.NONE, BY_LAN)))
        .isEqualTo("manual by lan");
  }

  @Test
  void severalPeopleAreNotNamed() {
    assertThat(
            said(
                TOTAL,
                change("a", gained("x", 10), gained("x", 5), BY_LAN),
                change("b", gained("x", 10), gained("x", 5), BY_MINH)))
        .isEqualTo("manual");
  }

  @Test
  void newTopicMovesWhatThePostHadAndWhatItHasMoreIsMovedByItsOwnCause() {
    PostChange change = change("a", gained("x", 100), gained("y", 107), TAGGED_BY_LAN);
    assertThat(said(OF_X, change)).isEqualTo("re-tagging by lan");
    assertThat(said(OF_Y, change)).isEqualTo("re-tagging by lan");
    assertThat(said(TOTAL, change)).isEqualTo("late-data");
  }

  @Test
  void figureNamesTheCauseThatMovedMost() {
    PostChange late = change("a", gained("x", 10), gained("x", 40), Evidence.NONE);
    PostChange fell = change("b", gained("x", 50), gained("x", 19), FELL);
    assertThat(said(TOTAL, late, fell)).isEqualTo("platform-correction");
    PostChange manual = change("c", gained("x", 50), gained("x", 81), BY_MINH);
    assertThat(said(TOTAL, late, fell, manual)).as("31 each").isEqualTo("manual by minh");
  }

  @Test
  void basesAreWeighedApart() {
    PostChange change =
        change(
            "a",
            new Side("x", Optional.of(1L), Optional.of(5L)),
            new Side("x", Optional.of(1L), Optional.of(4L)),
            FELL);
    assertThat(said(FigureKey.total(Basis.PUBLISHED_IN_PERIOD, "views"), change))
        .isEqualTo("platform-correction");
    assertThat(said(TOTAL, change)).as("did not move").isEqualTo("late-data");
  }
}
