package org.viewledger.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.speech.DateWords;
import org.viewledger.dashboard.speech.VietnameseDates;

class PeriodTest {
  private static final DateWords DATES = new VietnameseDates();

  @ParameterizedTest
  @CsvSource({
    "this-month, 2026-11-22, 2026-11-01, 2026-11-30, tháng 11/2026",
    "last-month, 2026-01-31, 2025-12-01, 2025-12-31, tháng 12/2025",
    "last-month, 2028-03-31, 2028-02-01, 2028-02-29, tháng 02/2028",
    "this-quarter, 2026-11-22, 2026-10-01, 2026-12-31, quý IV/2026",
    "last-quarter, 2026-02-01, 2025-10-01, 2025-12-31, quý IV/2025",
    "this-year, 2026-11-22, 2026-01-01, 2026-12-31, năm 2026",
    "last-year, 2026-01-01, 2025-01-01, 2025-12-31, năm 2025",
    "last-7-days, 2026-11-22, 2026-11-15, 2026-11-21, từ ngày 15/11/2026 đến hết ngày 21/11/2026",
    "last-28-days, 2026-11-22, 2026-10-25, 2026-11-21, từ ngày 25/10/2026 đến hết ngày 21/11/2026"
  })
  void everyChoiceHasItsDaysAndItsName(
      String choice, LocalDate today, LocalDate from, LocalDate to, String name) {
    Period period = PeriodChoice.read(Map.of("period", choice), today);

    assertThat(period.days()).isEqualTo(new DayRange(from, to));
    assertThat(period.named(DATES)).isEqualTo(name);
  }

  @Test
  void freeDaysThatMakeAMonthAreCalledByItsName() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    Period month = PeriodChoice.read(Map.of("from", "2026-10-01", "to", "2026-10-31"), today);
    assertThat(month.named(DATES)).isEqualTo("tháng 10/2026");
    Period fourMonths = PeriodChoice.read(Map.of("from", "2026-07-01", "to", "2026-10-31"), today);
    assertThat(fourMonths.hasName(DATES)).isFalse();
  }

  @Test
  void nothingSaidIsThisMonthAndNonsenseIsRefused() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(PeriodChoice.read(Map.of(), today).choice()).isEqualTo(Period.Choice.THIS_MONTH);
    assertThatThrownBy(() -> PeriodChoice.read(Map.of("from", "2026-11-01"), today))
        .isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(
            () -> PeriodChoice.read(Map.of("from", "2026-11-02", "to", "2026-11-01"), today))
        .isInstanceOf(InvalidQueryException.class);
  }

  @Test
  void aPeriodIsOverOnTheDayAfterItsLast() {
    Period month = Period.of(Period.Choice.THIS_MONTH, LocalDate.of(2026, 11, 22));
    assertThat(month.isOver(LocalDate.of(2026, 11, 30))).isFalse();
    assertThat(month.isOver(LocalDate.of(2026, 12, 1))).isTrue();
  }
}
