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
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.overview.OverviewPages;
import org.viewledger.dashboard.pages.posts.PostsPages;
import org.viewledger.dashboard.pages.topics.TopicsPages;

/** The pages over a hand-filled ledger on a free loopback port, for somebody who has signed in. */
final class PagesServer implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin server;

  PagesServer(HandFilledLedger ledger) {
    PageServices services =
        new PageServices(
            ledger,
            MetricCatalogue.standard(),
            ZONE,
            Clock.fixed(HandFilledLedger.KNOWN_AT.plusSeconds(60), ZONE),
            UnitPages.EVERYTHING,
            BigDecimal.ONE,
            Optional.empty());
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.before(
                  ctx ->
                      ctx.attribute(
                          "viewledger.caller", new Caller("lan", Optional.of("csrf-của-lan"))));
              new Pages(List.of(new OverviewPages(), new PostsPages(), new TopicsPages())).add(config.routes, services);
            });
    server.start("127.0.0.1", 0);
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
