package org.viewledger.dashboard.pages.closings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.reports.ReportAddress;
import org.viewledger.dashboard.pages.reports.StateWords;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.review.ReviewParagraph;
import org.viewledger.dashboard.review.ReviewRefusedException;
import org.viewledger.dashboard.review.ReviewWords;
import org.viewledger.dashboard.review.Reviews;
import org.viewledger.dashboard.review.SignOff;
import org.viewledger.dashboard.review.SignOffRefusedException;
import org.viewledger.dashboard.speech.Language;

/** Answers {@code /closings/approve/{token}}, the link that a second person opens on a phone. */
final class ApproveHandler {
  private final PageShell shell;
  private final PageServices services;

  ApproveHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    show(ctx, "");
  }

  private void show(Context ctx, String refused) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    SignOff asked;
    try {
      asked = reporting.signOffs().byLink(ctx.pathParam("token"));
    } catch (SignOffRefusedException e) {
      gone(ctx, e);
      return;
    }
    services.scope(ctx).check(asked.unit());
    Frame plain = shell.frame(ctx);
    Period period = reporting.signOffs().period(asked);
    String name = StateWords.name(plain, period);
    Frame frame = plain.titled(plain.say("closings.approve.title", name), "", "");
    String caller = Caller.of(ctx).map(Caller::name).orElse("");
    shell.send(
        ctx,
        frame,
        "closings/approve.jte",
        new ApprovePage(
            ctx.pathParam("token"),
            name,
            refused,
            state(frame, asked),
            asked.state() == SignOff.State.ASKED,
            caller.equalsIgnoreCase(asked.askedBy()),
            frame.say(
                "closings.approve.asked", asked.askedBy(), frame.speech().at(asked.askedAt())),
            brief(reporting, period, asked.unit()),
            figures(frame, reporting, period, asked.unit()),
            asked.figuresHash(),
            ReportAddress.href(period, asked.unit())));
  }

  private static String state(Frame frame, SignOff asked) {
    return frame.say(
        "closings.sign-off." + asked.state().id(),
        asked.decided().map(SignOff.Decision::person).orElse(""),
        asked.decided().map(one -> frame.speech().at(one.at())).orElse(""),
        asked.reason());
  }

  /** The closed figures in one sentence; nothing where the period was opened again meanwhile. */
  private static String brief(ReportingServices reporting, Period period, String unit) {
    return words(reporting, period, unit, Language.VI)
        .map(words -> new ReviewParagraph(words).brief())
        .orElse("");
  }

  private static List<String> figures(
      Frame frame, ReportingServices reporting, Period period, String unit) {
    List<String> lines = new ArrayList<>();
    words(reporting, period, unit, frame.speech().language())
        .ifPresent(
            words -> {
              lines.addAll(words.published());
              lines.addAll(words.views());
              lines.addAll(words.comparison());
            });
    return lines;
  }

  private static Optional<ReviewWords> words(
      ReportingServices reporting, Period period, String unit, Language language) {
    if (!reporting.due().state(period, unit).isClosed()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reporting.reports().words(period, unit, Reviews.Wanted.CLOSED, language));
    } catch (ReviewRefusedException e) {
      // Opened again between the two looks: there are no closed figures to show any more.
      return Optional.empty();
    }
  }

  void approve(Context ctx, Caller caller) {
    decide(ctx, (reporting, asked) -> reporting.signOffs().approve(asked, caller.name()));
  }

  void giveBack(Context ctx, Caller caller) {
    String reason = Optional.ofNullable(ctx.formParam("reason")).orElse("");
    decide(ctx, (reporting, asked) -> reporting.signOffs().giveBack(asked, caller.name(), reason));
  }

  private interface Decision {
    void make(ReportingServices reporting, SignOff asked);
  }

  private void decide(Context ctx, Decision decision) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    try {
      SignOff asked = reporting.signOffs().byLink(ctx.pathParam("token"));
      services.scope(ctx).check(asked.unit());
      decision.make(reporting, asked);
    } catch (SignOffRefusedException e) {
      if (e.reason() == SignOffRefusedException.Reason.NO_SUCH_LINK) {
        gone(ctx, e);
        return;
      }
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, said(ctx, e));
      return;
    }
    ctx.redirect("/closings/approve/" + ctx.pathParam("token"), HttpStatus.SEE_OTHER);
  }

  private void gone(Context ctx, SignOffRefusedException e) {
    Frame frame = shell.frame(ctx);
    shell.say(
        ctx,
        HttpStatus.NOT_FOUND,
        frame.say("closings.approve.gone"),
        new Message(List.of(said(ctx, e)), frame.say("error.home"), "/"));
  }

  private String said(Context ctx, SignOffRefusedException e) {
    return shell.frame(ctx).speech().language() == Language.VI
        ? e.vi()
        : String.valueOf(e.getMessage());
  }
}
