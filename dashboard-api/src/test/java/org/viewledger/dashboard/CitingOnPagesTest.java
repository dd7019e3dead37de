package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a figure to its sentence, its sheet and its proof; over {@link OctoberCase}. Of October's
 * own posts b has 400 and c 100 when October ends; the one second later at which the cut was made
 * is already November in Vietnam.
 */
@ExtendWith(LedgerTables.Shared.class)
final class CitingOnPagesTest {
  private static final String POSTS =
      "basis=published-in-period&metric=views&from=2026-10-01&to=2026-10-31";
  private static final String GAINED = "basis=in-period&metric=views&from=2026-10-01&to=2026-10-31";
  private static final String SENTENCE =
      "Tháng 10/2026, các trang, kênh của đơn vị đăng tải 02 tin, bài, clip, thu hút 500 lượt xem"
          + " (lượt xem của các bài đăng trong tháng 10/2026, tính từ lúc đăng đến 00 giờ 00 ngày"
          + " 01/11/2026).";

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final OctoberCase october;
  private final RunningApi api;

  CitingOnPagesTest(LedgerTables tables) throws Exception {
    october = new OctoberCase(tables);
    october.write();
    api = RunningApi.withPages(tables, settings -> settings, clock);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void sentenceIsOfferedCitedProvedAndStaysWhenTheFigureMoves() throws Exception {
    assertThat(page(200, "/cite?" + POSTS)).contains(SENTENCE);
    assertThat(cite(POSTS + "&choice=" + RunningApi.encoded(SENTENCE)))
        .isEqualTo("/c/1-2026?made=1");
    assertThat(page(200, "/c/1-2026"))
        .contains("Phiếu số liệu số 1/2026", SENTENCE, "Số hiện nay bằng số đã dùng.", "<svg")
        .doesNotContain("style=", "onclick");

    clock.set("2026-11-01T06:00:00Z");
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    api.get("/api/v1/restatements?examine=true");
    assertThat(page(200, "/c/1-2026"))
        .contains(
            SENTENCE, "Số hiện nay nhiều hơn 240.", "từ 500 thành 740, do có số liệu đến muộn");
    assertThat(page(200, "/c/1-2026/check"))
        .contains("Số trong phiếu 500 lượt xem, tính lại từ số gốc được 500.")
        .contains("Số trong phiếu 2 tin, bài, clip, tính lại từ số gốc được 2.")
        .doesNotContain("Không khớp.");
    assertThat(values("/c/1-2026/posts.csv?part=2")).containsExactly("P1_b=400", "c=100");
    assertThat(page(200, "/citations")).contains("1/2026", "Số hiện nay đã khác");
  }

  @Test
  void postsBehindAGainAddUpToIt() throws Exception {
    String sentence =
        "Tháng 10/2026, các trang, kênh của đơn vị có thêm 2.500 lượt xem (lượt xem tăng thêm trong"
            + " kỳ, tính cả bài đăng từ trước, tính đến 00 giờ 00 ngày 01/11/2026).";
    assertThat(page(200, "/cite?" + GAINED)).contains(sentence);
    assertThat(cite(GAINED + "&posts=0&choice=" + RunningApi.encoded(sentence)))
        .isEqualTo("/c/1-2026?made=1");
    List<String> posts = values("/c/1-2026/posts.csv");
    assertThat(posts).containsExactly("a=2000", "P1_b=400", "c=100");
    BigInteger sum =
        posts.stream()
            .map(line -> new BigInteger(line.substring(line.indexOf('=') + 1)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertThat(sum).isEqualTo(2500);
    assertThat(page(200, "/c/1-2026"))
        .contains("2.500", "Từng trang cộng lại đúng 2.500 lượt xem.");
  }

  @Test
  void falseSentenceIsNotCitedAndTheTrueOneIsOffered() throws Exception {
    HttpResponse<String> refused =
        send(POSTS + "&choice=own&own=" + RunningApi.encoded("Thu hút hơn 500 người xem."));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Chưa lập phiếu", "hơn 500", "không có số liệu nào của phiếu");
    HttpResponse<String> people =
        send(POSTS + "&choice=own&own=" + RunningApi.encoded("Thu hút 500 người xem."));
    assertThat(people.statusCode()).isEqualTo(422);
    assertThat(people.body())
        .contains("lượt xem không phải số người", "Có thể viết: “500 lượt xem”");
    assertThat(page(200, "/citations")).contains("Chưa có phiếu số liệu nào.");
    assertThat(cite(POSTS + "&choice=own&own=" + RunningApi.encoded("Thu hút 500 lượt xem.")))
        .isEqualTo("/c/1-2026?made=1");
  }

  @Test
  void sheetIsWithdrawnWithAReasonAndItsNumberIsNotGivenAgain() throws Exception {
    String body = POSTS + "&choice=own&own=" + RunningApi.encoded("Thu hút 500 lượt xem.");
    cite(body);
    assertThat(form("/c/1-2026/withdraw", "reason=").statusCode()).isEqualTo(422);
    assertThat(form("/c/1-2026/withdraw", "reason=" + RunningApi.encoded("Nhầm kỳ")).statusCode())
        .isEqualTo(303);
    assertThat(page(200, "/c/1-2026")).contains("Phiếu đã được thu hồi.", "Lý do: Nhầm kỳ");
    assertThat(page(200, "/citations?state=withdrawn")).contains("1/2026");
    assertThat(page(200, "/citations?state=standing")).doesNotContain("1/2026");
    assertThat(cite(body)).isEqualTo("/c/2-2026?made=1");
    assertThat(page(404, "/c/7-2026")).contains("Không có trang này");
  }

  private String cite(String body) throws Exception {
    HttpResponse<String> response = send(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(String body) throws Exception {
    return form("/cite", body);
  }

  private HttpResponse<String> form(String path, String body) throws Exception {
    return api.page(
        api.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private String page(int status, String path) throws Exception {
    HttpResponse<String> response = api.page(api.request(path).GET().build());
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(status);
    return response.body();
  }

  /** Id and value of each post of a file. */
  private List<String> values(String path) throws Exception {
    List<String> values = new ArrayList<>();
    for (String line : page(200, path).lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      values.add(cells[2].replace("\"", "") + '=' + cells[cells.length - 1]);
    }
    return values;
  }
}
