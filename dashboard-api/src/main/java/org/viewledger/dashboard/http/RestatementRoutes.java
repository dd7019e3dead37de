package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.closings.Restatement;

/** What changed since a closing or a citation. */
public final class RestatementRoutes {
  /** Closings looked at again on demand, the one looked at longest ago first. */
  private static final int AT_ONCE = 200;

  private final PageServices pages;
  private final ClosedServices services;
  private final ClosedParams params;

  public RestatementRoutes(ClosedServices services, PageServices pages) {
    this.pages = pages;
    this.services = services;
    this.params = new ClosedParams(services.calendars(), services.units());
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/restatements", this::list);
  }

  private void list(Context ctx) {
    Params given =
        Params.of(
            ctx, "calendar", "period", "unit", "citation", "metric", "topic", "basis", "examine");
    Optional<String> calendar = given.one("calendar").map(id -> params.calendar(id).id());
    given
        .one("period")
        .ifPresent(id -> params.period(calendar.orElse(services.calendars().ids().get(0)), id));
    Optional<String> unit =
        given.one("unit").map(id -> params.within(pages.scope(ctx)).unit(Optional.of(id)));
    if (given.word("examine", "false", List.of("true", "false")).equals("true")) {
      services.restatements().examine(AT_ONCE);
      services.citations().examine(AT_ONCE);
    }
    List<Restatement> found =
        services.restatements().within(pages.scope(ctx)).list(List.of()).stream()
            .filter(one -> ofClosing(one, 1, calendar))
            .filter(one -> ofClosing(one, 2, given.one("period")))
            .filter(one -> ofClosing(one, 3, unit))
            .filter(
                one ->
                    given.one("citation").map(id -> one.subject().equals("P|" + id)).orElse(true))
            .filter(one -> same(given.one("metric"), one.figure().metric()))
            .filter(one -> same(given.one("topic"), one.figure().topic()))
            .filter(one -> same(given.one("basis"), one.figure().basis().id()))
            .toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ClosedViews.restatements(json.putArray("rows"), found);
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, json);
  }

  private static boolean ofClosing(Restatement one, int part, Optional<String> wanted) {
    String[] subject = one.subject().split("\\|", -1);
    return wanted.isEmpty() || (subject[0].equals("C") && subject[part].equals(wanted.get()));
  }

  private static boolean same(Optional<String> wanted, String found) {
    return wanted.map(found::equals).orElse(true);
  }
}
