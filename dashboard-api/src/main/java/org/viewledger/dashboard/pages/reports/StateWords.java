package org.viewledger.dashboard.pages.reports;

import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.review.ReportState;
import org.viewledger.dashboard.review.ReportTask;
import org.viewledger.dashboard.speech.Language;

/** How a report stands, in words. */
public final class StateWords {
  private StateWords() {}

  /** A period with both of its days. */
  public static String name(Frame frame, Period period) {
    return frame.speech().language() == Language.VI ? period.viWithDays() : period.enWithDays();
  }

  /** Such as {@code Đã chốt ngày 15/10/2026, người chốt: Lan}. */
  public static String state(Frame frame, ReportState state) {
    String key = "closings.state." + state.stage().name().toLowerCase(java.util.Locale.ROOT);
    return switch (state.stage()) {
      case RUNNING -> frame.say(key, frame.speech().dates().date(state.period().to().plusDays(1)));
      case CLOSABLE -> frame.say(key);
      case REOPENED, WAITING, CLOSED, APPROVED ->
          frame.say(
              key,
              state.closing().map(one -> frame.speech().at(one.closedAt())).orElse(""),
              state.closing().map(org.viewledger.dashboard.closings.Closing::person).orElse(""),
              state
                  .signOff()
                  .flatMap(org.viewledger.dashboard.review.SignOff::decided)
                  .map(org.viewledger.dashboard.review.SignOff.Decision::person)
                  .orElse(""));
      case SENT ->
          frame.say(
              key,
              state.sent().map(one -> frame.speech().at(one.at())).orElse(""),
              state
                  .sent()
                  .map(org.viewledger.dashboard.review.ReportTexts.Sent::person)
                  .orElse(""));
    };
  }

  /** Such as {@code Còn 2 ngày đến hạn gửi (16/10/2026)}; empty without a due day. */
  public static String due(Frame frame, ReportState state) {
    if (state.daysLeft().isEmpty() || state.period().due().isEmpty()) {
      return "";
    }
    long left = state.daysLeft().get();
    String day = frame.speech().dates().date(state.period().due().get());
    if (left == 0) {
      return frame.say("closings.due.today", day);
    }
    return frame.say(
        left > 0 ? "closings.due.left" : "closings.due.late",
        frame.speech().numbers().whole(Math.abs(left)),
        day);
  }

  /** What is to be done, in one sentence. */
  public static String task(Frame frame, ReportTask task) {
    String key =
        "closings.task." + task.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return frame.say(key, name(frame, task.period()))
        + task.due()
            .map(due -> ' ' + frame.say("closings.task.due", frame.speech().dates().date(due)))
            .orElse("");
  }
}
