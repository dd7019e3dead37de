package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Scope;

/** What the caller of a request may see; worked out once a day for each unit. */
public final class Scopes {
  private final UnitPages units;
  private final ZoneId zone;
  private final Clock clock;
  private final Map<Who, Scope> known = new ConcurrentHashMap<>();

  private record Who(Optional<String> unit, boolean unlisted, LocalDate today) {}

  /**
   * @param zone the reporting zone, in which a page changes hands at midnight
   */
  public Scopes(UnitPages units, ZoneId zone, Clock clock) {
    this.units = units;
    this.zone = zone;
    this.clock = clock;
  }

  /** Of who has not signed in: nothing. */
  public Scope of(Context ctx) {
    return Caller.of(ctx).map(this::of).orElse(Scope.NOTHING);
  }

  private Scope of(Caller caller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    known.keySet().removeIf(who -> !who.today().equals(today));
    Scope scope =
        known.computeIfAbsent(
            new Who(caller.unit(), caller.may(Permission.RUN_CHECKS), today),
            who -> units.scope(who.unit(), who.unlisted(), today));
    return caller.restriction().map(link -> scope.only(link.topic(), link.days())).orElse(scope);
  }
}
