package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.Recount;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;

/** The ledger in ClickHouse. */
public final class WarehouseLedger implements Ledger {
  /** Some three seconds of waiting in all. */
  private static final int ATTEMPTS = 30;

  /** A sixteenth of the memory that there is, at half a kilobyte a row. */
  private static final long BYTES_FOR_A_ROW = 16 * 512L;

  private final ConsistentRead consistent;
  private final Supplier<LedgerView> now;
  private final Function<KnownAt, LedgerView> past;

  /**
   * @param zone the reporting zone, whose days figures of the past are recomputed for
   * @param estimatePercent a range wider than so many percent of its value makes it an estimate
   */
  public WarehouseLedger(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      ZoneId zone,
      Unit unit,
      BigDecimal estimatePercent) {
    this(warehouse, catalogue, zone, UnitChains.one(unit), estimatePercent);
  }

  /**
   * @param chains the units whose topics a page's posts take
   */
  public WarehouseLedger(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      ZoneId zone,
      UnitChains chains,
      BigDecimal estimatePercent) {
    this(warehouse, catalogue, zone, chains, estimatePercent, WarehouseLedger::sleep);
  }

  WarehouseLedger(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      ZoneId zone,
      UnitChains chains,
      BigDecimal estimatePercent,
      ConsistentRead.Pause pause) {
    this.consistent =
        new ConsistentRead(
            warehouse,
            pause,
            ATTEMPTS,
            new Shelf(Runtime.getRuntime().maxMemory() / BYTES_FOR_A_ROW));
    Breadth breadth = new Breadth(warehouse);
    this.now =
        () ->
            new WarehouseView(
                warehouse, catalogue, chains, estimatePercent, FigureSource.TABLES, breadth);
    this.past =
        known ->
            new RecordView(
                warehouse,
                catalogue,
                chains,
                estimatePercent,
                new FigureSource.RawRecord(catalogue, zone, chains, known));
  }

  @Override
  public <T> Known<T> read(Function<LedgerView, T> question) {
    return consistent.read(now, question);
  }

  /** The record up to a cut never changes, so that one look at the cuts is enough. */
  @Override
  public <T> Known<T> readAt(Instant knownAt, Function<LedgerView, T> question) {
    Cut cut = consistent.read(now, unused -> true).cut();
    LedgerView then = past.apply(KnownAt.by(knownAt, cut.number()));
    return new Known<>(new Cut(cut.number(), knownAt, cut.offsets()), question.apply(then));
  }

  @Override
  public <T> Known<T> readAtCut(Cut cut, Function<LedgerView, T> question) {
    return new Known<>(cut, question.apply(past.apply(KnownAt.cut(cut.number()))));
  }

  @Override
  public Cut latestCut() {
    return consistent.latest();
  }

  @Override
  public Optional<Recount> recount() {
    return consistent.recount();
  }

  private static void sleep(java.time.Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerBusyException("stopped while waiting for the ledger");
    }
  }
}
