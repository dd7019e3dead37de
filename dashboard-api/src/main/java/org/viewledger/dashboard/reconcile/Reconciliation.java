package org.viewledger.dashboard.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerUnavailableException;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.warehouse.Warehouse;

/**
 * Compares every row of the tables of figures with what the raw record comes to.
 *
 * <p>The record up to a cut stays as it is, but the tables go on: a row that differs may only be
 * newer than the cut. Where cuts came meanwhile, pages with such rows are looked at again, at the
 * newest cut, until nothing differs or nothing came.
 */
public final class Reconciliation {
  private static final int PASSES = 6;

  private final Warehouse warehouse;
  private final Ledger ledger;
  private final MetricCatalogue catalogue;
  private final ZoneId zone;
  private final UnitChains chains;
  private final Clock clock;
  private final long observations;

  /**
   * @param chains the units whose topics a page's posts take
   */
  public Reconciliation(
      Warehouse warehouse,
      Ledger ledger,
      MetricCatalogue catalogue,
      ZoneId zone,
      UnitChains chains,
      Clock clock) {
    this(warehouse, ledger, catalogue, zone, chains, clock, Slices.OBSERVATIONS);
  }

  Reconciliation(
      Warehouse warehouse,
      Ledger ledger,
      MetricCatalogue catalogue,
      ZoneId zone,
      UnitChains chains,
      Clock clock,
      long observations) {
    this.warehouse = warehouse;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.zone = zone;
    this.chains = chains;
    this.clock = clock;
    this.observations = observations;
  }

  /**
   * Carries a comparison out; one at a time.
   *
   * @param knownAt what was recorded later counts as unknown; the tables, which hold it, then
   *     differ by just that
   */
  public Verdict run(Optional<Instant> knownAt) {
    Instant began = clock.instant();
    try {
      ProofTables.create().forEach(warehouse::run);
      try {
        return compare(began, knownAt);
      } finally {
        ProofTables.drop().forEach(warehouse::run);
      }
    } catch (LedgerBusyException | LedgerUnavailableException e) {
      return verdict(
          began,
          Cut.NONE,
          knownAt,
          Verdict.Outcome.FAILED,
          new TreeMap<>(),
          0,
          List.of(),
          Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private Verdict compare(Instant began, Optional<Instant> knownAt) {
    Cut cut = quietCut();
    SortedMap<String, Long> rows = new TreeMap<>();
    List<Difference> settled = new ArrayList<>();
    long differing = 0;
    Set<PageKey> moving = new HashSet<>();
    for (int pass = 0; pass < PASSES; pass++) {
      Cut at = cut;
      KnownAt known =
          knownAt
              .map(instant -> KnownAt.by(instant, at.number()))
              .orElseGet(() -> KnownAt.cut(at.number()));
      Pass done = pass().over(moving, known);
      if (pass == 0) {
        rows = done.compared();
      }
      cut = quietCut();
      if (cut.number() == at.number() || done.found().isEmpty()) {
        done.found().forEach(found -> settled.addAll(found.cells()));
        differing += done.differing();
        return verdict(
            began,
            at,
            knownAt,
            differing == 0 ? Verdict.Outcome.EQUAL : Verdict.Outcome.DIFFERENT,
            rows,
            differing,
            settled,
            Optional.empty());
      }
      if (done.differing() == done.found().size()) { // else not every page is known
        moving = new HashSet<>();
        for (Found found : done.found()) {
          moving.add(found.page());
        }
      }
    }
    return verdict(
        began,
        cut,
        knownAt,
        Verdict.Outcome.UNSETTLED,
        rows,
        0,
        List.of(),
        Optional.of(
            moving.size() + " pages went on changing: run it again when fewer readings come in"));
  }

  private Pass pass() {
    return new Pass(warehouse, catalogue, zone, chains, observations);
  }

  /** The newest cut at a moment when none is under way. */
  private Cut quietCut() {
    return ledger.read(view -> true).cut();
  }

  private Verdict verdict(
      Instant began,
      Cut cut,
      Optional<Instant> knownAt,
      Verdict.Outcome outcome,
      SortedMap<String, Long> rows,
      long differing,
      List<Difference> differences,
      Optional<String> detail) {
    return new Verdict(
        began,
        cut.number(),
        knownAt,
        outcome,
        rows,
        differing,
        differences.stream().limit(Verdict.LISTED).toList(),
        Duration.between(began, clock.instant()),
        detail);
  }
}
