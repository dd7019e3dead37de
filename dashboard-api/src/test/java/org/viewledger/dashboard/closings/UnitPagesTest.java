package org.viewledger.dashboard.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.Unit;

/** Two wards that became one under a province, and a page that nobody has. */
final class UnitPagesTest {
  private static final PageKey OLD = new PageKey("facebook", "1");
  private static final PageKey NEW = new PageKey("facebook", "2");
  private static final PageKey NOBODYS = new PageKey("facebook", "3");
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private static final UnitPages PROVINCE =
      new UnitPages(
          List.of(
              place("tinh", Optional.empty()),
              place("pleiku", Optional.of("tinh")),
              place("hoi-thuong", Optional.of("tinh"))),
          List.of(
              new UnitPages.Span(
                  OLD, "hoi-thuong", Optional.empty(), Optional.of(MERGER.minusDays(1))),
              new UnitPages.Span(OLD, "pleiku", Optional.of(MERGER), Optional.empty()),
              new UnitPages.Span(NEW, "pleiku", Optional.empty(), Optional.empty())));

  private static UnitPages.Place place(String id, Optional<String> parent) {
    return new UnitPages.Place(new Unit(id, id), parent);
  }

  @Test
  void unitHasItsPagesOfTheDayAndThoseBelowIt() {
    assertThat(PROVINCE.pages("pleiku", MERGER)).contains(List.of(OLD, NEW));
    assertThat(PROVINCE.pages("pleiku", MERGER.minusDays(1))).contains(List.of(NEW));
    assertThat(PROVINCE.pages("hoi-thuong", MERGER)).contains(List.of());
    assertThat(PROVINCE.pages("tinh", MERGER)).contains(List.of(OLD, NEW));
    assertThat(UnitPages.EVERYTHING.pages("all", MERGER)).isEmpty();
  }

  @Test
  void pageTakesTheTopicsOfItsUnitAndThoseAbove() {
    assertThat(PROVINCE.chains(MERGER).of(OLD)).containsExactly("pleiku", "tinh");
    assertThat(PROVINCE.chains(MERGER.minusDays(1)).of(OLD)).containsExactly("hoi-thuong", "tinh");
    assertThat(PROVINCE.chains(MERGER).of(NOBODYS)).containsExactly("tinh");
    assertThat(UnitPages.EVERYTHING.chains(MERGER).of(OLD)).containsExactly("all");
  }

  @Test
  void pageThatHasLeftItsUnitStaysWithTheLastOneAndOneYetToComeWithItsFirst() {
    UnitPages.Span left =
        new UnitPages.Span(OLD, "a", Optional.empty(), Optional.of(MERGER.minusDays(1)));
    UnitPages.Span toCome =
        new UnitPages.Span(OLD, "b", Optional.of(MERGER.plusDays(5)), Optional.empty());
    List<UnitPages.Place> places =
        List.of(place("a", Optional.empty()), place("b", Optional.empty()));
    assertThat(new UnitPages(places, List.of(left, toCome)).pages("a", MERGER))
        .contains(List.of(OLD));
    assertThat(new UnitPages(places, List.of(toCome)).pages("b", MERGER)).contains(List.of(OLD));
  }

  @Test
  void historyFollowsThePageNowAndStaysWithTheUnitThen() {
    Belonging now = PROVINCE.now(List.of("tinh"), MERGER);
    assertThat(now.wanted()).containsExactly("hoi-thuong", "pleiku", "tinh");
    assertThat(now.phases()).hasSize(1);
    assertThat(now.phases().get(0).units())
        .isEqualTo(Map.of("facebook|1", "pleiku", "facebook|2", "pleiku"));

    Belonging then = PROVINCE.then(List.of("hoi-thuong"));
    assertThat(then.wanted()).containsExactly("hoi-thuong");
    assertThat(then.phases())
        .containsExactly(
            new Belonging.Phase(
                LocalDate.MIN,
                MERGER.minusDays(1),
                Map.of("facebook|1", "hoi-thuong", "facebook|2", "pleiku")),
            new Belonging.Phase(
                MERGER, LocalDate.MAX, Map.of("facebook|1", "pleiku", "facebook|2", "pleiku")));
    assertThat(UnitPages.EVERYTHING.then(List.of())).isEqualTo(Belonging.EVERYTHING);
  }

  @Test
  void requestThatNamesNoUnitMeansTheOneAboveAll() {
    assertThat(PROVINCE.only()).contains("tinh");
    assertThat(UnitPages.EVERYTHING.only()).contains("all");
    UnitPages two =
        new UnitPages(
            List.of(place("a", Optional.of("not-listed")), place("b", Optional.empty())),
            List.of());
    assertThat(two.only()).isEmpty();
    assertThat(two.ids()).containsExactly("a", "b");
  }
}
