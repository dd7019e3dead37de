package org.viewledger.dashboard.pages.citations;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.closings.ClosingRefusedException;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.CitedQuestions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.wording.Finding;

/** Answers {@code /cite}: a figure, sentences that are true of it, and its citation. */
final class CiteHandler {
  private static final String OWN = "own";

  private final PageShell shell;
  private final PageServices services;

  CiteHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    try {
      Asked asked = asked(ctx, CiteFields.ofAddress(ctx, services));
      send(ctx, asked, asked.citations().read(asked.questions()), Optional.empty(), List.of());
    } catch (ClosingRefusedException e) {
      refused(ctx, e);
    }
  }

  /** Cites, or shows the page again with what cannot be said. */
  void take(Context ctx, Caller caller) {
    String choice = FormTaking.word(ctx, "choice", Citation.MAX_SENTENCE);
    String sentence =
        choice.equals(OWN) ? FormTaking.word(ctx, OWN, Citation.MAX_SENTENCE) : choice;
    String shownUntil = FormTaking.optional(ctx, "until", 200).orElse("");
    try {
      cite(ctx, asked(ctx, CiteFields.ofForm(ctx, services)), caller, sentence, shownUntil);
    } catch (ClosingRefusedException e) {
      refused(ctx, e);
    }
  }

  private void cite(Context ctx, Asked asked, Caller caller, String sentence, String shownUntil) {
    try {
      Citation citation =
          asked
              .citations()
              .cite(
                  asked.questions(),
                  figures -> Optional.of(said(asked, figures, sentence, shownUntil)),
                  caller.name());
      ctx.redirect("/c/" + citation.id() + "?made=1", HttpStatus.SEE_OTHER);
    } catch (UnsaidException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      send(ctx, asked, e.figures(), Optional.of(e.sentence()), e.findings());
    }
  }

  /** The sentence over the figures as they are cited, which may be later than those shown. */
  private static String said(
      Asked asked, Known<List<Figure>> figures, String sentence, String shownUntil) {
    Saying saying = asked.saying(figures);
    String timely = shownUntil.isEmpty() ? sentence : sentence.replace(shownUntil, saying.until());
    List<Finding> findings = saying.review(timely);
    if (!findings.isEmpty() || saying.told().isEmpty()) {
      throw new UnsaidException(figures, timely, findings);
    }
    return timely;
  }

  private Asked asked(Context ctx, CiteFields fields) {
    Frame frame = shell.frame(ctx);
    var closed = services.actions(ctx).orElseThrow().closed();
    Citation.Question main =
        new CitedQuestions(closed, services).read(fields.values(), services.scope(ctx));
    FigureMetric views = FigureMetric.of("views", services.catalogue());
    var filters =
        main.filters()
            .with(
                main.unitsThen()
                    ? services.units().then(List.of(main.unit()))
                    : services.units().now(List.of(main.unit()), fields.today()));
    Surroundings around =
        services
            .ledger(ctx)
            .read(view -> Surroundings.ask(view, main, filters, views, frame.speech()))
            .answer()
            .of(services.units().pages(main.unit(), fields.today()));
    return new Asked(
        frame,
        fields,
        questions(main, fields.withPosts(), closed.citations()),
        around,
        around.pages().isEmpty() ? "" : around.subject(main, services.units(), frame.speech()),
        closed.citations());
  }

  /** The period's posts first, those shared apart where there are any, then what became of them. */
  private List<Citation.Question> questions(
      Citation.Question main, boolean withPosts, Citations citations) {
    if (!withPosts) {
      return List.of(main);
    }
    List<Citation.Question> questions = new ArrayList<>();
    Citation.Question shared = counting(main, CitedCount.SHARED);
    boolean isCount = CitedCount.of(main.metric().id()).isPresent();
    questions.add(isCount ? main : counting(main, CitedCount.ITEMS));
    citations
        .read(List.of(shared))
        .answer()
        .get(0)
        .value()
        .filter(count -> count.signum() > 0)
        .ifPresent(count -> questions.add(shared));
    if (!isCount) {
      questions.add(main);
    }
    return questions;
  }

  private Citation.Question counting(Citation.Question main, CitedCount count) {
    return main.counting(CitedCount.metric(count.id(), services.catalogue()));
  }

  private void send(
      Context ctx,
      Asked asked,
      Known<List<Figure>> figures,
      Optional<String> sent,
      List<Finding> findings) {
    boolean may = FormTaking.may(ctx, Permission.CITE);
    CitePage page = new CiteModel(asked, services).page(figures, sent, findings, may);
    Frame frame = asked.frame();
    shell.send(
        ctx,
        frame.titled(
            frame.say("citations.cite.heading"),
            "/citations",
            frame.say("asOf", frame.speech().at(figures.cut().at()))),
        "citations/cite.jte",
        page);
  }

  private void refused(Context ctx, ClosingRefusedException e) {
    Frame frame = shell.frame(ctx);
    String why = frame.speech().language() == Language.VI ? e.vi() : String.valueOf(e.getMessage());
    shell.say(
        ctx,
        e.reason().isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
        frame.say("citations.refused.heading"),
        new Message(List.of(why), frame.say("citations.refused.next"), "/citations"));
  }

  /** A question with its surroundings. */
  record Asked(
      Frame frame,
      CiteFields fields,
      List<Citation.Question> questions,
      Surroundings around,
      String subject,
      Citations citations) {
    Saying saying(Known<List<Figure>> figures) {
      return Saying.of(frame.speech(), around, subject, questions, figures);
    }
  }

  /** A sentence that cannot be said of the figures that it cites. */
  private static final class UnsaidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Known<List<Figure>> figures;
    private final String sentence;
    private final transient List<Finding> findings;

    UnsaidException(Known<List<Figure>> figures, String sentence, List<Finding> findings) {
      super("the sentence is not true of its figures");
      this.figures = figures;
      this.sentence = sentence;
      this.findings = List.copyOf(findings);
    }

    Known<List<Figure>> figures() {
      return figures;
    }

    String sentence() {
      return sentence;
    }

    List<Finding> findings() {
      return findings;
    }
  }
}
