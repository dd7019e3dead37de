package org.viewledger.dashboard.http;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Ledger;

/**
 * What the pages may use.
 *
 * @param zone the reporting zone, in which days are named
 * @param estimatePercent a range wider than so many percent of its value makes it an estimate
 * @param actions what can be set going; empty for pages that only show
 */
public record PageServices(
    Ledger ledger,
    MetricCatalogue catalogue,
    ZoneId zone,
    Clock clock,
    UnitPages units,
    BigDecimal estimatePercent,
    Optional<PageActions> actions) {}
