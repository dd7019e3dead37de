package org.viewledger.dashboard.review;

import org.viewledger.contract.Metric;
import org.viewledger.dashboard.query.Figure;

/** What a channel without views did in the period: airings, screenings, copies, panels. */
public record Offline(Metric metric, Figure figure) {}
