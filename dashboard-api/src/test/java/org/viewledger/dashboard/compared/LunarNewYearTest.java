package org.viewledger.dashboard.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.dashboard.query.DayRange;

class LunarNewYearTest {
  private static final ZoneId HA_NOI = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * The new moon of a number, by Meeus, Astronomical Algorithms, chapter 49: the mean moon and its
   * larger terms, to some minutes. Number 0 is that of 6 January 2000.
   */
  private static LocalDateTime newMoon(int number) {
    double t = number / 1236.85;
    double e = 1 - 0.002516 * t;
    double sun = Math.toRadians(2.5534 + 29.10535670 * number);
    double moon = Math.toRadians(201.5643 + 385.81693528 * number + 0.0107582 * t * t);
    double latitude = Math.toRadians(160.7108 + 390.67050284 * number - 0.0016118 * t * t);
    double days =
        5.09766
            + 29.530588861 * number
            + 0.00015437 * t * t
            - 0.40720 * Math.sin(moon)
            + 0.17241 * e * Math.sin(sun)
            + 0.01608 * Math.sin(2 * moon)
            + 0.01039 * Math.sin(2 * latitude)
            + 0.00739 * e * Math.sin(moon - sun)
            - 0.00514 * e * Math.sin(moon + sun)
            + 0.00208 * e * e * Math.sin(2 * sun)
            - 0.00111 * Math.sin(moon - 2 * latitude)
            - 0.00057 * Math.sin(moon + 2 * latitude)
            + 0.00056 * e * Math.sin(2 * moon + sun)
            - 0.00042 * Math.sin(3 * moon);
    // Dynamical time is some 72 seconds ahead in these years.
    return LocalDateTime.of(2000, 1, 1, 12, 0)
        .plus(Duration.ofMillis(Math.round(days * 86_400_000)))
        .minusSeconds(72);
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
  void theLunarYearBeginsOnTheDayOfANewMoonInHaNoi(int year) {
    LocalDate first = LunarNewYear.of(year).orElseThrow();

    assertThat(MonthDay.from(first)).isBetween(MonthDay.of(1, 21), MonthDay.of(2, 20));
    int near = (int) Math.round((year - 2000) * 12.3685);
    assertThat(java.util.stream.IntStream.rangeClosed(near - 2, near + 4))
        .as("a new moon on " + first)
        .anyMatch(
            number ->
                newMoon(number)
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(HA_NOI)
                    .toLocalDate()
                    .equals(first));
  }

  @Test
  void oneOfTwoStretchesHasIt() {
    DayRange february26 = new DayRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
    DayRange february25 = new DayRange(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28));
    DayRange february24 = new DayRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));

    assertThat(LunarNewYear.on(february26)).contains(LocalDate.of(2026, 2, 17));
    assertThat(LunarNewYear.dividesThem(february26, february25)).isTrue();
    assertThat(LunarNewYear.dividesThem(february26, february24)).isFalse();
  }
}
