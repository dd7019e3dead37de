package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.Limits;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.site.Site;

/** The pages of units and of the audit log over {@link TwoUnitsCase}, and what refusals say. */
@ExtendWith(LedgerTables.Shared.class)
final class UnitsPageTest {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "tinh", of("tinh", Set.of(Role.WORKING_GROUP), Optional.of("tinh")),
          "b", of("b", Role.all(), Optional.of("b")),
          "b-reader", of("b-reader", Set.of(Role.LEADERSHIP), Optional.of("b")),
          "administrator", of("minh", Role.all(), Optional.empty()));

  private final RunningApi api;

  UnitsPageTest(LedgerTables tables) throws Exception {
    TwoUnitsCase.write(tables);
    api =
        RunningApi.start(
            tables,
            settings ->
                settings
                    .withPeriods(Calendars.CIVIL, TwoUnitsCase.UNITS)
                    .withLimits(new Limits(3, 100)),
            new MemoryLog(),
            RunningApi.CLOCK,
            new AnyCaller(Site.pages(), CALLERS));
  }

  private static Caller of(String name, Set<Role> roles, Optional<String> unit) {
    return new Caller(name, Optional.of("csrf"), roles, unit);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void treeTellsPagesTheirDaysAndMergers() throws Exception {
    String page = page("tinh", "/units?id=2026-01").body();
    assertThat(text(page))
        .contains("Đơn vị tinh")
        .contains("Trang Alpha (Facebook)")
        .contains("Trang Chung (Facebook): đến hết ngày 30/6/2025")
        .contains("Trang Chung (Facebook): từ ngày 01/7/2025")
        .contains(
            "Từ ngày 01/7/2025, trang Trang Chung của Đơn vị b thuộc Đơn vị a; số liệu trước ngày"
                + " đó đi theo trang.")
        .doesNotContain("Epsilon");
    // One post each in January, with all its views; a median needs readings, of which there are
    // none.
    assertThat(text(page))
        .contains("Đơn vị a 1 777.001 không có số liệu")
        .contains("Đơn vị b 1 5 không có số liệu");
  }

  @Test
  void formerUnitIsToldThatItsPageLeft() throws Exception {
    assertThat(text(page("b", "/units?id=2026-01").body()))
        .contains(
            "Từ ngày 01/7/2025, trang Trang Chung của Đơn vị b chuyển sang Đơn vị a; Đơn vị b chỉ"
                + " còn xem số liệu trước ngày đó.")
        .doesNotContain("Alpha")
        .doesNotContain("777.001");
    assertThat(page("b", "/units?unit=a").statusCode()).isEqualTo(404);
  }

  @Test
  void whoHasClosedIsToldAndWrittenDown() throws Exception {
    assertThat(text(page("tinh", "/units?id=2025-12").body())).contains("0 trong 3 đơn vị đã chốt");
    HttpResponse<String> closed =
        api.page(
            api.request("/api/v1/periods/calendar/2025-12/close")
                .setHeader(AnyCaller.HEADER, "b")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"unit\":\"b\"}"))
                .build());
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    String units = text(page("tinh", "/units?id=2025-12").body());
    assertThat(units).contains("1 trong 3 đơn vị đã chốt").contains("Đã chốt lúc");
    assertThat(text(page("tinh", "/units?id=2026-01").body()))
        .contains("chưa hết nên chưa đơn vị nào chốt được");
    String log = text(page("administrator", "/audit").body());
    assertThat(log)
        .contains("Nhật ký thao tác còn nguyên vẹn: đã kiểm tra 1 dòng")
        .contains("Chốt kỳ b calendar/2025-12");
  }

  @Test
  void refusalIsASentenceToPeopleAndAProblemToPrograms() throws Exception {
    HttpResponse<String> page = page("b-reader", "/audit");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(text(page.body())).contains("Việc này không thuộc phần của anh/chị");
    HttpResponse<String> program =
        api.page(
            api.request("/api/v1/periods/calendar/2025-12/close")
                .setHeader(AnyCaller.HEADER, "b-reader")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    assertThat(program.statusCode()).isEqualTo(403);
    assertThat(program.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(program.body()).contains("urn:viewledger:problem:not-allowed");
  }

  @Test
  void costlyCallsAreCounted() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(bring("b").statusCode()).as("no file is there").isEqualTo(400);
    }
    HttpResponse<String> refused = bring("b");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(refused.body()).contains("urn:viewledger:problem:too-often");
    assertThat(page("b", "/api/v1/units").statusCode()).as("cheap ones go on").isEqualTo(200);
    assertThat(bring("administrator").statusCode()).as("others go on").isEqualTo(400);
  }

  private HttpResponse<String> bring(String caller) throws Exception {
    return api.page(
        api.request("/api/v1/imports")
            .setHeader(AnyCaller.HEADER, caller)
            .POST(BodyPublishers.noBody())
            .build());
  }

  private HttpResponse<String> page(String caller, String path) throws Exception {
    return api.page(
        api.request(path)
            .setHeader(AnyCaller.HEADER, caller)
            .header("Accept", "text/html")
            .GET()
            .build());
  }

  /** What a reader reads: without marks, in single spaces. */
  private static String text(String html) {
    return html.replaceAll("(?s)<(script|style).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }
}
