package org.viewledger.dashboard.warehouse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.LetterPlace;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Quality;
import org.viewledger.dashboard.query.QualityQuery;
import org.viewledger.dashboard.query.QualityReport;
import org.viewledger.dashboard.query.RawFindings;

/** Quality out of the warehouse: figures on each call, the raw record now and then. */
public final class WarehouseQuality implements Quality, AutoCloseable {
  private final Warehouse warehouse;
  private final Ledger ledger;
  private final MetricCatalogue catalogue;
  private final RawQualitySql raw;
  private final Kept<QualityQuery, Known<RawFindings>> findings;

  public WarehouseQuality(
      Warehouse warehouse, Ledger ledger, MetricCatalogue catalogue, ZoneId zone, Clock clock) {
    this.warehouse = warehouse;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.raw = new RawQualitySql(catalogue, zone);
    // The raw record is only added to, so that no quiet moment is needed to look through it.
    this.findings = new Kept<>(query -> new Known<>(ledger.latestCut(), look(query)), clock);
  }

  @Override
  public Answer ask(QualityQuery query) {
    Known<RawFindings> found = findings.get(query);
    return new Answer(ledger.read(view -> report(view, query)), found);
  }

  private QualityReport report(LedgerView view, QualityQuery query) {
    List<PageRow> pages = view.pages().stream().filter(row -> query.asks(row.page())).toList();
    List<QualityReport.Fall> falls = new ArrayList<>();
    SortedMap<String, Long> fallsByMetric = new TreeMap<>();
    for (Row metric : warehouse.ask(QualitySql.fallingMetrics(query))) {
      String id = metric.text("id");
      for (Row row : warehouse.ask(QualitySql.falls(id, query, catalogue))) {
        falls.add(
            new QualityReport.Fall(QualitySql.key(row), id, row.day("day"), row.number("gained")));
        fallsByMetric.put(id, row.number("total"));
      }
    }
    falls.sort(Comparator.comparingLong(QualityReport.Fall::gain));
    return new QualityReport(
        pages,
        warehouse.ask(QualitySql.stalest(query)).stream()
            .map(
                row ->
                    new QualityReport.StalePost(
                        QualitySql.key(row), row.maybeText("title"), row.maybeInstant("read_ms")))
            .toList(),
        falls.stream().limit(QualityReport.MAX_EXAMPLES).toList(),
        fallsByMetric,
        counts(QualitySql.deadLetters()),
        warehouse.ask(QualitySql.latestLetters()).stream().map(WarehouseQuality::letter).toList());
  }

  private static QualityReport.Letter letter(Row row) {
    return new QualityReport.Letter(
        new LetterPlace(
            row.text("of_topic"),
            Math.toIntExact(row.number("of_partition")),
            row.number("of_offset")),
        row.text("of_reason"),
        row.text("detail"),
        Instant.ofEpochMilli(row.number("appended_ms")),
        row.text("text"));
  }

  private RawFindings look(QualityQuery query) {
    List<RawFindings.Glitch> glitches = new ArrayList<>();
    SortedMap<String, Long> byMetric = new TreeMap<>();
    for (Row row : warehouse.ask(raw.glitches(query))) {
      glitches.add(
          new RawFindings.Glitch(
              QualitySql.key(row),
              row.text("id"),
              row.number("zero_count"),
              Instant.ofEpochMilli(row.number("positive_ms")),
              Instant.ofEpochMilli(row.number("last_ms"))));
      byMetric.put(row.text("id"), row.number("total"));
    }
    return new RawFindings(
        warehouse.ask(raw.gaps(query)).stream().map(WarehouseQuality::gaps).toList(),
        byMetric,
        glitches,
        counts(raw.unknownMetrics(query)));
  }

  private static RawFindings.PageGaps gaps(Row row) {
    PageKey page = new PageKey(row.text("of_platform"), row.text("page_id"));
    List<Long> seconds = row.numbers("seconds");
    List<RawFindings.Gap> longest = new ArrayList<>();
    for (int i = 0; i < seconds.size(); i++) {
      longest.add(
          new RawFindings.Gap(
              new PostKey(page.platform(), page.pageId(), row.texts("posts").get(i)),
              Instant.ofEpochSecond(row.numbers("begins").get(i)),
              Duration.ofSeconds(seconds.get(i))));
    }
    return new RawFindings.PageGaps(
        page, row.number("gap_count"), row.number("post_count"), longest);
  }

  private SortedMap<String, Long> counts(Sql sql) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Row row : warehouse.ask(sql)) {
      counts.put(row.text("id"), row.number("total"));
    }
    return counts;
  }

  @Override
  public void close() {
    findings.close();
  }
}
