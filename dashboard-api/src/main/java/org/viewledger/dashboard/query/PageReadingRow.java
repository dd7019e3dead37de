package org.viewledger.dashboard.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a platform said of a page itself; never mixed with sums over posts. */
public record PageReadingRow(
    String metric,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> zone,
    Optional<Long> value,
    Instant observedAt,
    Instant recordedAt,
    String source) {}
