package org.viewledger.dashboard.pages.citations;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitationChoice;
import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.CitedFigure;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.speech.Speech;

/** Answers {@code /citations}. */
final class ListHandler {
  private static final String STANDING = "standing";
  private static final String WITHDRAWN = "withdrawn";
  private static final int YEARS = 5;

  private final PageShell shell;
  private final PageServices services;

  ListHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    Citations citations = services.actions(ctx).orElseThrow().closed().citations();
    Optional<String> state = word(ctx, "state");
    Optional<String> unit =
        word(ctx, "unit").flatMap(named -> services.unit(ctx, Optional.of(named)));
    CitationChoice choice =
        new CitationChoice(
            unit,
            word(ctx, "year").map(ListHandler::year),
            word(ctx, "person"),
            state
                .filter(one -> one.equals(STANDING) || one.equals(WITHDRAWN))
                .map(WITHDRAWN::equals));
    List<Citation> found = citations.list(choice);
    shell.send(
        ctx,
        frame.titled(frame.say("citations.heading"), "/citations", ""),
        "citations/list.jte",
        new ListPage(
            years(ctx, frame.speech()),
            people(ctx, frame.speech(), citations),
            states(ctx, frame.speech()),
            units(ctx, frame.speech()),
            frame.say("citations.found", frame.speech().numbers().whole(found.size())),
            found.stream().map(one -> line(frame.speech(), one)).toList(),
            FormTaking.may(ctx, Permission.CITE)));
  }

  private static Optional<String> word(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}")) {
      throw new InvalidQueryException("year", "no year: " + text);
    }
    return Integer.parseInt(text);
  }

  private ListPage.Line line(Speech speech, Citation citation) {
    FigureWords words = new FigureWords(speech, false);
    Surroundings nameless = new Surroundings(Map.of(), Map.of(), false);
    CitedFigure last = citation.figures().get(citation.figures().size() - 1);
    return new ListPage.Line(
        citation.number(),
        "/c/" + citation.id(),
        citation.sentence().orElseGet(() -> words.what(last.question(), nameless)),
        citation.figures().stream()
            .map(figure -> words.value(figure.cited()) + ' ' + words.noun(figure.question()))
            .collect(Collectors.joining("; ")),
        speech.say("citations.by", citation.person(), speech.at(citation.citedAt())),
        state(speech, citation));
  }

  private static String state(Speech speech, Citation citation) {
    if (citation.withdrawal().isPresent()) {
      return speech.say("citations.state.withdrawn");
    }
    boolean changed =
        citation.figures().stream()
            .anyMatch(figure -> !figure.latest().equals(figure.cited().value()));
    return changed ? speech.say("citations.state.changed") : "";
  }

  private List<CitePage.Option> years(Context ctx, Speech speech) {
    int now = services.clock().instant().atZone(services.zone()).getYear();
    List<CitePage.Option> years = every(ctx, speech, "year");
    IntStream.range(0, YEARS)
        .mapToObj(back -> Integer.toString(now - back))
        .forEach(year -> years.add(option(ctx, "year", year, year)));
    return years;
  }

  private static List<CitePage.Option> people(Context ctx, Speech speech, Citations citations) {
    List<CitePage.Option> people = every(ctx, speech, "person");
    citations.people().forEach(person -> people.add(option(ctx, "person", person, person)));
    return people;
  }

  private static List<CitePage.Option> states(Context ctx, Speech speech) {
    List<CitePage.Option> states = every(ctx, speech, "state");
    for (String state : List.of(STANDING, WITHDRAWN)) {
      states.add(option(ctx, "state", state, speech.say("citations.state." + state)));
    }
    return states;
  }

  private List<CitePage.Option> units(Context ctx, Speech speech) {
    List<UnitPages.Place> own =
        services.units().units().stream()
            .filter(place -> services.scope(ctx).has(place.unit().id()))
            .toList();
    if (own.size() < 2) {
      return List.of();
    }
    List<CitePage.Option> units = every(ctx, speech, "unit");
    own.forEach(place -> units.add(option(ctx, "unit", place.unit().id(), place.unit().name())));
    return units;
  }

  private static List<CitePage.Option> every(Context ctx, Speech speech, String name) {
    return new ArrayList<>(List.of(option(ctx, name, "", speech.say("citations.every"))));
  }

  private static CitePage.Option option(Context ctx, String field, String value, String name) {
    return new CitePage.Option(value, name, word(ctx, field).orElse("").equals(value));
  }
}
