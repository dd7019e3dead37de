package org.viewledger.dashboard.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
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
              new UnitPages.Belonging(
                  OLD, "hoi-thuong", Optional.empty(), Optional.of(MERGER.minusDays(1))),
              new UnitPages.Belonging(OLD, "pleiku", Optional.of(MERGER), Optional.empty()),
              new UnitPages.Belonging(NEW, "pleiku", Optional.empty(), Optional.empty())));

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
    assertThat(PROVINCE.chain(OLD, MERGER)).containsExactly("pleiku", "tinh");
    assertThat(PROVINCE.chain(OLD, MERGER.minusDays(1))).containsExactly("hoi-thuong", "tinh");
    assertThat(PROVINCE.chain(NOBODYS, MERGER)).containsExactly("tinh");
    assertThat(UnitPages.EVERYTHING.chain(OLD, MERGER)).isEmpty();
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
