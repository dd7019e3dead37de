package org.viewledger.dashboard.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.periods.Period;

/**
 * How a unit's report of a period stands on a day.
 *
 * @param closing the last closing that was ever valid, also one that was opened again
 * @param signOff the second person's word on it, where it was asked for
 * @param sent that it was handed in
 */
public record ReportState(
    Period period,
    LocalDate today,
    Optional<Closing> closing,
    Optional<SignOff> signOff,
    Optional<ReportTexts.Sent> sent) {
  /** One word for it. */
  public enum Stage {
    /** Its last day is not over. */
    RUNNING,
    CLOSABLE,
    REOPENED,
    /** Closed, and a second person was asked. */
    WAITING,
    CLOSED,
    APPROVED,
    SENT
  }

  public Stage stage() {
    if (sent.isPresent() && isClosed()) {
      return Stage.SENT;
    }
    if (isClosed()) {
      return signOff
          .map(one -> one.state() == SignOff.State.APPROVED ? Stage.APPROVED : Stage.WAITING)
          .orElse(Stage.CLOSED);
    }
    if (!period.to().isBefore(today)) {
      return Stage.RUNNING;
    }
    return closing.isPresent() ? Stage.REOPENED : Stage.CLOSABLE;
  }

  public boolean isClosed() {
    return closing.filter(one -> one.state() == Closing.State.CLOSED).isPresent();
  }

  /**
   * Days until it is due, below 0 where that has passed; empty without a due day, and once sent.
   */
  public Optional<Long> daysLeft() {
    return sent.isPresent()
        ? Optional.empty()
        : period.due().map(due -> ChronoUnit.DAYS.between(today, due));
  }
}
