package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Scope;

/** Calendars, periods, units and people out of requests. */
final class ClosedParams {
  private final Calendars calendars;
  private final List<String> units;
  private final List<String> tops;

  ClosedParams(Calendars calendars, UnitPages units) {
    this(calendars, units.ids(), units.roots());
  }

  private ClosedParams(Calendars calendars, List<String> units, List<String> tops) {
    this.calendars = calendars;
    this.units = units;
    this.tops = tops;
  }

  /** The same for who may see no more. */
  ClosedParams within(Scope scope) {
    return scope.seesEveryPage()
        ? this
        : new ClosedParams(calendars, scope.of(units), scope.tops());
  }

  ReportingCalendar calendar(String id) {
    return calendars
        .find(id)
        .orElseThrow(
            () ->
                new OutOfScopeException(
                    "there is no calendar "
                        + Problem.shown(id)
                        + Nearest.hint(id, calendars.ids())
                        + "; there is "
                        + String.join(", ", calendars.ids())));
  }

  /** The period of an address, also one of {@code term/ID} or {@code campaign/ID}. */
  Period period(Context ctx, Optional<PeriodKind> named) {
    String id = ctx.pathParam("id");
    return period(ctx.pathParam("calendar"), named.map(kind -> kind.id() + '/' + id).orElse(id));
  }

  Period period(String calendar, String id) {
    return calendar(calendar)
        .find(id)
        .orElseThrow(
            () ->
                new OutOfScopeException(
                    "calendar "
                        + calendar
                        + " has no period "
                        + Problem.shown(id)
                        + "; periods are named like 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026,"
                        + " 2026-w07, term/ID, campaign/ID"));
  }

  /** The unit that is named, or the one that stands above all. */
  String unit(Optional<String> named) {
    if (named.isPresent()) {
      if (!units.contains(named.get())) {
        throw new OutOfScopeException(
            "there is no unit "
                + Problem.shown(named.get())
                + Nearest.hint(named.get(), units)
                + " in your scope");
      }
      return named.get();
    }
    if (tops.size() != 1) {
      throw new InvalidQueryException("unit", "say which unit: one of " + String.join(", ", units));
    }
    return tops.get(0);
  }

  /** One unit of a repeatable parameter. */
  String unit(List<String> named) {
    if (named.size() > 1) {
      throw new InvalidQueryException("unit", "a closing is of one unit: name one");
    }
    return unit(named.stream().findFirst());
  }

  /**
   * Who does it: whoever signed in, or whose program it is; the command line, which has the
   * server's own token, says for whom.
   *
   * @return the empty text where nobody is named
   */
  static String person(Context ctx, Optional<String> by) {
    Caller caller = Caller.of(ctx).orElseThrow();
    if (caller.isCommandLine()) {
      return by.orElse("");
    }
    if (by.isPresent() && !by.get().equals(caller.name())) {
      throw new InvalidQueryException(
          "by", "you are signed in as " + caller.name() + ": leave out by");
    }
    return caller.name();
  }
}
