package org.viewledger.dashboard.review;

import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Figure;

/**
 * A page in a period.
 *
 * @param name empty where nobody told it
 * @param publications what it published
 * @param views in the period
 * @param followers at the period's end, or the last told before it; empty where the platform does
 *     not say
 * @param followersBefore likewise before the period's first day
 */
public record PageLine(
    PageKey page,
    Optional<String> name,
    long publications,
    Figure views,
    Optional<Long> followers,
    Optional<Long> followersBefore) {}
