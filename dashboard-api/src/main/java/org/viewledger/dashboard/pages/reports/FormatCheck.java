package org.viewledger.dashboard.pages.reports;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.ReportFiles;
import org.viewledger.dashboard.reports.check.Deviation;
import org.viewledger.dashboard.reports.check.Expectation;
import org.viewledger.dashboard.reports.check.SelfCheck;
import org.viewledger.dashboard.reports.check.Verdict;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.review.Reviews;

/**
 * Makes the office's usual files once, reads them back and says where they depart from the rules.
 */
record FormatCheck(Frame frame, ReportingServices reporting) {

  List<String> lines(Period period, String unit) {
    Issuer issuer = reporting.settings().chosenIssuer();
    Format format = reporting.settings().format(issuer);
    Expectation expected = issuer.numbers() ? Expectation.DRAFT : Expectation.SHEET;
    Document document =
        reporting.reports().document(period, unit, Reviews.Wanted.WHICHEVER).of(issuer);
    List<String> lines = new ArrayList<>();
    add(
        lines,
        "reports.file.docx",
        SelfCheck.docx(ReportFiles.docx(document, format), format, expected));
    add(
        lines,
        "reports.file.pdf",
        SelfCheck.pdf(ReportFiles.pdf(document, format), format, expected));
    if (document.waiting() > 0) {
      lines.add(frame.say("reports.check.waiting", document.waiting()));
    }
    return lines;
  }

  private void add(List<String> lines, String file, Verdict verdict) {
    if (verdict.isClean()) {
      lines.add(frame.say("reports.check.clean", frame.say(file)));
    }
    for (Deviation deviation : verdict.deviations()) {
      lines.add(frame.say(file) + ": " + deviation.sentence());
    }
  }
}
