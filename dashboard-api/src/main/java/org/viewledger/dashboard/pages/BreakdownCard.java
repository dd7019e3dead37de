package org.viewledger.dashboard.pages;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.speech.Speech;

/**
 * A total by topic, page or platform, the largest first: a table whose rows carry their bars.
 *
 * @param title the finding
 */
public record BreakdownCard(
    String heading,
    String title,
    String caption,
    String keyHead,
    String valueHead,
    List<Row> rows) {
  public BreakdownCard {
    rows = List.copyOf(rows);
  }

  /**
   * One part.
   *
   * @param share of the total, empty text where it cannot be said
   * @param length of the bar, 0 to 100, of the longest
   * @param mark of a topic
   */
  public record Row(
      String name,
      String value,
      String range,
      String share,
      int length,
      boolean estimated,
      TopicMark mark) {}

  public static BreakdownCard of(
      Telling telling, GainsAnswer answer, Dimension by, Function<String, String> names) {
    List<GainsAnswer.Row> sorted = new ArrayList<>(answer.rows());
    sorted.sort(
        Comparator.comparing((GainsAnswer.Row row) -> row.figure().value().orElse(BigInteger.ZERO))
            .reversed());
    BigInteger longest =
        sorted.isEmpty() ? BigInteger.ZERO : sorted.get(0).figure().value().orElse(BigInteger.ZERO);
    BigInteger total =
        sorted.stream()
            .map(row -> row.figure().value().orElse(BigInteger.ZERO))
            .reduce(BigInteger.ZERO, BigInteger::add);
    boolean shares =
        total.signum() > 0
            && sorted.stream()
                .allMatch(r -> r.figure().value().orElse(BigInteger.ZERO).signum() >= 0);
    List<Row> rows =
        sorted.stream()
            .map(
                row ->
                    row(
                        telling,
                        names.apply(key(row, by)),
                        by == Dimension.TOPIC ? TopicMark.of(key(row, by)) : TopicMark.NONE,
                        row.figure(),
                        longest,
                        shares ? total : BigInteger.ZERO))
            .toList();
    String what = by.id();
    String title =
        rows.isEmpty()
            ? telling.say("time.none")
            : telling.say(
                rows.size() == 1 ? "by.only" : "by.title",
                rows.get(0).name(),
                rows.get(0).value(),
                telling.metricName());
    return new BreakdownCard(
        telling.say("by." + what),
        title,
        telling.what(telling.gained()),
        telling.say("head." + what),
        Speech.capital(telling.metricName()),
        rows);
  }

  private static String key(GainsAnswer.Row row, Dimension by) {
    return row.group().keys().getOrDefault(by, "");
  }

  private static Row row(
      Telling telling,
      String name,
      TopicMark mark,
      Figure figure,
      BigInteger longest,
      BigInteger total) {
    BigInteger value = figure.value().orElse(BigInteger.ZERO).max(BigInteger.ZERO);
    int length =
        longest.signum() <= 0
            ? 0
            : value.multiply(BigInteger.valueOf(100)).divide(longest).intValueExact();
    return new Row(
        name,
        telling.value(figure),
        telling.range(figure),
        Shares.of(telling, value, total),
        length,
        figure.estimated(),
        mark);
  }
}
