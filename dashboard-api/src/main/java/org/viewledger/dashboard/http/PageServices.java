package org.viewledger.dashboard.http;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Unit;

/**
 * What the pages may use.
 *
 * @param zone the reporting zone, in which days are named
 * @param estimatePercent a range wider than so many percent of its value makes it an estimate
 */
public record PageServices(
    Ledger ledger,
    MetricCatalogue catalogue,
    ZoneId zone,
    Clock clock,
    Unit unit,
    BigDecimal estimatePercent) {}
