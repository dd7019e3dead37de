package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Apart;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.GroupRange;
import org.viewledger.dashboard.query.InvalidQueryException;

/** Puts the rows of {@link CohortsSql} together. */
final class CohortsFold {
  private final CohortsQuery query;
  private final BigDecimal estimatePercent;
  private final List<String> stored;
  private final Set<String> platforms = new TreeSet<>();
  private final Set<String> present = new HashSet<>();

  CohortsFold(CohortsQuery query, BigDecimal estimatePercent) {
    this.query = query;
    this.estimatePercent = estimatePercent;
    this.stored = CohortsSql.stored(query.metric());
  }

  CohortsAnswer fold(
      List<Row> figures, Map<Group, Linked> linked, Keys keys, Apart without, Apart unknown) {
    if (figures.size() > GainsSql.MAX_ROWS) {
      throw new InvalidQueryException(
          "by", "over " + GainsSql.MAX_ROWS + " rows: ask for fewer days or fewer dimensions");
    }
    List<CohortsAnswer.Row> rows = new ArrayList<>();
    for (Row row : figures) {
      platforms.addAll(row.texts("platforms"));
      Group group = keys.group(row);
      rows.add(answer(row, group, linked.getOrDefault(group, Linked.NONE)));
    }
    if (rows.isEmpty() && query.by().isEmpty()) {
      rows.add(
          new CohortsAnswer.Row(
              new Group(query.published(), Map.of()),
              Figure.ABSENT,
              Optional.empty(),
              Optional.empty(),
              0,
              0,
              0,
              0));
    }
    return new CohortsAnswer(
        List.copyOf(platforms),
        query.metric().parts().stream().filter(present::contains).toList(),
        rows,
        without,
        unknown);
  }

  private CohortsAnswer.Row answer(Row row, Group group, Linked linked) {
    for (int i = 0; i < query.metric().parts().size(); i++) {
      if (row.number("count_" + i) > 0) {
        present.add(stored.get(i));
      }
    }
    long figures = row.number("figures");
    long plain = row.number("members") - linked.members();
    return new CohortsAnswer.Row(
        group,
        figure(row, figures),
        rate(row),
        spread(row, figures),
        figures,
        plain + linked.items(),
        plain + linked.publications(),
        row.number("shared_members") - linked.sharedMembers() + linked.sharedItems());
  }

  private Figure figure(Row row, long figures) {
    Optional<Instant> lastRead =
        figures == 0
            ? Optional.empty()
            // Zero stands for no live post among them: no counter was read in 1970.
            : row.maybeInstant("stalest").filter(read -> read.isAfter(Instant.EPOCH));
    if (query.metric().kind() != FigureMetric.Kind.COUNTER || figures == 0) {
      return new Figure(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          BigInteger.ZERO,
          BigInteger.ZERO,
          lastRead);
    }
    BigInteger value = sum(row, "sum_", stored.size());
    GroupRange range =
        new GroupRange(
            value.subtract(sum(row, "sum_below_", stored.size())),
            value.add(sum(row, "sum_above_", stored.size())));
    return new Figure(
        Optional.of(value),
        Optional.of(range.low()),
        Optional.of(range.high()),
        range.isEstimate(value, estimatePercent),
        BigInteger.ZERO,
        BigInteger.ZERO,
        lastRead);
  }

  private Optional<CohortsAnswer.Rate> rate(Row row) {
    if (query.metric().kind() != FigureMetric.Kind.RATE) {
      return Optional.empty();
    }
    int parts = query.metric().parts().size();
    boolean any = false;
    for (int i = 0; i < parts; i++) {
      any |= row.number("count_" + i) > 0;
    }
    BigInteger denominator = row.maybeBig("sum_" + parts).orElse(BigInteger.ZERO);
    return !any || denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(new CohortsAnswer.Rate(sum(row, "sum_", parts), denominator));
  }

  private Optional<CohortsAnswer.Spread> spread(Row row, long figures) {
    if (!CohortsSql.spread(query.metric()) || figures == 0) {
      return Optional.empty();
    }
    // Half up: of 1 and 2 the median is 2.
    BigInteger median =
        row.big("middle_low").add(row.big("middle_high")).add(BigInteger.ONE).shiftRight(1);
    return Optional.of(new CohortsAnswer.Spread(median, row.big("largest")));
  }

  private static BigInteger sum(Row row, String prefix, int count) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      sum = sum.add(row.maybeBig(prefix + i).orElse(BigInteger.ZERO));
    }
    return sum;
  }

  /** The first posts of a list and how many there are in all. */
  static Apart apart(List<Row> rows) {
    return rows.isEmpty()
        ? Apart.NONE
        : new Apart(
            rows.get(0).number("total"),
            rows.stream()
                .map(
                    row ->
                        new PostKey(row.text("platform"), row.text("page_id"), row.text("post_id")))
                .toList());
  }

  /** What content that several posts carry comes to, by group. */
  static Map<Group, Linked> linked(List<Row> members, List<Row> links, Keys keys) {
    ContentLinks content = new ContentLinks();
    for (Row link : links) {
      content.add(link.text("post_key"), link.maybeText("same_as"), link.maybeText("replaces"));
    }
    Map<Group, LinkedCount> counts = new HashMap<>();
    for (Row member : members) {
      counts
          .computeIfAbsent(keys.group(member), group -> new LinkedCount())
          .add(content, member.text("post_key"), member.text("post_origin").equals("shared"));
    }
    Map<Group, Linked> linked = new HashMap<>();
    counts.forEach((group, count) -> linked.put(group, count.result()));
    return linked;
  }

  /** Of the posts that share their content with another: how many, and what they come to. */
  record Linked(long members, long sharedMembers, long items, long publications, long sharedItems) {
    static final Linked NONE = new Linked(0, 0, 0, 0, 0);
  }

  private static final class LinkedCount {
    private long members;
    private long sharedMembers;
    private final Set<String> items = new HashSet<>();
    private final Set<String> ownItems = new HashSet<>();
    private final Set<String> publications = new HashSet<>();

    void add(ContentLinks content, String post, boolean shared) {
      members++;
      items.add(content.item(post));
      publications.add(content.publication(post));
      if (shared) {
        sharedMembers++;
      } else {
        ownItems.add(content.item(post));
      }
    }

    Linked result() {
      return new Linked(
          members,
          sharedMembers,
          items.size(),
          publications.size(),
          items.size() - ownItems.size());
    }
  }
}
