package org.viewledger.stream.cut;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.stream.access.Warehouse;

/**
 * Puts the tables of a rebuild in the place of those that are read. No job may be running.
 *
 * <p>To a reader it is one cut like others: it is opened, the tables change places one after
 * another, and it is done together with the rest of the rebuild's cuts, in one insert. So a reader
 * has either the old tables or the new ones. A crash in between is met by {@link #tidy} at the next
 * start, before anything else is looked at: every step may be done again.
 */
public final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final Warehouse warehouse;
  private final TablesBeside beside;
  private final CutTable shown;

  public Exchange(Warehouse warehouse, InstantSource clock) {
    this.warehouse = warehouse;
    beside = new TablesBeside(warehouse);
    shown = new CutTable(warehouse, Place.SHOWN, clock);
  }

  /** Completes an exchange that was cut off, and removes what is left of a rebuild that is over. */
  public void tidy() {
    if (isBegun()) {
      LOG.warn("The tables of a rebuild were taking the place of those before; this goes on");
      complete();
    } else if (isUnderWay()) {
      // A newer build may have tables that the one that began it had not.
      beside.make(beginning(Place.BESIDE).generation());
    } else if (beside.exist()) {
      beside.remove();
    }
  }

  /** Whether a rebuild beside the tables that are read was begun and is not abandoned. */
  public boolean isUnderWay() {
    return beginningNumber(Place.BESIDE) > beginningNumber(Place.SHOWN);
  }

  /**
   * Makes the exchange.
   *
   * @param lineage the rebuild
   * @param newest its newest complete cut; its beginning where the old figures are not to be shown
   *     any longer and the new ones not yet
   */
  public void carryOut(Lineage lineage, Cut newest) {
    shown.open(newest);
    List<Cut> given =
        shown.unfinished().stream().filter(cut -> cut.compareTo(lineage.begin()) < 0).toList();
    shown.forget(given);
    complete();
  }

  private void complete() {
    beside.exchange();
    // They take effect now, whenever they were written: nobody could read them before.
    warehouse.execute(
        "INSERT INTO "
            + Place.SHOWN.cuts()
            + " (cut, state, at, offsets, rows) SELECT cut, state, now64(3), offsets, rows FROM "
            + Place.BESIDE.cuts());
    beside.remove();
    LOG.info("The figures that were counted anew are the ones that are read from now on");
  }

  private boolean isBegun() {
    return number(
            "SELECT count() AS n FROM "
                + Place.BESIDE.cuts()
                + " WHERE cut IN (SELECT cut FROM "
                + Place.SHOWN.cuts()
                + " WHERE state = 'open')")
        > 0;
  }

  private Cut beginning(Place place) {
    return Cut.of(beginningNumber(place));
  }

  private long beginningNumber(Place place) {
    return number(
        "SELECT max(cut) AS n FROM "
            + place.cuts()
            + " WHERE state = 'open' AND bitAnd(cut, bitShiftLeft(toUInt64(1), 40) - 1) = 0");
  }

  private long number(String sql) {
    return warehouse.rows(sql).get(0).path("n").asLong();
  }

  /**
   * Makes the tables of a rebuild.
   *
   * @param keepRaw whether the raw record that is read stands, and is taken over with its first
   *     cuts
   */
  public void prepare(long generation, Map<String, Long> target, boolean keepRaw) {
    shown.startBeside(generation, target);
    beside.remove();
    beside.make(generation);
    if (keepRaw) {
      beside.copyRaw();
    }
  }

  /** Gives up a rebuild beside, if there is one. */
  public void abandon() {
    beside.remove();
  }
}
