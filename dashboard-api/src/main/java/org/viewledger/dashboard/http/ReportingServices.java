package org.viewledger.dashboard.http;

import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.review.DueReports;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.dashboard.review.ReportTexts;
import org.viewledger.dashboard.review.Reports;
import org.viewledger.dashboard.review.Reviews;
import org.viewledger.dashboard.review.SignOffs;
import org.viewledger.dashboard.review.SuperiorForms;
import org.viewledger.dashboard.targets.Targets;

/**
 * What reports are made from.
 *
 * @param audit where it is written down who did what
 * @param settings what the office sets once
 */
public record ReportingServices(
    Reviews reviews,
    Reports reports,
    ReportTexts texts,
    Targets targets,
    SignOffs signOffs,
    DueReports due,
    SuperiorForms forms,
    AuditLog audit,
    ReportSettings settings) {
  /** The same of what somebody may see. */
  ReportingServices within(Scope scope, Ledger ledger, ClosedServices closed) {
    Reviews theirs =
        reviews.within(ledger, closed.closings(), closed.queries(), closed.restatements());
    SignOffs words = signOffs.within(closed.closings());
    return new ReportingServices(
        theirs,
        reports.within(theirs),
        texts,
        targets,
        words,
        due.within(closed.closings(), words),
        forms,
        audit,
        settings);
  }

  /**
   * Refuses whoever holds a link to some topic or some days: a report is of all of them.
   *
   * @throws OutOfScopeException where the scope is narrower than units
   */
  public static void checkWhole(Scope scope) {
    if (scope.topic().isPresent() || scope.days().isPresent()) {
      throw new OutOfScopeException("a shared link shows figures, not reports");
    }
  }
}
