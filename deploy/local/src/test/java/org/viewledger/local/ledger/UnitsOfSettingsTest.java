package org.viewledger.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.local.settings.PageSetting;
import org.viewledger.local.settings.PageSetting.Span;
import org.viewledger.local.settings.Settings;
import org.viewledger.local.settings.UnitSetting;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

class UnitsOfSettingsTest {
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  @Test
  void withoutUnitsAllPagesTakeTheTopicsOfTheOneOfEverything() {
    UnitsOfSettings units = new UnitsOfSettings(Settings.defaults());
    assertThat(units.roots()).containsExactly("all");
    assertThat(units.on(MERGER)).isEqualTo(UnitsOfPages.one("all"));
  }

  @Test
  void aPageTakesTheTopicsOfItsPresentUnitAndThoseAboveIt() {
    Span before = new Span("cu", null, MERGER.minusDays(1));
    Span since = new Span("pleiku", MERGER, null);
    UnitsOfSettings units = new UnitsOfSettings(settings(List.of(before, since)));
    assertThat(units.roots()).containsExactly("gia-lai");
    assertThat(units.on(MERGER).chains())
        .isEqualTo(Map.of("facebook|1", List.of("pleiku", "gia-lai")));
    assertThat(units.on(MERGER.minusDays(1)).chains())
        .isEqualTo(Map.of("facebook|1", List.of("cu", "gia-lai")));
    assertThat(units.on(MERGER).others()).containsExactly("gia-lai");
  }

  @Test
  void aPageThatBelongsToNobodyTodayKeepsItsLastUnit() {
    Span over = new Span("cu", LocalDate.of(2020, 1, 1), MERGER.minusDays(1));
    assertThat(new UnitsOfSettings(settings(List.of(over))).on(MERGER).chains())
        .isEqualTo(Map.of("facebook|1", List.of("cu", "gia-lai")));
  }

  private static Settings settings(List<Span> spans) {
    return new Settings(
        ZoneId.of("Asia/Ho_Chi_Minh"),
        false,
        4,
        List.of(
            new UnitSetting("gia-lai", "Tỉnh Gia Lai", null),
            new UnitSetting("pleiku", "Phường Pleiku", "gia-lai"),
            new UnitSetting("cu", "Phường cũ", "gia-lai")),
        List.of(),
        List.of(new PageSetting(new PageKey("facebook", "1"), spans)),
        List.of());
  }
}
