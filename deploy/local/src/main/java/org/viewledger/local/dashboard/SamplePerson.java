package org.viewledger.local.dashboard;

import java.util.Optional;
import org.viewledger.dashboard.accounts.Role;

/**
 * Somebody who does not exist, in whose place a role can be tried.
 *
 * @param signInName as it is typed
 * @param displayName as it is shown
 * @param unit whose figures they see; empty for all
 */
public record SamplePerson(
    Role role, String signInName, String displayName, Optional<String> unit) {}
