package org.viewledger.dashboard.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.Unit;

/** Who sees which page on which day, in a province with wards of which two became one. */
final class UnitScopeTest {
  private static final PageKey MOVED = new PageKey("facebook", "1");
  private static final PageKey STAYED = new PageKey("facebook", "2");
  private static final PageKey NOBODYS = new PageKey("facebook", "3");
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final UnitPages PROVINCE =
      new UnitPages(
          List.of(
              place("tinh", Optional.of("trung-uong-outside-of-the-settings")),
              place("pleiku", Optional.of("tinh")),
              place("hoi-thuong", Optional.of("tinh")),
              place("to-1", Optional.of("pleiku"))),
          List.of(
              new UnitPages.Span(
                  MOVED, "hoi-thuong", Optional.empty(), Optional.of(MERGER.minusDays(1))),
              new UnitPages.Span(MOVED, "pleiku", Optional.of(MERGER), Optional.empty()),
              new UnitPages.Span(STAYED, "to-1", Optional.empty(), Optional.empty())));

  private static UnitPages.Place place(String id, Optional<String> parent) {
    return new UnitPages.Place(new Unit(id, id), parent);
  }

  private static Scope of(String unit) {
    return PROVINCE.scope(Optional.of(unit), true, TODAY);
  }

  @Test
  void unitHasItselfAndThoseBelow() {
    assertThat(of("pleiku").of(PROVINCE.ids())).containsExactly("pleiku", "to-1");
    assertThat(of("tinh").of(PROVINCE.ids()))
        .containsExactly("tinh", "pleiku", "hoi-thuong", "to-1");
    assertThat(of("to-1").of(PROVINCE.ids())).containsExactly("to-1");
    assertThat(of("pleiku").tops()).containsExactly("pleiku");
    assertThat(of("made-up").of(PROVINCE.ids())).isEmpty();
  }

  @Test
  void presentUnitSeesEveryDayOfAPageAndAFormerOneItsOwn() {
    assertThat(of("pleiku").holds(MOVED)).isTrue();
    assertThat(of("pleiku").sees(MOVED, MERGER.minusYears(3))).isTrue();
    assertThat(of("pleiku").holds(STAYED)).isTrue();
    assertThat(of("hoi-thuong").holds(MOVED)).isFalse();
    assertThat(of("hoi-thuong").knows(MOVED)).isTrue();
    assertThat(of("hoi-thuong").sees(MOVED, MERGER.minusDays(1))).isTrue();
    assertThat(of("hoi-thuong").sees(MOVED, MERGER)).isFalse();
    assertThat(of("hoi-thuong").knows(STAYED)).isFalse();
    assertThat(of("to-1").knows(MOVED)).isFalse();
    assertThat(of("made-up").knows(MOVED)).isFalse();
    assertThat(of("tinh").sees(MOVED, MERGER.minusYears(3))).isTrue();
  }

  @Test
  void pageOfNoUnitIsTheAdministratorsWhoHasNoUnitAlone() {
    assertThat(PROVINCE.scope(Optional.empty(), true, TODAY)).isEqualTo(Scope.EVERYTHING);
    Scope everyUnit = PROVINCE.scope(Optional.empty(), false, TODAY);
    assertThat(everyUnit.knows(NOBODYS)).isFalse();
    assertThat(everyUnit.holds(MOVED)).isTrue();
    assertThat(everyUnit.of(PROVINCE.ids())).isEqualTo(PROVINCE.ids());
    assertThat(of("tinh").knows(NOBODYS)).isFalse();
    assertThat(Scope.EVERYTHING.knows(NOBODYS)).isTrue();
    assertThat(Scope.NOTHING.knows(MOVED)).isFalse();
    assertThat(Scope.NOTHING.has("pleiku")).isFalse();
  }

  @Test
  void withoutUnitsAllPagesAreEverybodysButNotOfWhoseUnitIsGone() {
    UnitPages one = UnitPages.EVERYTHING;
    assertThat(one.scope(Optional.empty(), false, TODAY)).isEqualTo(Scope.EVERYTHING);
    assertThat(one.scope(Optional.of("all"), false, TODAY)).isEqualTo(Scope.EVERYTHING);
    assertThat(one.scope(Optional.of("pleiku"), true, TODAY).knows(MOVED)).isFalse();
  }
}
