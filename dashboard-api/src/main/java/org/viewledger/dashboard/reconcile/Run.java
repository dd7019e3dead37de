package org.viewledger.dashboard.reconcile;

import java.util.Optional;

/**
 * A comparison that was asked for.
 *
 * @param verdict empty while it is under way
 */
public record Run(long id, Optional<Verdict> verdict) {}
