package org.viewledger.dashboard.pages.posts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.pages.ChartJson;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GroupRange;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.speech.Speech;

/**
 * A post's day ledger of one metric: the picture with its band, and the same as a table.
 *
 * @param title the finding
 * @param sentence the picture in words
 * @param chart the picture as data, empty where there is no day
 * @param caption metric, basis and as of
 */
public record DayLedger(
    String title, String sentence, String chart, String caption, String head, List<Row> rows) {
  public DayLedger {
    rows = List.copyOf(rows);
  }

  /**
   * A day.
   *
   * @param range from the least to the most it can be, empty where that is the gain itself
   * @param closing the balance at its end
   * @param note what was corrected, empty for nothing
   */
  public record Row(String day, String gain, String range, String closing, String note) {}

  static DayLedger of(
      Telling telling, String platform, Optional<PostDays> days, BigDecimal estimatePercent) {
    List<PostDays.Day> known = days.map(PostDays::days).orElse(List.of());
    if (known.isEmpty()) {
      return new DayLedger(
          telling.say("post.days.none", telling.metricName()), "", "", "", "", List.of());
    }
    ChartJson chart = new ChartJson("line", telling.speech().language());
    List<Row> rows = new ArrayList<>();
    PostDays.Day highest = known.get(0);
    PostDays.Day lowest = known.get(0);
    for (PostDays.Day day : known) {
      Figure figure = figure(day, estimatePercent);
      String name = telling.speech().dates().date(day.day());
      chart.point(name, figure, telling.value(figure), day.day().equals(telling.today()));
      rows.add(row(telling, platform, name, day));
      highest = day.gain() > highest.gain() ? day : highest;
      lowest = day.gain() < lowest.gain() ? day : lowest;
    }
    return new DayLedger(
        telling.say(
            "post.days.title",
            telling.speech().dates().date(highest.day()),
            telling.number(highest.gain()),
            telling.metricName()),
        telling.say(
            "posts.days.sentence",
            telling.speech().dates().date(known.get(0).day()),
            telling.speech().dates().date(known.get(known.size() - 1).day()),
            telling.number(lowest.gain()),
            telling.number(highest.gain()),
            telling.metricName()),
        chart.text(),
        telling.what(telling.say("post.days.gained")),
        Speech.capital(telling.metricName()),
        rows);
  }

  private static Row row(Telling telling, String platform, String name, PostDays.Day day) {
    return new Row(
        name,
        telling.number(day.gain()),
        day.low() == day.high()
            ? ""
            : telling.say(
                "posts.days.range", telling.number(day.low()), telling.number(day.high())),
        telling.number(day.closing()),
        day.gain() < 0
            ? telling.say("posts.days.corrected", platform, telling.number(-day.gain()))
            : "");
  }

  private static Figure figure(PostDays.Day day, BigDecimal estimatePercent) {
    BigInteger gain = BigInteger.valueOf(day.gain());
    GroupRange range =
        new GroupRange(BigInteger.valueOf(day.low()), BigInteger.valueOf(day.high()));
    return new Figure(
        Optional.of(gain),
        Optional.of(range.low()),
        Optional.of(range.high()),
        range.isEstimate(gain, estimatePercent),
        gain.min(BigInteger.ZERO),
        BigInteger.ZERO,
        Optional.empty());
  }
}
