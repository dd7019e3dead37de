package org.viewledger.dashboard.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a row of an answer is about.
 *
 * @param days the days of its stretch, cut to the days asked about
 * @param keys by dimension asked for, in that order: a label of days, a platform, {@code
 *     platform|pageId}, a unit, a topic, a label, a kind (empty where the kind is unknown)
 */
public record Group(DayRange days, Map<Dimension, String> keys) {
  public Group {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }
}
