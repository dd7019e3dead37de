package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.ClosedBook;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.FigureKey;
import org.viewledger.dashboard.closings.PostChange;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Apart;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.UnitChains;

/** The closed book in ClickHouse. */
public final class ClosedBookTables implements ClosedBook {
  /** A statement holds the readings of its pages at once: when it has more, it is sent. */
  private static final long READINGS_AT_ONCE = 300_000;

  /** Values of one list in a statement. */
  private static final int PAGES_AT_ONCE = 500;

  private final Warehouse warehouse;
  private final Ledger ledger;
  private final FreezeSql freezing;
  private final ChangesSql changing;
  private final UnitPages units;
  private final ZoneId zone;
  private final BigDecimal estimatePercent;

  /**
   * @param ledger keeps what is read within one cut
   */
  public ClosedBookTables(
      Warehouse warehouse,
      Ledger ledger,
      MetricCatalogue catalogue,
      UnitPages units,
      ZoneId zone,
      BigDecimal estimatePercent) {
    this.warehouse = warehouse;
    this.ledger = ledger;
    this.freezing = new FreezeSql(catalogue, zone);
    this.changing = new ChangesSql(catalogue);
    this.units = units;
    this.zone = zone;
    this.estimatePercent = estimatePercent;
  }

  @Override
  public void freeze(Closing closing) {
    UnitChains chains = units.chains(LocalDate.ofInstant(closing.closedAt(), zone));
    Map<List<String>, Batch> batches = new LinkedHashMap<>();
    for (Row row : warehouse.ask(FreezeSql.pages(closing.cut()))) {
      PageKey page = new PageKey(row.text("of_platform"), row.text("page_id"));
      if (closing.pages().map(pages -> pages.contains(page)).orElse(true)) {
        List<String> chain = chains.of(page);
        Batch batch =
            batches.computeIfAbsent(chain, none -> new Batch(new ArrayList<>(), 0)).add(page, row);
        batches.put(chain, batch);
        if (batch.readings() > READINGS_AT_ONCE || batch.pages().size() == PAGES_AT_ONCE) {
          warehouse.run(freezing.freeze(closing, batch.pages(), chain));
          batches.remove(chain);
        }
      }
    }
    batches.forEach(
        (chain, batch) -> warehouse.run(freezing.freeze(closing, batch.pages(), chain)));
  }

  /** Pages that one statement freezes, and how many readings they have. */
  private record Batch(List<PageKey> pages, long readings) {
    Batch add(PageKey page, Row row) {
      pages.add(page);
      return new Batch(pages, readings + row.number("readings"));
    }
  }

  @Override
  public boolean holds(long cut) {
    return warehouse.ask(ChangesSql.rebuiltSince(cut)).get(0).number("rebuilds") == 0;
  }

  @Override
  public GainsAnswer gains(GainsQuery query, List<Closing> run) {
    ClosedFiguresSql sql = new ClosedFiguresSql(run);
    return new GainsFold(query, estimatePercent)
        .fold(
            warehouse.ask(sql.gains(query)),
            warehouse.ask(sql.lastRead(query)),
            new Keys(query.by(), run.get(0).unit(), new Parameters()));
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query, List<Closing> run) {
    ClosedFiguresSql sql = new ClosedFiguresSql(run);
    Keys keys = new Keys(query.by(), run.get(0).unit(), new Parameters());
    List<Row> links = warehouse.ask(sql.links());
    Map<Group, CohortsFold.Linked> linked =
        links.isEmpty()
            ? Map.of()
            : CohortsFold.linked(warehouse.ask(sql.members(query)), links, keys);
    return new CohortsFold(query, estimatePercent)
        .fold(
            warehouse.ask(sql.cohorts(query)),
            linked,
            keys,
            CohortsFold.apart(warehouse.ask(sql.withoutFigure(query))),
            Apart.NONE);
  }

  @Override
  public Known<Long> examine(Closing closing) {
    return ledger.read(
        view -> {
          long last = warehouse.ask(ChangesSql.lastRevision(closing)).get(0).number("last");
          warehouse.run(freezing.examine(closing, last + 1));
          return warehouse.ask(ChangesSql.lastRevision(closing)).get(0).number("last");
        });
  }

  @Override
  public Map<FigureKey, BigInteger> figures(Closing closing, long revision) {
    Map<FigureKey, BigInteger> figures = new HashMap<>();
    for (Row row : warehouse.ask(changing.figures(closing, revision))) {
      String metric = row.text("metric");
      if (row.number("gained") > 0) {
        add(figures, Basis.IN_PERIOD, metric, row.text("of_topic"), row.big("gains"));
      }
      if (row.number("balanced") > 0) {
        add(figures, Basis.PUBLISHED_IN_PERIOD, metric, row.text("of_topic"), row.big("balances"));
      }
    }
    return figures;
  }

  private static void add(
      Map<FigureKey, BigInteger> figures,
      Basis basis,
      String metric,
      String topic,
      BigInteger value) {
    figures.merge(new FigureKey(basis, metric, topic), value, BigInteger::add);
    figures.merge(new FigureKey(basis, metric, ""), value, BigInteger::add);
  }

  @Override
  public List<PostChange> changes(Closing closing, long revision) {
    ChangesSql.Changed changed = ChangesSql.of(closing, revision, !holds(closing.examinedCut()));
    Map<PostKey, Row> people = new HashMap<>();
    warehouse.ask(ChangesSql.people(changed)).forEach(row -> people.put(home(row), row));
    Map<PostKey, Set<String>> falls = new HashMap<>();
    warehouse
        .ask(changing.falls(changed))
        .forEach(
            row ->
                falls
                    .computeIfAbsent(home(row), post -> new HashSet<>())
                    .add(row.text("id_of_metric")));
    return warehouse.ask(ChangesSql.changes(closing, revision)).stream()
        .map(
            row -> {
              PostKey post =
                  new PostKey(row.text("platform"), row.text("page_id"), row.text("post_id"));
              String metric = row.text("metric");
              return new PostChange(
                  post,
                  metric,
                  side(row, "before"),
                  side(row, "after"),
                  evidence(
                      Optional.ofNullable(people.get(post)),
                      falls.getOrDefault(post, Set.of()).contains(metric.split("@", 2)[0])));
            })
        .toList();
  }

  @Override
  public PostChange.Evidence evidence(
      String metric, DayRange days, Filters filters, long cut, Instant at) {
    ChangesSql.Changed changed =
        ChangesSql.within(days, filters, new ChangesSql.Since(!holds(cut), cut, at));
    boolean manual = false;
    Set<String> brought = new HashSet<>();
    Set<String> tagged = new HashSet<>();
    for (Row row : warehouse.ask(ChangesSql.people(changed))) {
      manual |= row.number("is_manual") > 0;
      brought.addAll(row.texts("brought"));
      tagged.addAll(row.texts("tagged"));
    }
    boolean fell =
        warehouse.ask(changing.falls(changed)).stream()
            .anyMatch(row -> row.text("id_of_metric").equals(metric));
    return new PostChange.Evidence(
        manual, fell, only(List.copyOf(brought)), only(List.copyOf(tagged)));
  }

  private static PostKey home(Row row) {
    return new PostKey(row.text("of_platform"), row.text("of_page"), row.text("home"));
  }

  private static PostChange.Side side(Row row, String name) {
    return new PostChange.Side(
        row.text("topic_" + name),
        row.maybeNumber("gain_" + name),
        row.maybeNumber("balance_" + name));
  }

  private static PostChange.Evidence evidence(Optional<Row> people, boolean fell) {
    return new PostChange.Evidence(
        people.map(row -> row.number("is_manual") > 0).orElse(false),
        fell,
        people.flatMap(row -> only(row.texts("brought"))),
        people.flatMap(row -> only(row.texts("tagged"))));
  }

  private static Optional<String> only(List<String> people) {
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }
}
