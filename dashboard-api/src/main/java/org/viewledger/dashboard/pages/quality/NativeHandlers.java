package org.viewledger.dashboard.pages.quality;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.manual.TypedNumber;
import org.viewledger.dashboard.nativefigures.Comparison;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.nativefigures.NativeFigures;
import org.viewledger.dashboard.nativefigures.Noun;
import org.viewledger.dashboard.nativefigures.OurFacts;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageRow;

/** Answers {@code /quality/native}: a platform's own figure, noted by a person, beside ours. */
final class NativeHandlers {
  private static final int LISTED = 20;
  private static final BigDecimal TOLERANCE = BigDecimal.valueOf(2);

  private final PageShell shell;
  private final NativeFigures figures;

  NativeHandlers(PageShell shell, NativeFigures figures) {
    this.shell = shell;
    this.figures = figures;
  }

  void form(Context ctx) {
    Frame frame = shell.frame(ctx);
    List<PageRow> pages =
        shell.services().ledger(ctx).read(view -> view.pages()).answer().stream()
            .filter(row -> !row.page().platform().equals(Platform.OFFLINE.id()))
            .toList();
    LocalDate today =
        LocalDate.ofInstant(shell.services().clock().instant(), shell.services().zone());
    YearMonth before = YearMonth.from(today).minusMonths(1);
    NativeFormPage page =
        NativeFormPage.of(
            frame.speech(),
            UUID.randomUUID().toString(),
            pages,
            Optional.ofNullable(ctx.queryParam("page")).orElse(""),
            new DayRange(before.atDay(1), before.atEndOfMonth()),
            ctx.queryParam("failed") == null ? "" : frame.say("quality.native.failed"),
            seen(ctx));
    shell.send(
        ctx,
        frame.titled(frame.say("quality.native.heading"), "/quality", ""),
        "quality/native.jte",
        page);
  }

  /** The latest that are of pages the caller has. */
  private List<NativeFigure> seen(Context ctx) {
    return figures.latest(LISTED * LISTED).stream()
        .filter(figure -> shell.services().scope(ctx).holds(figure.page()))
        .limit(LISTED)
        .toList();
  }

  void note(Context ctx) {
    Optional<NativeFigure> figure = read(ctx);
    if (figure.isEmpty()) {
      ctx.redirect("/quality/native?failed=1", HttpStatus.SEE_OTHER);
      return;
    }
    shell.services().scope(ctx).check(figure.get().page());
    figures.note(figure.get());
    ctx.redirect("/quality/native/" + figure.get().id(), HttpStatus.SEE_OTHER);
  }

  /** The form; empty where something of it is wrong. */
  private Optional<NativeFigure> read(Context ctx) {
    try {
      Optional<Long> value = TypedNumber.parse(field(ctx, "value"));
      Optional<Noun> noun = Noun.of(field(ctx, "noun"));
      String text = field(ctx, "page");
      int bar = text.indexOf('|');
      String id = field(ctx, "id");
      if (value.isEmpty() || noun.isEmpty() || bar < 1 || !id.matches("[A-Za-z0-9-]{8,64}")) {
        return Optional.empty();
      }
      return Optional.of(
          new NativeFigure(
              id,
              new PageKey(text.substring(0, bar), text.substring(bar + 1)),
              new DayRange(LocalDate.parse(field(ctx, "from")), LocalDate.parse(field(ctx, "to"))),
              noun.get(),
              BigInteger.valueOf(value.get()),
              field(ctx, "tolerance").isEmpty()
                  ? TOLERANCE
                  : new BigDecimal(field(ctx, "tolerance").replace(',', '.'))
                      .setScale(1, RoundingMode.HALF_UP),
              Caller.of(ctx).map(Caller::name).orElseThrow(),
              shell.services().clock().instant()));
    } catch (DateTimeException | IllegalArgumentException | InvalidQueryException e) {
      return Optional.empty(); // the form is shown again and says what it needs
    }
  }

  private static String field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  void show(Context ctx) {
    NativeFigure figure =
        figures
            .find(ctx.pathParam("id"))
            .filter(found -> shell.services().scope(ctx).holds(found.page()))
            .orElseThrow(() -> new OutOfScopeException("no such figure"));
    Frame frame = shell.frame(ctx);
    Known<OurFacts> facts =
        shell
            .services()
            .ledger(ctx)
            .read(
                view ->
                    FactsOfLedger.of(
                        view,
                        shell.services().catalogue(),
                        shell.services().zone(),
                        figure,
                        frame.speech().language()));
    String name =
        shell.services().ledger(ctx).read(view -> view.pages()).answer().stream()
            .filter(row -> row.page().equals(figure.page()))
            .findFirst()
            .flatMap(PageRow::name)
            .orElse(figure.page().pageId());
    NativePage page =
        NativePage.of(
            frame.speech(),
            figure,
            name,
            facts.answer(),
            Comparison.of(figure, facts.answer()),
            facts.cut().at());
    shell.send(
        ctx,
        frame.titled(
            frame.say("quality.native.heading"),
            "/quality",
            frame.say("asOf", frame.speech().at(facts.cut().at()))),
        "quality/nativeone.jte",
        page);
  }
}
