package org.viewledger.dashboard.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ledger as one caller may see it. Pages and routes are given nothing else, so that none can
 * show more by forgetting to ask who asks.
 */
public final class ScopedLedger implements Ledger {
  private final Ledger everything;
  private final Scope scope;
  private final ZoneId zone;

  private ScopedLedger(Ledger everything, Scope scope, ZoneId zone) {
    this.everything = everything;
    this.scope = scope;
    this.zone = zone;
  }

  /**
   * The part of a ledger that a scope leaves.
   *
   * @param zone the reporting zone, in which days begin
   */
  public static Ledger of(Ledger everything, Scope scope, ZoneId zone) {
    return scope.isEverything() ? everything : new ScopedLedger(everything, scope, zone);
  }

  @Override
  public <T> Known<T> read(Function<LedgerView, T> question) {
    return everything.read(view -> question.apply(new ScopedView(view, scope, zone)));
  }

  @Override
  public <T> Known<T> readAt(Instant knownAt, Function<LedgerView, T> question) {
    return everything.readAt(knownAt, view -> question.apply(new ScopedView(view, scope, zone)));
  }

  @Override
  public <T> Known<T> readAtCut(Cut cut, Function<LedgerView, T> question) {
    return everything.readAtCut(cut, view -> question.apply(new ScopedView(view, scope, zone)));
  }

  @Override
  public Cut latestCut() {
    return everything.latestCut();
  }

  @Override
  public Optional<Recount> recount() {
    return everything.recount();
  }
}
