package org.viewledger.dashboard.pages;

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
import org.viewledger.dashboard.speech.DateWords;
import org.viewledger.dashboard.speech.Speech;

/**
 * Gains along the period: a line of days, or bars of months where the days would be too many.
 *
 * @param title the finding
 * @param sentence the picture in words
 * @param chart the picture as data, see {@link ChartJson}; empty where the table's rows carry bars
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

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  public TimeCard {
    rows = List.copyOf(rows);
  }

  /**
   * A stretch of days and its figure.
   *
   * @param length of its bar, 0 to 100, of the longest
   * @param running whether it has not ended
   * @param marks what must be known of it: what changed, what the team says of it
   */
  public record Row(
      String stretch,
      String value,
      String range,
      int length,
      boolean estimated,
      boolean running,
      List<String> marks) {
    public Row {
      marks = List.copyOf(marks);
    }

    /** One without a bar. */
    public Row(String stretch, String value, String range) {
      this(stretch, value, range, 0, false, false, List.of());
    }
  }

  /** What the team says of a day; counted from 1 along the picture. */
  public record Mark(LocalDate day, int number, String words) {}

  /** Whether the rows carry the picture. */
  public boolean bars() {
    return chart.isEmpty();
  }

  /** What to cut a period by. */
  public static Dimension stretches(DayRange days) {
    return ChronoUnit.DAYS.between(days.from(), days.to()) < MOST_DAYS
        ? Dimension.DAY
        : Dimension.MONTH;
  }

  public static TimeCard of(Telling telling, GainsAnswer answer, List<MetricBreak> breaks) {
    return of(telling, answer, breaks, List.of());
  }

  public static TimeCard of(
      Telling telling, GainsAnswer answer, List<MetricBreak> breaks, List<Mark> notes) {
    boolean byDay = stretches(telling.period().days()) == Dimension.DAY;
    Map<LocalDate, Figure> figures = new HashMap<>();
    answer.rows().forEach(row -> figures.put(row.group().days().from(), row.figure()));
    BigInteger longest =
        figures.values().stream()
            .flatMap(figure -> figure.value().stream())
            .reduce(BigInteger.ZERO, BigInteger::max);
    ChartJson chart = new ChartJson("line", telling.speech().language());
    List<Row> rows = new ArrayList<>();
    Peak peak = new Peak();
    for (DayRange stretch : stretches(telling.period().days(), byDay)) {
      Figure figure = figures.getOrDefault(stretch.from(), Figure.ABSENT);
      String label = telling.speech().dates().shortDay(stretch.from());
      if (byDay) {
        boolean today = stretch.from().equals(telling.today());
        chart.point(label, figure, telling.value(figure), today);
        changes(breaks, stretch).forEach(one -> chart.seam(label, seam(telling, one)));
        marks(notes, stretch).forEach(one -> chart.note(label, Integer.toString(one.number())));
      }
      if (!stretch.from().isAfter(telling.today())) {
        Row row = row(telling, stretch, byDay, figure, longest, breaks, notes);
        rows.add(row);
        figure.value().ifPresent(value -> peak.note(row.stretch(), value));
      }
    }
    return new TimeCard(
        peak.title(telling, byDay),
        peak.sentence(telling, byDay),
        byDay ? chart.text() : "",
        telling.what(telling.gained()),
        telling.say(byDay ? "head.day" : "head.month"),
        Speech.capital(telling.metricName()),
        rows);
  }

  private static Row row(
      Telling telling,
      DayRange stretch,
      boolean byDay,
      Figure figure,
      BigInteger longest,
      List<MetricBreak> breaks,
      List<Mark> notes) {
    List<String> marks = new ArrayList<>();
    for (MetricBreak change : changes(breaks, stretch)) {
      marks.add(
          telling.say(
              "time.seam.from",
              telling.speech().dates().date(change.from()),
              telling.platform(change.platform())));
    }
    for (Mark note : marks(notes, stretch)) {
      marks.add(telling.say("time.note", note.number(), note.words()));
    }
    BigInteger value = figure.value().orElse(BigInteger.ZERO).max(BigInteger.ZERO);
    return new Row(
        Speech.capital(name(telling.speech().dates(), stretch, byDay)),
        telling.value(figure),
        telling.range(figure),
        longest.signum() == 0 ? 0 : value.multiply(HUNDRED).divide(longest).intValueExact(),
        figure.estimated(),
        !stretch.to().isBefore(telling.today()),
        marks);
  }

  /** A month that the period has only a part of is called by its days. */
  private static String name(DateWords dates, DayRange stretch, boolean byDay) {
    YearMonth month = YearMonth.from(stretch.from());
    if (byDay) {
      return dates.date(stretch.from());
    }
    boolean whole =
        stretch.from().getDayOfMonth() == 1 && stretch.to().equals(month.atEndOfMonth());
    return whole
        ? dates.month(month)
        : dates.date(stretch.from()) + " - " + dates.date(stretch.to());
  }

  private static String seam(Telling telling, MetricBreak change) {
    return telling.say("time.seam", telling.platform(change.platform()));
  }

  private static List<MetricBreak> changes(List<MetricBreak> breaks, DayRange stretch) {
    return breaks.stream().filter(one -> holds(stretch, one.from())).toList();
  }

  private static List<Mark> marks(List<Mark> notes, DayRange stretch) {
    return notes.stream().filter(one -> holds(stretch, one.day())).toList();
  }

  private static boolean holds(DayRange stretch, LocalDate day) {
    return !day.isBefore(stretch.from()) && !day.isAfter(stretch.to());
  }

  private static List<DayRange> stretches(DayRange days, boolean byDay) {
    List<DayRange> stretches = new ArrayList<>();
    LocalDate at = days.from();
    while (!at.isAfter(days.to())) {
      LocalDate next = byDay ? at.plusDays(1) : at.withDayOfMonth(1).plusMonths(1);
      LocalDate last = next.minusDays(1);
      stretches.add(new DayRange(at, last.isAfter(days.to()) ? days.to() : last));
      at = next;
    }
    return stretches;
  }

  /** The highest and the lowest of what was told. */
  public static final class Peak {
    private String highest = "";
    private String lowest = "";
    private BigInteger high = BigInteger.ZERO;
    private BigInteger low = BigInteger.ZERO;

    public void note(String name, BigInteger value) {
      if (highest.isEmpty() || value.compareTo(high) > 0) {
        highest = name;
        high = value;
      }
      if (lowest.isEmpty() || value.compareTo(low) < 0) {
        lowest = name;
        low = value;
      }
    }

    public String title(Telling telling, boolean byDay) {
      if (highest.isEmpty()) {
        return telling.say("time.none");
      }
      return telling.say(
          byDay ? "time.title.day" : "time.title.month",
          inSentence(highest, byDay),
          telling.number(high),
          telling.metricName());
    }

    public String sentence(Telling telling, boolean byDay) {
      if (highest.isEmpty()) {
        return telling.say("time.none");
      }
      return telling.say(
          byDay ? "time.sentence.day" : "time.sentence.month",
          telling.named(),
          inSentence(lowest, byDay),
          telling.number(low),
          inSentence(highest, byDay),
          telling.number(high),
          telling.metricName());
    }

    /** Months begin a row with a capital, which Vietnamese has none of inside a sentence. */
    private static String inSentence(String name, boolean byDay) {
      return byDay || !name.startsWith("Tháng") ? name : "tháng" + name.substring("Tháng".length());
    }
  }
}
