package org.viewledger.dashboard.closings;

/**
 * A figure of a closing that may be restated.
 *
 * @param metric a stored metric, or {@code posts}: how many were published in the period
 * @param topic a primary topic, empty for the total
 */
public record FigureKey(Basis basis, String metric, String topic) {
  /** The total over all topics. */
  static FigureKey total(Basis basis, String metric) {
    return new FigureKey(basis, metric, "");
  }
}
