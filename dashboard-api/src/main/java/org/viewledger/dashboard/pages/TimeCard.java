package org.viewledger.dashboard.pages;

import org.viewledger.dashboard.speech.DateWords;
import org.viewledger.dashboard.speech.Speech;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GainsAnswer;

/**
 * Gains along the period: a line of days, or bars of months where the days would be too many.
 *
 * @param title the finding
 * @param sentence the picture in words
 * @param chart the picture as data, see {@link ChartJson}
 */
public record TimeCard(
    String title,
    String sentence,
    String chart,
    String caption,
    String stretchHead,
    String valueHead,
    List<Row> rows) {
  /** A picture of more days than these is one of months. */
  static final int MOST_DAYS = 92;

  public TimeCard {
    rows = List.copyOf(rows);
  }

  /** A stretch of days and its figure. */
  public record Row(String stretch, String value, String range) {}

  /** What to cut a period by. */
  public static Dimension stretches(DayRange days) {
    return ChronoUnit.DAYS.between(days.from(), days.to()) < MOST_DAYS
        ? Dimension.DAY
        : Dimension.MONTH;
  }

  public static TimeCard of(Telling telling, GainsAnswer answer, List<MetricBreak> breaks) {
    DayRange days = telling.period().days();
    boolean byDay = stretches(days) == Dimension.DAY;
    Map<LocalDate, Figure> figures = new HashMap<>();
    answer.rows().forEach(row -> figures.put(row.group().days().from(), row.figure()));
    ChartJson chart = new ChartJson(byDay ? "line" : "bar", telling.speech().language());
    List<Row> rows = new ArrayList<>();
    Peak peak = new Peak();
    DateWords dates = telling.speech().dates();
    for (LocalDate from : starts(days, byDay)) {
      Figure figure = figures.getOrDefault(from, Figure.ABSENT);
      boolean ahead = from.isAfter(telling.today());
      String label = byDay ? dates.shortDay(from) : dates.shortMonth(YearMonth.from(from));
      boolean current =
          byDay
              ? from.equals(telling.today())
              : YearMonth.from(from).equals(YearMonth.from(telling.today()));
      chart.point(label, figure, telling.value(figure), current);
      breaks.stream()
          .filter(change -> byDay ? change.from().equals(from) : sameMonth(change.from(), from))
          .forEach(change -> chart.seam(label, telling.platform(change.platform())));
      if (!ahead) {
        String name = byDay ? dates.date(from) : dates.month(YearMonth.from(from));
        rows.add(new Row(Speech.capital(name), telling.value(figure), telling.range(figure)));
        figure.value().ifPresent(value -> peak.note(name, value));
      }
    }
    return new TimeCard(
        peak.title(telling, byDay),
        peak.sentence(telling, byDay),
        chart.text(),
        telling.what(telling.gained()),
        telling.say(byDay ? "head.day" : "head.month"),
        Speech.capital(telling.metricName()),
        rows);
  }

  private static boolean sameMonth(LocalDate one, LocalDate other) {
    return YearMonth.from(one).equals(YearMonth.from(other));
  }

  private static List<LocalDate> starts(DayRange days, boolean byDay) {
    List<LocalDate> starts = new ArrayList<>();
    LocalDate at = days.from();
    while (!at.isAfter(days.to())) {
      starts.add(at);
      at = byDay ? at.plusDays(1) : at.withDayOfMonth(1).plusMonths(1);
    }
    return starts;
  }

  /** The highest and the lowest of what was told. */
  static final class Peak {
    private String highest = "";
    private String lowest = "";
    private BigInteger high = BigInteger.ZERO;
    private BigInteger low = BigInteger.ZERO;

    void note(String name, BigInteger value) {
      if (highest.isEmpty() || value.compareTo(high) > 0) {
        highest = name;
        high = value;
      }
      if (lowest.isEmpty() || value.compareTo(low) < 0) {
        lowest = name;
        low = value;
      }
    }

    String title(Telling telling, boolean byDay) {
      if (highest.isEmpty()) {
        return telling.say("time.none");
      }
      return telling.say(
          byDay ? "time.title.day" : "time.title.month",
          highest,
          telling.number(high),
          telling.metricName());
    }

    String sentence(Telling telling, boolean byDay) {
      if (highest.isEmpty()) {
        return telling.say("time.none");
      }
      return telling.say(
          byDay ? "time.sentence.day" : "time.sentence.month",
          telling.named(),
          lowest,
          telling.number(low),
          highest,
          telling.number(high),
          telling.metricName());
    }
  }
}
