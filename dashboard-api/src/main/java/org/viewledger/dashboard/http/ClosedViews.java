package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedFigure;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Restatement;
import org.viewledger.dashboard.periods.NamedPeriod;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Figure;

/** Calendars, periods, closings, restatements and citations as JSON. */
final class ClosedViews {
  private final ZoneId zone;
  private final Clock clock;

  ClosedViews(ZoneId zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  static ObjectNode calendars(List<ReportingCalendar> calendars) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = json.putArray("rows");
    for (ReportingCalendar calendar : calendars) {
      ObjectNode row = rows.addObject();
      row.put("id", calendar.id())
          .put("yearStartsOn", calendar.yearStartsOn().toString().substring(2))
          .put("monthStartsOn", calendar.yearStartsOn().getDayOfMonth())
          .put("weekStartsOn", word(calendar.weekStartsOn()))
          .put("dueDays", calendar.due().days())
          .put("dueInWorkingDays", calendar.due().working());
      named(row.putArray("terms"), calendar.terms());
      named(row.putArray("campaigns"), calendar.campaigns());
    }
    return json;
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static void named(ArrayNode rows, List<NamedPeriod> named) {
    for (NamedPeriod one : named) {
      rows.addObject()
          .put("id", one.id())
          .put("name", one.name())
          .put("from", one.from().toString())
          .put("to", one.to().toString());
    }
  }

  /** A period and how it stands with a unit; {@code history} is oldest first. */
  ObjectNode period(Period period, String unit, List<Closing> history, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("calendar", period.calendar())
        .put("id", period.id())
        .put("kind", period.kind().id())
        .put("name", language.choose(period.viWithDays(), period.enWithDays()))
        .put("from", period.from().toString())
        .put("to", period.to().toString())
        .put("due", period.due().map(LocalDate::toString).orElse(null))
        .put("unit", unit)
        .put("state", state(history))
        .put("closableFrom", Instants.format(period.closableFrom(zone)))
        .put("ended", !clock.instant().isBefore(period.closableFrom(zone)));
    return json;
  }

  /** The same with every closing of it. */
  ObjectNode withClosings(Period period, String unit, List<Closing> history, Language language) {
    ObjectNode json = period(period, unit, history, language);
    ArrayNode closings = json.putArray("closings");
    history.stream()
        .filter(closing -> closing.state() != Closing.State.CLOSING)
        .forEach(closing -> closing(closings.addObject(), closing));
    return json;
  }

  /** Open unless the last closing that came to an end says otherwise. */
  private static String state(List<Closing> history) {
    String state = "open";
    for (Closing closing : history) {
      if (closing.state() != Closing.State.CLOSING) {
        state = closing.state().id();
      }
    }
    return state;
  }

  static void closing(ObjectNode json, Closing closing) {
    json.put("calendar", closing.calendar())
        .put("period", closing.period())
        .put("unit", closing.unit())
        .put("closing", closing.place())
        .put("state", closing.state().id())
        .put("from", closing.days().from().toString())
        .put("to", closing.days().to().toString())
        .put("closedAt", Instants.format(closing.closedAt()))
        .put("by", closing.person())
        .put("knownAt", Instants.format(closing.knownAt()))
        .put("cut", closing.cut())
        .put("reopenedAt", closing.reopened().map(r -> Instants.format(r.at())).orElse(null))
        .put("reopenedBy", closing.reopened().map(Closing.Reopening::person).orElse(null))
        .put("reason", closing.reopened().map(Closing.Reopening::reason).orElse(null))
        .put("examinedCut", closing.examinedCut());
  }

  static void restatements(ArrayNode rows, List<Restatement> restatements) {
    for (Restatement restatement : restatements) {
      ObjectNode row = rows.addObject();
      String[] subject = restatement.subject().split("\\|", -1);
      boolean ofClosing = subject[0].equals("C");
      row.put("calendar", ofClosing ? subject[1] : null)
          .put("period", ofClosing ? subject[2] : null)
          .put("unit", ofClosing ? subject[3] : null);
      if (ofClosing) {
        row.put("closing", Integer.parseInt(subject[4])).putNull("citation");
      } else {
        row.putNull("closing").put("citation", subject[1]);
      }
      row.put("basis", restatement.figure().basis().id())
          .put("metric", restatement.figure().metric())
          .put(
              "topic", restatement.figure().topic().isEmpty() ? null : restatement.figure().topic())
          .put("day", restatement.day().toString());
      integer(row, "before", restatement.before());
      integer(row, "after", restatement.after());
      row.put("cause", restatement.cause().id())
          .put("by", restatement.person().orElse(null))
          .put("foundAt", Instants.format(restatement.foundAt()))
          .put("cut", restatement.cut());
    }
  }

  /** The sheet, with its first figure as if it were the only one. */
  static ObjectNode citation(Citation citation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", citation.id())
        .put("year", citation.year())
        .put("number", citation.place())
        .put("by", citation.person())
        .put("citedAt", Instants.format(citation.citedAt()))
        .put("sentence", citation.sentence().orElse(null));
    citation
        .withdrawal()
        .ifPresentOrElse(
            withdrawal ->
                json.putObject("withdrawn")
                    .put("at", Instants.format(withdrawal.at()))
                    .put("by", withdrawal.person())
                    .put("reason", withdrawal.reason()),
            () -> json.putNull("withdrawn"));
    return cited(json, citation.figures().get(0));
  }

  /** One cited figure and its question. */
  static ObjectNode cited(ObjectNode json, CitedFigure cited) {
    Citation.Question question = cited.question();
    json.put("basis", question.basis().id())
        .put("metric", question.metric().id())
        .put("from", question.days().from().toString())
        .put("to", question.days().to().toString())
        .put("at", question.at().map(LocalDate::toString).orElse(null))
        .put("book", question.closedBook() ? "closed" : "live")
        .put("unit", question.unit())
        .put("units", question.unitsThen() ? "then" : "now");
    ObjectNode filters = json.putObject("filters");
    texts(filters.putArray("platform"), question.filters().platforms());
    texts(
        filters.putArray("page"), question.filters().pages().stream().map(PageKey::text).toList());
    texts(filters.putArray("topic"), question.filters().topics());
    texts(filters.putArray("label"), question.filters().labels());
    texts(filters.putArray("kind"), question.filters().kinds());
    json.put("posts", cited.pages().stream().mapToLong(CitedFigure.Behind::posts).sum());
    figure(
        json.putObject("cited"),
        cited.cited(),
        new Cut(cited.cut(), cited.knownAt(), java.util.Map.of()));
    return json;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  static void figure(ObjectNode json, Figure figure, Cut cut) {
    integer(json, "value", figure.value());
    integer(json, "low", figure.low());
    integer(json, "high", figure.high());
    json.put("estimated", figure.estimated());
    json.put("corrections", figure.corrections());
    json.put("notDated", figure.notDated());
    json.put("lastRead", FigureViews.instant(figure.lastRead()));
    FigureViews.knownAt(json, cut);
  }

  private static void integer(ObjectNode json, String name, Optional<BigInteger> value) {
    value.ifPresentOrElse(number -> json.put(name, number), () -> json.putNull(name));
  }
}
