package org.viewledger.dashboard.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;

/**
 * From points to balances at midnights and the gains between them (accounting rules 4 to 8).
 *
 * <p>Points and midnights are laid on one line in order, a midnight after a point of its instant.
 * The point before and the point after each are carried along it; two midnights lie in one gap
 * exactly where the points before them are the same and both lie inside.
 */
final class BalancesSql {
  private final SeriesSql series;
  private final LocalDays days;
  private final Bindings bindings;

  BalancesSql(SeriesSql series, LocalDays days, Bindings bindings) {
    this.series = series;
    this.days = days;
    this.bindings = bindings;
  }

  /** The rows of days, all of them or those of a range. */
  String days(List<String> metrics, Optional<DayRange> range) {
    String first =
        range.map(r -> "greatest(first_day, " + number(r.from()) + ")").orElse("first_day");
    String last = range.map(r -> "least(last_day, " + number(r.to()) + ")").orElse("last_day");
    return rows(metrics, first, last);
  }

  /** Of each series the row of a day or, where it ends before, its last. */
  String at(List<String> metrics, LocalDate day) {
    String last = "least(last_day, " + number(day) + ")";
    return rows(metrics, "greatest(first_day, " + last + ")", last);
  }

  private String rows(List<String> metrics, String from, String to) {
    return """
        SELECT platform, page_id, home AS post_id, metric, toDate(from_day + figure.1) AS day,
          figure.2 AS gain, figure.3 AS closing, figure.4 AS below, figure.5 AS above,
          figure.6 AS low, figure.7 AS high,
          if(from_day + figure.1 = first_day, opening, toInt64(0)) AS not_dated
        FROM (
          SELECT platform, page_id, home, metric, opening, first_day, from_day,
            arrayMap((b, e, i) -> (i - 1, e.1 - b.1, e.1, e.2, e.3,
                if(e.4 > 0 AND e.4 = b.4, least(0, e.5), e.1 - b.1 - e.2 - b.3),
                if(e.4 > 0 AND e.4 = b.4, greatest(0, e.5), e.1 - b.1 + e.3 + b.2)),
              arrayPopBack(ends), arrayPopFront(ends), arrayEnumerate(arrayPopBack(ends))) AS figures
          FROM (%ENDS%))
        ARRAY JOIN figures AS figure
        """
        .replace("%ENDS%", ends())
        .replace("%SERIES%", series.points(metrics))
        .replace("%FIRST%", days.dayOf("first_at"))
        .replace("%LAST%", days.dayOf("last_at"))
        .replace("%FROM%", from)
        .replace("%TO%", to)
        .replace("%MIDNIGHTS%", days.midnights("from_day", "to_day + 1"));
  }

  /**
   * Of each midnight (balance, below, above, instant of the point that opens the gap round it or 0,
   * rise over that gap). The product of rule 5 may pass 64 bits; {@code intDiv} truncates, the rule
   * floors.
   */
  private static String ends() {
    return """
        SELECT platform, page_id, home, metric, opening, first_day, from_day,
          arrayMap(p -> (p.1, p.1 - least(p.2, p.3), greatest(p.2, p.3) - p.1, p.4, p.3 - p.2),
            arrayMap(p -> (toInt64(p.1 + intDiv(p.3, p.4) - (p.3 < 0 AND p.3 % p.4 != 0)),
                p.1, p.2, p.5),
              arrayMap((at, t, v, u, w, inside) -> (v, if(inside, w, v),
                  toInt128(if(inside, w - v, 0)) * (at - t), if(inside, u - t, 1), if(inside, t, 0)),
                midnight.1, before.1, before.3, after.1, after.3,
                arrayMap((m, b, a) -> b.2 = 0 AND a.2 = 0 AND b.1 != m.1,
                  midnight, before, after)))) AS ends
        FROM (
          SELECT platform, page_id, home, metric, opening, first_day, from_day,
            arrayFilter(m -> m.2 = 1, line) AS midnight,
            arrayFilter((b, m) -> m.2 = 1, arrayMap(b -> if(b.2 = 1, (b.1, b.2, opening), b),
              arrayFill(x -> x.2 = 0, line)), line) AS before,
            arrayFilter((a, m) -> m.2 = 1, arrayReverseFill(x -> x.2 = 0, line), line) AS after
          FROM (
            SELECT platform, page_id, home, metric, opening, first_day, from_day,
              arraySort(x -> (x.1, x.2), arrayConcat(arrayMap(p -> (p.1, 0, p.2), points),
                arrayMap(m -> (m, 1, toInt64(0)), %MIDNIGHTS%))) AS line
            FROM (
              SELECT platform, page_id, home, metric, points, opening, first_day,
                %FROM% AS from_day, %TO% AS to_day
              FROM (SELECT *, %FIRST% AS first_day, %LAST% AS last_day FROM (%SERIES%)))
            WHERE from_day <= to_day))
        """;
  }

  private String number(LocalDate day) {
    return bindings.number(day.toEpochDay());
  }
}
