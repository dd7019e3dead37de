package org.viewledger.dashboard.imports;

import java.time.Instant;

/** An import in a list: what it was, who brought it, and how much of it was taken. */
public record ImportLine(
    String id,
    ImportAccount.State state,
    String fileName,
    String person,
    Instant recordedAt,
    long rows,
    long taken,
    long refused,
    long held) {}
