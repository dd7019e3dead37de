package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.query.Unit;

/** One of several to choose from. */
public record Choices(List<Option> options) {
  public Choices {
    options = List.copyOf(options);
  }

  /** A choice; {@code href} is empty in a form's list. */
  public record Option(String value, String name, String href, boolean chosen) {}

  /** Whether there is anything to choose. */
  public boolean several() {
    return options.size() > 1;
  }

  /** The caller's units, each with the address that shows it. */
  public static Choices units(
      Context ctx,
      PageServices services,
      String chosen,
      java.util.function.UnaryOperator<String> href) {
    List<Option> options = new ArrayList<>();
    for (String id : ReportAddress.units(ctx, services)) {
      options.add(new Option(id, name(services, id), href.apply(id), id.equals(chosen)));
    }
    return new Choices(options);
  }

  /** What a unit is called. */
  public static String name(PageServices services, String id) {
    return services.units().units().stream()
        .map(UnitPages.Place::unit)
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .map(Unit::name)
        .orElse(Unit.EVERYTHING.name());
  }

  /** Kinds, calendars and the like, named by words of the area. */
  static Choices of(List<String> values, String chosen, Frame frame, String key) {
    return new Choices(
        values.stream()
            .map(
                value ->
                    new Option(
                        value, frame.speech().sayOr(key + value, value), "", value.equals(chosen)))
            .toList());
  }
}
