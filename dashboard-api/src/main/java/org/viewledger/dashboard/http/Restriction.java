package org.viewledger.dashboard.http;

import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;

/**
 * What the holder of a share link is shown and nothing else; an empty part does not narrow.
 *
 * @param unit the unit whose figures, and those of the units below it, are shown
 * @param topic the only topic
 * @param days the only days
 */
public record Restriction(Optional<String> unit, Optional<String> topic, Optional<DayRange> days) {}
