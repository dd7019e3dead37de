package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Optional;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.reports.rules.Skeleton;
import org.viewledger.dashboard.reports.rules.Skeletons;
import org.viewledger.dashboard.review.ReportTexts;

/** A person's own words in a report, and that it was handed in. */
final class ReportForms {
  private final PageServices services;

  ReportForms(PageServices services) {
    this.services = services;
  }

  void write(Context ctx, Caller caller) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    Period period = ReportAddress.ofForm(ctx, services);
    String unit = ReportAddress.unit(ctx, services);
    Instant now = services.clock().instant();
    for (Skeleton.Section section : Skeletons.of(period.kind().id()).slots()) {
      String words = ctx.formParam("part-" + section.slot());
      if (section.by() == Skeleton.By.PERSON && words != null) {
        if (words.strip().length() > ReportTexts.MAX_LENGTH) {
          throw new InvalidQueryException(
              section.slot(), "at most " + ReportTexts.MAX_LENGTH + " characters");
        }
        String kept = words.replace("\r\n", "\n").strip();
        String before =
            Optional.ofNullable(reporting.texts().of(period, unit).get(section.slot()))
                .map(ReportTexts.Written::words)
                .orElse("");
        // Who wrote a part stays who wrote it, whoever saves the others.
        if (!kept.equals(before)) {
          reporting.texts().write(period, unit, section.slot(), kept, caller.name(), now);
          note(reporting, caller, period, unit, section.slot());
        }
      }
    }
    ctx.redirect(ReportAddress.href(period, unit) + "&done=written#parts", HttpStatus.SEE_OTHER);
  }

  void send(Context ctx, Caller caller) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    Period period = ReportAddress.ofForm(ctx, services);
    String unit = ReportAddress.unit(ctx, services);
    if (!reporting.due().state(period, unit).isClosed()) {
      throw new InvalidQueryException("period", "only a closed period's report is handed in");
    }
    reporting.texts().send(period, unit, caller.name(), services.clock().instant());
    note(reporting, caller, period, unit, "sent");
    ctx.redirect(ReportAddress.href(period, unit) + "&done=sent", HttpStatus.SEE_OTHER);
  }

  private static void note(
      ReportingServices reporting, Caller caller, Period period, String unit, String what) {
    reporting
        .audit()
        .write(
            caller.name(),
            Deed.REPORT_WRITTEN,
            String.join("|", period.calendar(), period.id(), unit),
            what);
  }
}
