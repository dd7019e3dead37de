package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.GroupRange;
import org.viewledger.dashboard.query.InvalidQueryException;

/** Puts the rows of {@link GainsSql} together: the parts of a metric into one figure a group. */
final class GainsFold {
  private final GainsQuery query;
  private final BigDecimal estimatePercent;
  private final Map<Group, Sum> sums = new LinkedHashMap<>();
  private final Set<String> platforms = new TreeSet<>();
  private final Set<String> present = new LinkedHashSet<>();

  GainsFold(GainsQuery query, BigDecimal estimatePercent) {
    this.query = query;
    this.estimatePercent = estimatePercent;
  }

  GainsAnswer fold(List<Row> figures, List<Row> lastRead, Keys keys) {
    if (figures.size() > GainsSql.MAX_ROWS) {
      throw new InvalidQueryException(
          "by", "over " + GainsSql.MAX_ROWS + " rows: ask for fewer days or fewer dimensions");
    }
    for (Row row : figures) {
      platforms.addAll(row.texts("platforms"));
      present.add(row.text("metric"));
      sums.computeIfAbsent(keys.group(row), group -> new Sum()).add(row);
    }
    if (sums.isEmpty() && query.by().isEmpty()) {
      return new GainsAnswer(
          List.of(),
          List.of(),
          List.of(new GainsAnswer.Row(new Group(query.days(), Map.of()), Figure.ABSENT)));
    }
    Staleness staleness = new Staleness(lastRead, keys);
    List<GainsAnswer.Row> rows = new ArrayList<>();
    sums.forEach(
        (group, sum) ->
            rows.add(new GainsAnswer.Row(group, sum.figure(estimatePercent, staleness.of(group)))));
    return new GainsAnswer(
        List.copyOf(platforms),
        query.metric().parts().stream().filter(present::contains).toList(),
        rows);
  }

  /**
   * The sums of one group; ranges are taken metric by metric, so that parts add up to the whole.
   */
  private static final class Sum {
    private BigInteger value = BigInteger.ZERO;
    private BigInteger corrections = BigInteger.ZERO;
    private BigInteger notDated = BigInteger.ZERO;
    private GroupRange range = new GroupRange(BigInteger.ZERO, BigInteger.ZERO);

    void add(Row row) {
      BigInteger gain = row.big("gains");
      value = value.add(gain);
      corrections = corrections.add(row.big("corrected"));
      notDated = notDated.add(row.big("undated"));
      range =
          range.plus(
              GroupRange.of(
                  gain,
                  row.big("lows"),
                  row.big("highs"),
                  row.big("belows"),
                  row.big("aboves"),
                  row.big("belows_before"),
                  row.big("aboves_before")));
    }

    Figure figure(BigDecimal estimatePercent, Optional<Instant> lastRead) {
      return new Figure(
          Optional.of(value),
          Optional.of(range.low()),
          Optional.of(range.high()),
          range.isEstimate(value, estimatePercent),
          corrections,
          notDated,
          lastRead);
    }
  }

  /** By keys that are not days: when the stalest post that had joined by a stretch was read. */
  private static final class Staleness {
    private final Map<Map<Dimension, String>, NavigableMap<LocalDate, Instant>> byKeys =
        new HashMap<>();

    Staleness(List<Row> rows, Keys keys) {
      for (Row row : rows) {
        Group group = keys.group(row);
        DayRange joined = group.days();
        NavigableMap<LocalDate, Instant> stalest =
            byKeys.computeIfAbsent(withoutDays(group), none -> new TreeMap<>());
        Instant read = Instant.ofEpochMilli(row.number("stalest"));
        Map.Entry<LocalDate, Instant> before = stalest.floorEntry(joined.from());
        // Rows come by stretch: what was stalest so far stays so unless this one is staler.
        stalest.put(
            joined.from(),
            before != null && before.getValue().isBefore(read) ? before.getValue() : read);
      }
    }

    Optional<Instant> of(Group group) {
      return Optional.ofNullable(byKeys.get(withoutDays(group)))
          .map(stalest -> stalest.floorEntry(group.days().from()))
          .map(Map.Entry::getValue);
    }

    private static Map<Dimension, String> withoutDays(Group group) {
      Map<Dimension, String> keys = new HashMap<>(group.keys());
      keys.keySet().removeIf(Dimension::isTime);
      return keys;
    }
  }
}
