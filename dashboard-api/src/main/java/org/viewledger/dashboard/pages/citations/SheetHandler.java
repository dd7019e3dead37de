package org.viewledger.dashboard.pages.citations;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitationCheck;
import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.CitedFigure;
import org.viewledger.dashboard.closings.CitedPost;
import org.viewledger.dashboard.closings.ClosingRefusedException;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.CitationRoutes;
import org.viewledger.dashboard.http.ClosedServices;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.Wire;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.speech.Language;

/** Answers {@code /c/…}: a sheet, its proof, its posts, its withdrawal. */
final class SheetHandler {
  private final PageShell shell;
  private final PageServices services;

  SheetHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    send(ctx, find(ctx), List.of());
  }

  /** The same with every figure computed again from the raw record. */
  void check(Context ctx) {
    Citation citation = find(ctx);
    List<CitationCheck> checks;
    try {
      checks = closed(ctx).citations().verify(citation);
    } catch (ClosingRefusedException e) {
      // A closed figure whose period was opened again since: there is no closing to prove it by.
      refused(ctx, citation, e);
      return;
    }
    send(ctx, citation, checks);
  }

  /** The posts behind a figure as a file; their parts add up to it. */
  void posts(Context ctx) {
    Citation citation = find(ctx);
    CitedFigure figure = figure(ctx, citation);
    Map<PostKey, PostRow> posts = PostTexts.of(services.ledger(ctx), figure, filters(citation));
    Frame frame = shell.frame(ctx);
    List<CitedPost> behind;
    try {
      behind = closed(ctx).citations().posts(citation, figure);
    } catch (ClosingRefusedException e) {
      refused(ctx, citation, e);
      return;
    }
    ctx.contentType("text/csv; charset=utf-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"phieu-" + citation.id() + '-' + figure.part() + ".csv\"")
        .result(PostsCsv.text(frame.speech(), behind, posts, figure.question()));
  }

  private static CitedFigure figure(Context ctx, Citation citation) {
    String part = Optional.ofNullable(ctx.queryParam("part")).orElse("1");
    return citation.figures().stream()
        .filter(figure -> Integer.toString(figure.part()).equals(part))
        .findFirst()
        .orElseThrow(() -> new OutOfScopeException("there is no such figure"));
  }

  void withdraw(Context ctx, Caller caller) {
    Citation citation = find(ctx);
    try {
      String reason = FormTaking.optional(ctx, "reason", Citations.MAX_REASON).orElse("");
      closed(ctx).citations().withdraw(citation, caller.name(), reason);
      ctx.redirect("/c/" + citation.id(), HttpStatus.SEE_OTHER);
    } catch (ClosingRefusedException e) {
      refused(ctx, citation, e);
    }
  }

  private void refused(Context ctx, Citation citation, ClosingRefusedException e) {
    Frame frame = shell.frame(ctx);
    String why = frame.speech().language() == Language.VI ? e.vi() : String.valueOf(e.getMessage());
    shell.say(
        ctx,
        e.reason().isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
        frame.say("citations.refused.heading"),
        new Message(List.of(why), frame.say("citations.refused.back"), "/c/" + citation.id()));
  }

  private void send(Context ctx, Citation citation, List<CitationCheck> checks) {
    Frame frame = shell.frame(ctx);
    Citation.Question question = citation.figures().get(0).question();
    FigureMetric views = FigureMetric.of("views", services.catalogue());
    Surroundings names =
        services
            .ledger(ctx)
            .read(
                view -> Surroundings.ask(view, question, filters(citation), views, frame.speech()))
            .answer();
    SheetModel model =
        new SheetModel(
            frame.speech(),
            citation,
            closed(ctx).citations().now(citation),
            closed(ctx).restatements().list(citation.subjects()),
            names,
            checks);
    String address = Wire.of(ctx).origin(ctx) + "/c/" + citation.id();
    shell.send(
        ctx,
        frame.titled(frame.say("citations.number", citation.number()), "/citations", ""),
        "citations/sheet.jte",
        model.page(address, ctx.queryParam("made") != null, FormTaking.may(ctx, Permission.CITE)));
  }

  private Filters filters(Citation citation) {
    Citation.Question question = citation.figures().get(0).question();
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    return question
        .filters()
        .with(
            question.unitsThen()
                ? services.units().then(List.of(question.unit()))
                : services.units().now(List.of(question.unit()), today));
  }

  private Citation find(Context ctx) {
    return CitationRoutes.find(closed(ctx).citations(), ctx.pathParam("id"));
  }

  private ClosedServices closed(Context ctx) {
    return services.actions(ctx).orElseThrow().closed();
  }
}
