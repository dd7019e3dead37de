package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.site.Site;

/** The pages of reconciliation over {@link WardCase}; what is expected is counted by hand there. */
@ExtendWith(LedgerTables.Shared.class)
final class QualityPagesOverHttpTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

  private final RunningApi api;

  QualityPagesOverHttpTest(LedgerTables tables) throws Exception {
    WardCase.write(tables);
    api =
        RunningApi.start(
            tables, settings -> settings, new MemoryLog(), RunningApi.CLOCK, Site.pages());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void findingsAreInPlainSentencesWithTheirNextStep() throws Exception {
    assertThat(page("/quality"))
        .contains("Đối chiếu số liệu")
        .contains("Chỉ số chưa biết: likes_of_friends")
        .contains("Lượt xem: mạng có lúc trả về 0")
        .contains("Chưa đối chiếu lần nào từ khi cài đặt.")
        .contains("action=\"/quality/reconcile\"");
  }

  @Test
  void aComparisonIsBegunFollowedAndItsVerdictTold() throws Exception {
    String running = PersonsBrowser.location(api.form("/quality/reconcile", ""));
    assertThat(running).matches("/quality\\?run=\\d+#reconcile");
    String id = running.replaceAll("\\D", "");
    // The route of the API waits for the end of it.
    api.get("/api/v1/reconcile?id=" + id + "&wait=30");
    HttpResponse<String> done = api.page(api.request("/quality?run=" + id).GET().build());
    assertThat(done.headers().firstValue("Refresh")).isEmpty();
    assertThat(done.body()).contains("Lúc 09 giờ 00 ngày 13/01/2026: ");
    assertThat(page("/audit")).contains("Đối chiếu với bản ghi gốc");
  }

  @Test
  void deadLettersAreSentAgainAndCounted() throws Exception {
    String told = PersonsBrowser.location(api.form("/quality/redrive", ""));
    assertThat(told).matches("/quality\\?sent=\\d+&kept=\\d+");
    assertThat(page(told)).contains("Đã gửi lại ");
  }

  @Test
  void aPlatformsFigureStandsBesideOursWithTheReason() throws Exception {
    String form = page("/quality/native");
    assertThat(form).contains("<option value=\"youtube|UC1\"", "lượt xem");
    Matcher id = ID.matcher(form);
    assertThat(id.find()).isTrue();
    String fields =
        "id="
            + id.group(1)
            + "&page=youtube%7CUC1&from=2026-01-10&to=2026-01-12&noun=views&tolerance=2&value=";
    assertThat(PersonsBrowser.location(api.form("/quality/native", fields + "1,2K")))
        .isEqualTo("/quality/native?failed=1");
    // Ours: 163 + 320 + 17 = 500, exact at both ends; a day later 320 + 17 = 337, which is 163
    // less.
    // It was last read on 12 Jan 13:00Z, before California's 12 January ended (13 Jan 08:00Z).
    String one = PersonsBrowser.location(api.form("/quality/native", fields + "600"));
    assertThat(one).isEqualTo("/quality/native/" + id.group(1));
    assertThat(page(one))
        .contains("<strong class=\"num\">600</strong>", "<strong class=\"num\">500</strong>")
        .contains("Hai số khác nhau, có lý do.")
        .contains("Mạng ghi nhiều hơn 100 lượt (16,7% số của mạng).")
        .contains("Có bài mà phần mềm lấy số lần cuối trước khi kỳ này hết.")
        .contains("thì số thấp hơn 163 lượt")
        .contains("token ghi lúc 09 giờ 00 ngày 13/01/2026");
    assertThat(page("/quality/native")).contains("600 lượt xem, từ ngày 10/01/2026");
  }

  @Test
  void helpIsThereForEveryRole() throws Exception {
    for (String path :
        new String[] {
          "/help",
          "/help/definitions",
          "/help/people",
          "/help/connect",
          "/help/guide/communications",
          "/help/guide/working-group",
          "/help/guide/leadership",
          "/help/guide/administrator"
        }) {
      assertThat(page(path)).contains("<h1>");
      assertThat(page(path + "?lang=en")).contains("<html lang=\"en\">");
    }
    assertThat(api.page(api.request("/help/guide/nobody").GET().build()).statusCode())
        .isEqualTo(404);
  }

  private String page(String path) throws Exception {
    HttpResponse<String> response = api.page(api.request(path).GET().build());
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return response.body();
  }
}
