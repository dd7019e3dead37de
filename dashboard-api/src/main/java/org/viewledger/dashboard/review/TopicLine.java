package org.viewledger.dashboard.review;

import org.viewledger.dashboard.query.Figure;

/**
 * A line of the table by topic.
 *
 * @param topic its id; {@link TopicTable#OTHERS} for those that have no line of their own, {@code
 *     unclassified}, empty for the total
 * @param posts published in the period, once a channel
 * @param views in the period
 * @param previous in the period before
 * @param toDate since the year began
 */
public record TopicLine(String topic, long posts, Figure views, Figure previous, Figure toDate) {}
