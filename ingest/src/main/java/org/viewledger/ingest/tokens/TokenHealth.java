package org.viewledger.ingest.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account's consent stands; fit to be shown.
 *
 * @param name as people know the account
 * @param ends when the consent ends, null where nobody knows
 * @param dead whether the platform has refused it
 * @param advice who must do what by when, in Vietnamese; null where nothing is to be done
 */
public record TokenHealth(
    String name, @Nullable Instant ends, boolean dead, @Nullable String advice) {}
