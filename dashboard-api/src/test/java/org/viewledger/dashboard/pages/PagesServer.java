package org.viewledger.dashboard.pages;

import io.javalin.Javalin;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.Restatements;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.ClosedServices;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.pages.overview.OverviewPages;
import org.viewledger.dashboard.pages.posts.PostsPages;
import org.viewledger.dashboard.pages.topics.TopicsPages;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.review.DueReports;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.dashboard.review.ReportTexts;
import org.viewledger.dashboard.review.SignOffs;
import org.viewledger.dashboard.targets.Targets;

/** The pages over a hand-filled ledger on a free loopback port, for somebody who has signed in. */
final class PagesServer implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Clock CLOCK = Clock.fixed(HandFilledLedger.KNOWN_AT.plusSeconds(60), ZONE);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin server;

  /** Pages that only show. */
  PagesServer(HandFilledLedger ledger) {
    this(ledger, Optional.empty());
  }

  /** Pages over a store of people's records and reporting calendars too. */
  PagesServer(HandFilledLedger ledger, PeopleStore people, Calendars calendars) {
    this(ledger, Optional.of(actions(ledger, people, calendars)));
  }

  private PagesServer(HandFilledLedger ledger, Optional<PageActions> actions) {
    PageServices services =
        new PageServices(
            ledger,
            MetricCatalogue.standard(),
            ZONE,
            CLOCK,
            UnitPages.EVERYTHING,
            BigDecimal.ONE,
            actions);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.before(
                  ctx ->
                      ctx.attribute(
                          "viewledger.caller", new Caller("lan", Optional.of("csrf-của-lan"))));
              new Pages(List.of(new OverviewPages(), new PostsPages(), new TopicsPages()))
                  .add(config.routes, services);
            });
    server.start("127.0.0.1", 0);
  }

  /** What the first page asks of them; what it does not is not there. */
  @SuppressWarnings("NullAway") // no page under test calls what is absent
  private static PageActions actions(
      HandFilledLedger ledger, PeopleStore people, Calendars calendars) {
    Closings closings = closings(ledger, people);
    Restatements restatements = new Restatements(people, closings, ledger, null, ZONE, CLOCK);
    return new PageActions(
        new ClosedServices(calendars, UnitPages.EVERYTHING, closings, null, restatements, null),
        null,
        new PageActions.Files(new Imports(people, null, CLOCK, ZONE, null), null, null),
        new PageActions.Health(null, null, null, null, List::of),
        people,
        null,
        reporting(people, calendars, closings));
  }

  @SuppressWarnings("NullAway") // no page under test calls what is absent
  private static ReportingServices reporting(
      PeopleStore people, Calendars calendars, Closings closings) {
    ReportTexts texts = new ReportTexts(people);
    SignOffs signOffs =
        new SignOffs(people, closings, calendars, new AuditLog(people, CLOCK)::write, CLOCK);
    return new ReportingServices(
        null,
        null,
        texts,
        new Targets(people),
        signOffs,
        new DueReports(calendars, closings, signOffs, texts, ReportSettings.USUAL, ZONE, CLOCK),
        null,
        null,
        ReportSettings.USUAL);
  }

  /** Closings over the same store, whose figures are frozen nowhere. */
  static Closings closings(HandFilledLedger ledger, PeopleStore people) {
    return new Closings(people, ledger, new NothingFrozen(), UnitPages.EVERYTHING, ZONE, CLOCK);
  }

  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.stop();
  }
}
