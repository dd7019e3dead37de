package org.viewledger.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.records.RecordLogException;

/** Who may send a form, and what is said where it cannot be taken. */
final class FormTakingTest {
  @ParameterizedTest
  @CsvSource({
    "COMMUNICATIONS, , 303, ''",
    "WORKING_GROUP, , 303, ''",
    "LEADERSHIP, , 403, chưa có quyền",
    "COMMUNICATIONS, wrong, 400, Không có gì thay đổi",
    "COMMUNICATIONS, log, 503, có thể chưa được ghi"
  })
  void onlyThoseWhoMayAndInWordsWhereNot(Role role, String trouble, int status, String words)
      throws Exception {
    List<String> taken = new ArrayList<>();
    PageServices services =
        new PageServices(
            new HandFilledLedger(false),
            MetricCatalogue.standard(),
            ZoneOffset.UTC,
            Clock.fixed(HandFilledLedger.KNOWN_AT, ZoneOffset.UTC),
            UnitPages.EVERYTHING,
            BigDecimal.ONE,
            Optional.empty());
    PageShell shell =
        new PageShell(
            services, new Frames(ZoneOffset.UTC, Assets.load(), Optional.empty()), new Renderer());
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.before(
                  ctx ->
                      ctx.attribute(
                          "viewledger.caller",
                          new Caller("lan", Optional.empty(), Set.of(role), Optional.empty())));
              config.routes.post(
                  "/",
                  new FormTaking(shell)
                      .by(
                          Permission.EDIT_TOPICS,
                          (ctx, caller) -> {
                            if ("wrong".equals(trouble)) {
                              throw new InvalidQueryException("x", "x");
                            }
                            if ("log".equals(trouble)) {
                              throw new RecordLogException("x", new IOException("x"));
                            }
                            taken.add(caller.name());
                            ctx.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
                          }));
            });
    server.start("127.0.0.1", 0);
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                      .POST(HttpRequest.BodyPublishers.noBody())
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(words);
      assertThat(taken).isEqualTo(status == 303 ? List.of("lan") : List.of());
    } finally {
      server.stop();
    }
  }
}
