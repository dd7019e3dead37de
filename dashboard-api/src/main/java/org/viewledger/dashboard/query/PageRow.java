package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.Optional;
import org.viewledger.contract.PageKey;

/**
 * A page.
 *
 * @param name merged from what was said of it; empty where nobody said
 * @param posts how many posts are known
 * @param lastRead when any of its posts was last read
 * @param stalest when the live post that was read longest ago was last read
 */
public record PageRow(
    PageKey page,
    Optional<String> name,
    long posts,
    Optional<Instant> lastRead,
    Optional<Instant> stalest) {}
