package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.reports.forms.FormCell;
import org.viewledger.dashboard.reports.forms.FormCells;
import org.viewledger.dashboard.reports.forms.FormFiller;
import org.viewledger.dashboard.reports.forms.FormRefused;
import org.viewledger.dashboard.review.FormFigure;
import org.viewledger.dashboard.review.FormTie;
import org.viewledger.dashboard.review.SuperiorForm;
import org.viewledger.dashboard.review.SuperiorForms;

/** Answers {@code /forms}: a superior's form is uploaded, its cells tied, and it is filled. */
final class FormsHandler {
  private static final int MOST_CELLS = 300;
  private static final long MOST_BYTES = 5L * 1024 * 1024;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PageShell shell;
  private final PageServices services;

  FormsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void list(Context ctx) {
    list(ctx, "");
  }

  private void list(Context ctx, String refused) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    Frame plain = shell.frame(ctx);
    Frame frame = plain.titled(plain.say("reports.forms.title"), "/reports", "");
    String unit = ReportAddress.unit(ctx, services);
    shell.send(
        ctx,
        frame,
        "reports/forms.jte",
        new FormsPage(
            refused,
            unit,
            Choices.units(ctx, services, unit, id -> "/forms?unit=" + Addresses.value(id)),
            FormTaking.may(ctx, Permission.WRITE_REPORTS),
            reporting.forms().of(unit).stream()
                .map(
                    form ->
                        new FormsPage.Row(
                            form.name(),
                            frame.say(
                                "reports.part.by", form.person(), frame.speech().at(form.at())),
                            "/forms/" + form.id()))
                .toList()));
  }

  void upload(Context ctx, Caller caller) throws IOException {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    String unit = ReportAddress.unit(ctx, services);
    UploadedFile file = ctx.uploadedFile("file");
    if (file == null || file.size() == 0) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(ctx, shell.frame(ctx).say("reports.forms.noFile"));
      return;
    }
    byte[] bytes;
    try (InputStream content = file.content()) {
      bytes = content.readNBytes((int) MOST_BYTES + 1);
    }
    try {
      // Lists the cells once, so that a file that cannot be filled is refused now and not later.
      FormCells.list(bytes);
    } catch (FormRefused e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(ctx, e.reason().vi());
      return;
    }
    String given = file.filename().strip();
    String name = given.substring(0, Math.min(given.length(), SuperiorForms.MAX_NAME));
    SuperiorForm form =
        reporting
            .forms()
            .add(
                unit,
                name.isEmpty() ? "xlsx" : name,
                bytes,
                caller.name(),
                services.clock().instant());
    note(reporting, caller, form, "uploaded " + name);
    ctx.redirect("/forms/" + form.id(), HttpStatus.SEE_OTHER);
  }

  void show(Context ctx) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    SuperiorForm form = form(ctx, reporting);
    Frame plain = shell.frame(ctx);
    Frame frame = plain.titled(form.name(), "/reports", "");
    Map<String, FormTie> ties = new HashMap<>();
    reporting.forms().ties(form.id()).forEach(tie -> ties.put(tie.cell(), tie));
    List<Choices.Option> channels = channels(ctx, frame, form.unit());
    List<FormPage.Cell> cells = new ArrayList<>();
    for (FormCell cell : FormCells.list(reporting.forms().file(form.id()))) {
      if (cells.size() < MOST_CELLS) {
        cells.add(
            cell(frame, cell, Optional.ofNullable(ties.get(cell.place().toString())), channels));
      }
    }
    shell.send(
        ctx,
        frame,
        "reports/form.jte",
        new FormPage(
            form.id(),
            form.name(),
            Optional.ofNullable(ctx.queryParam("done"))
                .map(what -> frame.speech().sayOr("reports.forms.done." + what, ""))
                .orElse(""),
            FormTaking.may(ctx, Permission.WRITE_REPORTS),
            periods(frame),
            cells));
  }

  private static FormPage.Cell cell(
      Frame frame, FormCell cell, Optional<FormTie> tie, List<Choices.Option> channels) {
    String words =
        cell.row().isEmpty() || cell.column().isEmpty()
            ? cell.row() + cell.column()
            : cell.row() + " · " + cell.column();
    List<Choices.Option> figures = new ArrayList<>();
    figures.add(new Choices.Option("", frame.say("reports.forms.figure."), "", tie.isEmpty()));
    for (FormFigure figure : FormFigure.values()) {
      figures.add(
          new Choices.Option(
              figure.id(),
              frame.say("reports.forms.figure." + figure.id()),
              "",
              tie.filter(one -> one.figure() == figure).isPresent()));
    }
    return new FormPage.Cell(
        cell.place().toString(),
        words,
        cell.shown(),
        !cell.canBeTied(),
        new Choices(figures),
        new Choices(
            channels.stream()
                .map(
                    one ->
                        new Choices.Option(
                            one.value(),
                            one.name(),
                            "",
                            tie.map(FormTie::channel).orElse("").equals(one.value())))
                .toList()),
        tie.map(FormTie::meaning).orElse(""),
        tie.map(one -> frame.say("reports.part.by", one.person(), frame.speech().at(one.at())))
            .orElse(""));
  }

  /** All pages, each platform, each page of the unit. */
  private List<Choices.Option> channels(Context ctx, Frame frame, String unit) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    List<PageRow> pages =
        services.ledger(ctx).read(view -> view.pages()).answer().stream()
            .filter(
                page ->
                    services
                        .units()
                        .pages(unit, today)
                        .map(own -> own.contains(page.page()))
                        .orElse(true))
            .toList();
    List<Choices.Option> options = new ArrayList<>();
    options.add(new Choices.Option("", frame.say("reports.forms.channel.all"), "", false));
    pages.stream()
        .map(page -> page.page().platform())
        .distinct()
        .forEach(
            platform ->
                options.add(
                    new Choices.Option(
                        platform,
                        frame.speech().sayOr("platform." + platform, platform),
                        "",
                        false)));
    pages.forEach(
        page ->
            options.add(
                new Choices.Option(
                    page.page().text(), page.name().orElse(page.page().pageId()), "", false)));
    return options;
  }

  private Choices periods(Frame frame) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    List<Choices.Option> options = new ArrayList<>();
    for (ReportingCalendar calendar : ReportAddress.calendars(services).all()) {
      for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)) {
        List<Period> periods = calendar.between(kind, today.minusMonths(14), today);
        for (int i = periods.size() - 1; i >= 0; i--) {
          options.add(
              new Choices.Option(
                  calendar.id() + ' ' + periods.get(i).id(),
                  StateWords.name(frame, periods.get(i)),
                  "",
                  options.isEmpty()));
        }
      }
    }
    return new Choices(options);
  }

  /** Takes what goes into every cell of the page at once. */
  void tie(Context ctx, Caller caller) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    SuperiorForm form = form(ctx, reporting);
    Map<String, FormTie> before = new HashMap<>();
    reporting.forms().ties(form.id()).forEach(tie -> before.put(tie.cell(), tie));
    Instant now = services.clock().instant();
    List<String> channels =
        channels(ctx, shell.frame(ctx), form.unit()).stream().map(Choices.Option::value).toList();
    List<FormTie> ties = new ArrayList<>();
    int number = 0;
    for (FormCell cell : FormCells.list(reporting.forms().file(form.id()))) {
      if (number >= MOST_CELLS) {
        break;
      }
      int at = number++;
      Optional<FormFigure> figure = FormFigure.of(word(ctx, "figure-" + at));
      if (figure.isEmpty() || !cell.canBeTied()) {
        continue;
      }
      FormTie tie =
          new FormTie(
              cell.place().toString(),
              cut(cell.row() + " · " + cell.column(), SuperiorForms.MAX_LABEL),
              figure.get(),
              channels.contains(word(ctx, "channel-" + at)) ? word(ctx, "channel-" + at) : "",
              cut(word(ctx, "meaning-" + at), SuperiorForms.MAX_MEANING),
              caller.name(),
              now);
      ties.add(
          Optional.ofNullable(before.get(tie.cell())).filter(one -> same(one, tie)).orElse(tie));
    }
    reporting.forms().tie(form.id(), ties);
    note(reporting, caller, form, ties.size() + " cells");
    ctx.redirect("/forms/" + form.id() + "?done=tied", HttpStatus.SEE_OTHER);
  }

  /** Who tied a cell stays who tied it, whoever saves the others. */
  private static boolean same(FormTie one, FormTie other) {
    return one.figure() == other.figure()
        && one.channel().equals(other.channel())
        && one.meaning().equals(other.meaning());
  }

  private static String word(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** The filled form; which cells were left empty, and why, stands on a page of its own. */
  void fill(Context ctx) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    SuperiorForm form = form(ctx, reporting);
    Period period = chosen(ctx);
    Frame frame = shell.frame(ctx);
    FormFiller.Filled filled = new FormFill(frame, reporting, form).of(period);
    if ("xlsx".equals(ctx.queryParam("as"))) {
      ctx.header(
          "Content-Disposition",
          "attachment; filename=\"bieu-"
              + form.id()
              + '-'
              + period.id().replace('/', '-')
              + ".xlsx\"");
      ctx.result(filled.file());
      // What Javalin takes for granted of text would stay behind the type of a file.
      ctx.res().setCharacterEncoding(null);
      ctx.contentType(TYPE);
      return;
    }
    shell.send(
        ctx,
        frame.titled(form.name(), "/reports", ""),
        "reports/filled.jte",
        new FilledPage(
            form.id(),
            StateWords.name(frame, period),
            period.calendar() + ' ' + period.id(),
            reporting.forms().ties(form.id()).size() - filled.empty().size(),
            filled.empty().stream()
                .map(left -> new FilledPage.Left(left.place().toString(), left.reason()))
                .toList()));
  }

  private Period chosen(Context ctx) {
    String[] parts = Optional.ofNullable(ctx.queryParam("for")).orElse("").split(" ", 2);
    return ReportAddress.period(
        ReportAddress.calendars(services), parts[0], parts.length == 2 ? parts[1] : "");
  }

  /** The form of an address, of a unit that the caller may see. */
  private SuperiorForm form(Context ctx, ReportingServices reporting) {
    String id = ctx.pathParam("form");
    return Optional.of(id)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .flatMap(text -> reporting.forms().find(Integer.parseInt(text)))
        .filter(form -> services.scope(ctx).has(form.unit()))
        .orElseThrow(() -> new OutOfScopeException("no such form: " + id));
  }

  private static void note(
      ReportingServices reporting, Caller caller, SuperiorForm form, String what) {
    reporting.audit().write(caller.name(), Deed.FORM_KEPT, form.unit() + '|' + form.id(), what);
  }
}
