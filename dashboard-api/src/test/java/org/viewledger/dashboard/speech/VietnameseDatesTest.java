package org.viewledger.dashboard.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.query.DayRange;

class VietnameseDatesTest {
  private final DateWords dates = new VietnameseDates();

  @ParameterizedTest
  @CsvSource({
    "2026-01-08, 08/01/2026",
    "2026-07-01, 01/7/2026",
    "2025-04-30, 30/4/2025",
    "2025-02-20, 20/02/2025",
    "2026-11-22, 22/11/2026",
    "2026-03-09, 09/3/2026"
  })
  void zeroesStandOnlyBeforeDaysBelowTenAndTheFirstTwoMonths(LocalDate day, String words) {
    assertThat(dates.date(day)).isEqualTo(words);
  }

  @Test
  void instantsNameHourAndMinuteInWords() {
    assertThat(dates.instant(LocalDateTime.of(2026, 11, 22, 21, 5)))
        .isEqualTo("21 giờ 05 ngày 22/11/2026");
    assertThat(dates.instant(LocalDateTime.of(2026, 1, 8, 9, 0)))
        .isEqualTo("09 giờ 00 ngày 08/01/2026");
  }

  @Test
  void stretchesSayThatTheLastDayIsInside() {
    LocalDate from = LocalDate.of(2026, 9, 15);
    assertThat(dates.range(new DayRange(from, LocalDate.of(2026, 10, 14))))
        .isEqualTo("từ ngày 15/9/2026 đến hết ngày 14/10/2026");
    assertThat(dates.range(new DayRange(from, from))).isEqualTo("ngày 15/9/2026");
  }

  @Test
  void monthsQuartersAndYearsHaveNames() {
    assertThat(dates.month(YearMonth.of(2026, 10))).isEqualTo("tháng 10/2026");
    assertThat(dates.month(YearMonth.of(2026, 2))).isEqualTo("tháng 02/2026");
    assertThat(dates.quarter(2026, 4)).isEqualTo("quý IV/2026");
    assertThat(dates.year(2025)).isEqualTo("năm 2025");
  }
}
