package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.TargetMetric;
import org.viewledger.dashboard.targets.TargetRefusedException;
import org.viewledger.dashboard.targets.TargetText;
import org.viewledger.dashboard.targets.Targets;

/** Answers {@code /targets} and takes what its forms send. */
final class TargetsHandler {
  private static final int LONGEST = 300;

  private final PageShell shell;
  private final PageServices services;

  TargetsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    show(ctx, "", "");
  }

  private void show(Context ctx, String refused, String typed) {
    Targets targets = ReportAddress.reporting(ctx, services).targets();
    Frame plain = shell.frame(ctx);
    Frame frame = plain.titled(plain.say("reports.targets.title"), "/reports", "");
    String unit = ReportAddress.unit(ctx, services);
    List<TargetsPage.Row> rows = new ArrayList<>();
    for (Targets.Kept kept : targets.all(unit)) {
      rows.add(row(frame, kept));
    }
    String done =
        Optional.ofNullable(ctx.queryParam("done"))
            .map(what -> frame.speech().sayOr("reports.targets.done." + what, ""))
            .orElse("");
    shell.send(
        ctx,
        frame,
        "reports/targets.jte",
        new TargetsPage(
            done,
            refused,
            typed,
            unit,
            Choices.units(ctx, services, unit, id -> "/targets?unit=" + Addresses.value(id)),
            FormTaking.may(ctx, Permission.SET_TARGETS),
            periods(frame),
            rows));
  }

  private TargetsPage.Row row(Frame frame, Targets.Kept kept) {
    Target target = kept.target();
    String period =
        ReportAddress.calendars(services)
            .find(target.calendar())
            .flatMap(calendar -> calendar.find(target.period()))
            .map(one -> StateWords.name(frame, one))
            .orElse(target.calendar() + '/' + target.period());
    return new TargetsPage.Row(
        period,
        frame.speech().numbers().whole(target.value())
            + ' '
            + frame.say("reports.targets.metric." + target.metric()),
        frame.say("reports.part.by", kept.person(), frame.speech().at(kept.at())),
        target.calendar(),
        target.period(),
        target.metric());
  }

  /** The years, months and weeks that a plan may be for: those that run, and those ahead. */
  private Choices periods(Frame frame) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    List<Choices.Option> options = new ArrayList<>();
    for (ReportingCalendar calendar : ReportAddress.calendars(services).all()) {
      List<Period> periods = new ArrayList<>();
      periods.addAll(calendar.between(PeriodKind.YEAR, today, today.plusMonths(11)));
      periods.addAll(calendar.between(PeriodKind.MONTH, today, today.plusMonths(3)));
      periods.addAll(calendar.between(PeriodKind.WEEK, today, today.plusWeeks(3)));
      periods.sort(
          Comparator.comparing((Period one) -> one.kind() == PeriodKind.YEAR ? 0 : 1)
              .thenComparing(Period::kind)
              .thenComparing(Period::from));
      for (Period period : periods) {
        options.add(
            new Choices.Option(
                period.calendar() + ' ' + period.id(),
                StateWords.name(frame, period),
                "",
                options.isEmpty()));
      }
    }
    return new Choices(options);
  }

  /** One target, in the words of the plan. */
  void set(Context ctx, Caller caller) {
    String words = FormTaking.word(ctx, "words", LONGEST);
    String[] chosen = FormTaking.word(ctx, "for", LONGEST).split(" ", 2);
    Period period =
        ReportAddress.period(
            ReportAddress.calendars(services), chosen[0], chosen.length == 2 ? chosen[1] : "");
    String unit = ReportAddress.unit(ctx, services);
    try {
      TargetText.Read read = TargetText.read(words);
      ReportingServices reporting = ReportAddress.reporting(ctx, services);
      reporting
          .targets()
          .set(
              period,
              new Target(unit, period.calendar(), period.id(), read.metric().id(), read.value()),
              caller.name(),
              services.clock().instant());
      note(reporting, caller, period, unit, read.metric(), read.value().toString());
    } catch (TargetRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      boolean vi = shell.frame(ctx).speech().language() == Language.VI;
      show(ctx, vi ? e.vi() : String.valueOf(e.getMessage()), words);
      return;
    }
    ctx.redirect("/targets?unit=" + Addresses.value(unit) + "&done=set", HttpStatus.SEE_OTHER);
  }

  void remove(Context ctx, Caller caller) {
    Period period = ReportAddress.ofForm(ctx, services);
    String unit = ReportAddress.unit(ctx, services);
    TargetMetric.of(Optional.ofNullable(ctx.formParam("metric")).orElse(""))
        .ifPresent(
            metric -> {
              ReportingServices reporting = ReportAddress.reporting(ctx, services);
              reporting.targets().remove(unit, period.calendar(), period.id(), metric);
              note(reporting, caller, period, unit, metric, "removed");
            });
    ctx.redirect("/targets?unit=" + Addresses.value(unit) + "&done=removed", HttpStatus.SEE_OTHER);
  }

  private static void note(
      ReportingServices reporting,
      Caller caller,
      Period period,
      String unit,
      TargetMetric metric,
      String value) {
    reporting
        .audit()
        .write(
            caller.name(),
            Deed.TARGET_SET,
            String.join("|", period.calendar(), period.id(), unit),
            metric.id() + '=' + value);
  }
}
