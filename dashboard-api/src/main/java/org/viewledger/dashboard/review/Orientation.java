package org.viewledger.dashboard.review;

import java.time.LocalDate;
import org.viewledger.dashboard.query.Figure;

/**
 * What came of a point of the month's orientation or of a campaign: a label with days that meet the
 * period. Labels overlap, so these have no shares and no total.
 *
 * @param publications of the period with the label, once a channel
 * @param views in the period of all posts with the label
 */
public record Orientation(
    String label, String name, LocalDate from, LocalDate to, long publications, Figure views) {
  /** Whether nothing was published to it. */
  public boolean isUnanswered() {
    return publications == 0;
  }
}
