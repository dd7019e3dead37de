package org.viewledger.dashboard.pages.closings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.ClosingRefusedException;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.http.Wire;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.reports.ReportAddress;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.review.SignOffRefusedException;
import org.viewledger.dashboard.speech.Language;

/** Closing, opening again, and asking a second person. */
final class ClosingForms {
  private final PageShell shell;
  private final PageServices services;
  private final ClosingsHandler list;

  ClosingForms(PageShell shell, ClosingsHandler list) {
    this.shell = shell;
    this.services = shell.services();
    this.list = list;
  }

  void close(Context ctx, Caller caller) {
    String unit = ReportAddress.unit(ctx, services);
    Period period = ReportAddress.ofForm(ctx, services);
    try {
      Closing closed = closings(ctx).close(period, unit, caller.name());
      // What the superior's form was taken to mean stays with the closing.
      ReportAddress.reporting(ctx, services).forms().keep(closed);
    } catch (ClosingRefusedException e) {
      refuse(ctx, e.vi(), e.getMessage());
      return;
    }
    boolean here = "report".equals(ctx.formParam("back"));
    ctx.redirect(
        here
            ? ReportAddress.href(period, unit) + "&done=closed"
            : "/closings?unit=" + Addresses.value(unit) + "&done=closed",
        HttpStatus.SEE_OTHER);
  }

  void reopen(Context ctx, Caller caller) {
    String unit = ReportAddress.unit(ctx, services);
    try {
      closings(ctx)
          .reopen(
              ReportAddress.ofForm(ctx, services),
              unit,
              caller.name(),
              Optional.ofNullable(ctx.formParam("reason")).orElse(""));
    } catch (ClosingRefusedException e) {
      refuse(ctx, e.vi(), e.getMessage());
      return;
    }
    ctx.redirect(
        "/closings?unit=" + Addresses.value(unit) + "&done=reopened", HttpStatus.SEE_OTHER);
  }

  /**
   * The link is shown in the answer itself and nowhere else: it is not in an address that a browser
   * keeps, and the store has its hash alone.
   */
  void ask(Context ctx, Caller caller) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    String unit = ReportAddress.unit(ctx, services);
    Period period = ReportAddress.ofForm(ctx, services);
    Optional<Closing> closing = reporting.due().state(period, unit).closing();
    if (!reporting.settings().signOff() || closing.isEmpty()) {
      refuse(
          ctx,
          "Kỳ này chưa chốt, hoặc không cần người thứ hai duyệt.",
          "there is nothing to sign off");
      return;
    }
    try {
      String token = reporting.signOffs().ask(closing.get(), caller.name());
      String link = Wire.of(ctx).origin(ctx) + "/closings/approve/" + token;
      list.show(ctx, link, "");
    } catch (SignOffRefusedException e) {
      refuse(ctx, e.vi(), e.getMessage());
    }
  }

  private Closings closings(Context ctx) {
    ReportingServices.checkWhole(services.scope(ctx));
    return services.actions(ctx).orElseThrow().closed().closings();
  }

  private void refuse(Context ctx, String vi, @org.jspecify.annotations.Nullable String en) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    boolean vietnamese = shell.frame(ctx).speech().language() == Language.VI;
    list.show(ctx, "", vietnamese ? vi : String.valueOf(en));
  }
}
