package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.ShareLink;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Callers;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.BreakdownCard;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.TimeCard;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.speech.Speech;

/** Answers {@code /s/{token}}: a look at exactly what a link was made for, without a way on. */
final class SharedHandler {
  private final PageShell shell;
  private final Accounts accounts;

  SharedHandler(PageShell shell, Accounts accounts) {
    this.shell = shell;
    this.accounts = accounts;
  }

  void show(Context ctx) {
    Optional<ShareLink> link = Callers.share(ctx);
    if (link.isEmpty()) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.NOT_FOUND,
          frame.say("accounts.shared.gone.heading"),
          new Message(List.of(frame.say("accounts.shared.gone")), "", ""));
      return;
    }
    show(ctx, link.get());
    accounts.shares().count(link.get().id());
  }

  private void show(Context ctx, ShareLink link) {
    PageServices services = shell.services();
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Period period =
        link.shown()
            .days()
            .map(days -> new Period(Period.Choice.FREE, days))
            .orElseGet(() -> Period.of(Period.Choice.THIS_YEAR, today));
    FigureMetric metric = FigureMetric.of(Telling.VIEWS, services.catalogue());
    Known<SharedAnswers> known =
        services.ledger(ctx).read(view -> SharedAnswers.ask(view, metric, period.days()));
    Frame frame = nobodys(shell.frame(ctx));
    Map<String, String> names = Telling.names(known.answer().topics(), frame.speech().language());
    Telling telling =
        new Telling(
            frame.speech(),
            period,
            today,
            known.cut().at(),
            services.catalogue().find(Telling.VIEWS).orElseThrow(),
            names);
    shell.send(
        ctx,
        frame.titled(frame.say("accounts.shared.title", telling.named()), "", telling.asOf()),
        "accounts/shared.jte",
        page(frame, telling, known.answer(), link));
  }

  /** Whoever follows a link is nobody here: no name, no navigation, no way out to sign. */
  private static Frame nobodys(Frame frame) {
    return new Frame(
        frame.speech(),
        frame.title(),
        "",
        frame.otherLanguageHref(),
        "",
        "",
        "",
        "",
        frame.role(),
        List.of(),
        frame.assets());
  }

  private SharedPage page(Frame frame, Telling telling, SharedAnswers answers, ShareLink link) {
    Figure total =
        answers.total().rows().isEmpty() ? Figure.ABSENT : answers.total().rows().get(0).figure();
    Map<PageKey, String> pages = Telling.pageNames(answers.pages());
    List<BreakdownCard> parts = new ArrayList<>();
    if (link.shown().topic().isEmpty()) {
      parts.add(BreakdownCard.of(telling, answers.byTopic(), Dimension.TOPIC, telling::topic));
    }
    parts.add(BreakdownCard.of(telling, answers.byPage(), Dimension.PAGE, key -> page(key, pages)));
    return new SharedPage(
        ShareHandlers.shows(
            frame, unit(frame, link.shown().unit()), telling.topicNames(), link.shown()),
        telling.value(total),
        telling.range(total),
        telling.what(telling.gained()),
        notes(telling),
        TimeCard.of(telling, answers.byTime(), breaks(telling)),
        parts,
        telling.what(telling.ofThePeriodsPosts()),
        answers.posts().stream()
            .map(
                post ->
                    new SharedPage.Post(
                        PostsCard.title(telling, post),
                        post.publishDay()
                            .map(day -> telling.say("post.published", day(telling.speech(), day)))
                            .orElseGet(() -> telling.say("post.unknownDay")),
                        Optional.ofNullable(post.metrics().get(Telling.VIEWS))
                            .map(telling::number)
                            .orElseGet(() -> telling.say("absent"))))
            .toList(),
        telling.say("accounts.until", telling.speech().at(link.expiresAt())));
  }

  private static String day(Speech speech, LocalDate day) {
    return speech.dates().date(day);
  }

  private static List<String> notes(Telling telling) {
    return List.of(
        telling.say(
            telling.period().isOver(telling.today()) ? "provisional" : "provisional.running"),
        telling.say("meaning"));
  }

  private List<MetricBreak> breaks(Telling telling) {
    return shell.services().catalogue().breaks().stream()
        .filter(change -> change.metric().equals(Telling.VIEWS))
        .filter(change -> change.from().isAfter(telling.period().days().from()))
        .filter(change -> !change.from().isAfter(telling.period().days().to()))
        .toList();
  }

  private String unit(Frame frame, Optional<String> id) {
    return id.map(
            wanted ->
                shell.services().units().units().stream()
                    .map(UnitPages.Place::unit)
                    .filter(unit -> unit.id().equals(wanted))
                    .map(unit -> unit.name())
                    .findFirst()
                    .orElse(wanted))
        .orElseGet(() -> frame.say("accounts.unit.all"));
  }

  private static String page(String key, Map<PageKey, String> names) {
    int bar = key.indexOf('|');
    return bar < 0
        ? key
        : PostsCard.pageName(new PageKey(key.substring(0, bar), key.substring(bar + 1)), names);
  }
}
