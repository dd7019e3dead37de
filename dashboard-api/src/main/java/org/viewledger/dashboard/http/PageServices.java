package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.ScopedLedger;

/**
 * What the pages and the routes may use. What shows figures is had for a request alone, and is then
 * that of its caller: {@link #ledger(Context)}, {@link #actions(Context)}.
 */
public final class PageServices {
  private final Ledger everything;
  private final MetricCatalogue catalogue;
  private final ZoneId zone;
  private final Clock clock;
  private final UnitPages units;
  private final BigDecimal estimatePercent;
  private final Optional<PageActions> actions;
  private final Scopes scopes;

  /**
   * @param zone the reporting zone, in which days are named
   * @param estimatePercent a range wider than so many percent of its value makes it an estimate
   * @param actions what can be set going; empty for pages that only show
   */
  public PageServices(
      Ledger everything,
      MetricCatalogue catalogue,
      ZoneId zone,
      Clock clock,
      UnitPages units,
      BigDecimal estimatePercent,
      Optional<PageActions> actions) {
    this.everything = everything;
    this.catalogue = catalogue;
    this.zone = zone;
    this.clock = clock;
    this.units = units;
    this.estimatePercent = estimatePercent;
    this.actions = actions;
    this.scopes = new Scopes(units, zone, clock);
  }

  /** The ledger as the caller of a request may see it. */
  public Ledger ledger(Context ctx) {
    return ScopedLedger.of(everything, scope(ctx), zone);
  }

  /** What the caller of a request may set going, on what they may see; empty as it was given. */
  public Optional<PageActions> actions(Context ctx) {
    Scope scope = scope(ctx);
    String person = Caller.of(ctx).map(Caller::name).orElse("");
    return actions.map(all -> all.within(scope, ledger(ctx), person));
  }

  /** What the caller of a request may see. */
  public Scope scope(Context ctx) {
    return scopes.of(ctx);
  }

  /**
   * The unit that a request is about: the one it names, else the caller's own, else the one that
   * stands above all.
   *
   * @return empty where several stand above and none is named
   * @throws OutOfScopeException for one that is not the caller's
   */
  public Optional<String> unit(Context ctx, Optional<String> named) {
    Scope scope = scope(ctx);
    List<String> own = scope.of(units.ids());
    named.ifPresent(
        unit -> {
          if (!own.contains(unit)) {
            throw new OutOfScopeException(
                "there is no unit "
                    + Problem.shown(unit)
                    + Nearest.hint(unit, own)
                    + " in your scope");
          }
        });
    List<String> tops = scope.seesEveryPage() ? units.roots() : scope.tops();
    return named.or(() -> tops.size() == 1 ? Optional.of(tops.get(0)) : Optional.empty());
  }

  /** The whole ledger, for what the server does by itself; never for a request. */
  public Ledger everything() {
    return everything;
  }

  /** All that can be set going, for what the server does by itself; never for a request. */
  public Optional<PageActions> everyAction() {
    return actions;
  }

  public MetricCatalogue catalogue() {
    return catalogue;
  }

  public ZoneId zone() {
    return zone;
  }

  public Clock clock() {
    return clock;
  }

  public UnitPages units() {
    return units;
  }

  public BigDecimal estimatePercent() {
    return estimatePercent;
  }
}
