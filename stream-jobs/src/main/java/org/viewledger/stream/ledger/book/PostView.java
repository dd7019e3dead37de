package org.viewledger.stream.ledger.book;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.ledger.rules.MetricFigures;

/**
 * A post as known now.
 *
 * @param aliases its other ids
 * @param topic its one primary topic
 * @param labels secondary ones, as a person gave them
 * @param lastRead instant of the latest reading that stands, epoch ms
 * @param figures by metric; one read from another field than the post began with is {@code
 *     metric@field}; a metric without points is missing
 */
public record PostView(
    MergedFields fields,
    SortedSet<String> aliases,
    String topic,
    List<String> labels,
    @Nullable Long lastRead,
    SortedMap<String, MetricFigures> figures) {}
