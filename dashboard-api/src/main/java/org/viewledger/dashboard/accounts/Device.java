package org.viewledger.dashboard.accounts;

import java.time.Instant;

/**
 * A device that its person made their own.
 *
 * @param called what they call it, such as {@code Điện thoại}
 * @param expiresAt unless it is used before
 */
public record Device(
    long id, String person, String called, Instant enrolledAt, Instant usedAt, Instant expiresAt) {}
