package org.viewledger.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerUnavailableException;

class PagesTest {
  private static final Pattern FIGURE =
      Pattern.compile("<section[^>]* data-figure[^>]*>(.*?)</section>", Pattern.DOTALL);
  private static final int MOST_SCRIPT_BYTES = 200_000;

  private HandFilledLedger ledger;
  private PagesServer server;

  @BeforeEach
  void start() {
    ledger = new HandFilledLedger(false);
    server = new PagesServer(ledger);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private static List<String> figures(String html) {
    return FIGURE.matcher(html).results().map(m -> text(m.group(1))).toList();
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void whatIsUnclassifiedIsNamedWhereItIsTheMostViewed() throws Exception {
    assertThat(text(page("/topics")))
        .contains("Chưa phân loại được xem nhiều nhất: 312.450 lượt xem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?period=last-year",
        "/?period=last-28-days",
        "/posts",
        "/posts/facebook/trang-mau-1/trang-mau-1_7"
      })
  void everyFigureSaysWhatItIsOnWhichBasisAndOfWhen(String path) throws Exception {
    List<String> figures = figures(page(path));

    assertThat(figures).isNotEmpty();
    assertThat(figures)
        .allSatisfy(
            figure ->
                assertThat(figure)
                    .containsPattern("[Ll]ượt xem|lượt tương tác|người theo dõi")
                    .containsPattern(
                        "tăng thêm|số lấy lần cuối trong kỳ|[Cc]ủa các bài đăng|[Cc]ộng dồn từ khi"
                            + " đăng")
                    .contains("tính đến 21 giờ 05 ngày 22/11/2026"));
  }

  @Test
  void theHeadlineIsTheFigureWithItsRangeAndWhatQualifiesIt() throws Exception {
    String headline = figures(page("/?period=this-month")).get(0);

    assertThat(headline)
        .contains("312.450 số gần đúng, trong khoảng từ 304.450 đến 315.950")
        .contains("lượt xem · tăng thêm trong tháng 11/2026 · tính đến 21 giờ 05 ngày 22/11/2026")
        .contains("Tháng 11/2026, các trang có thêm từ 304.450 đến 315.950 lượt xem.")
        .contains("Số tạm tính: kỳ này chưa hết.")
        .contains("Đã trừ 342 lượt do các trang mạng điều chỉnh giảm.")
        .contains("12.300 lượt xem đã có trước khi theo dõi")
        .contains("lấy số lúc 08 giờ 15 ngày 19/11/2026");
  }

  @Test
  void thePostsOfThePeriodStandBesideOnTheirOwnBasis() throws Exception {
    assertThat(figures(page("/")).get(1))
        .contains("198.765 lượt xem · của các bài đăng trong tháng 11/2026 · tính đến")
        .contains("Tháng 11/2026: 28 bài đăng, được 198.765 lượt xem tính từ lúc đăng.")
        .contains("24 tin, bài, clip; 28 lượt đăng trên các kênh; trong đó 6 lượt chia sẻ lại.")
        .contains("1 bài chưa có lượt xem")
        .contains("5 bài không rõ ngày đăng");
  }

  @Test
  void anAbsentDayIsSaidInWordsAndADayAheadIsNotListed() throws Exception {
    String time = figures(page("/")).get(4);

    assertThat(time)
        .contains("03/11/2026 không có số liệu")
        .contains("06/11/2026 -342")
        .contains("09/11/2026 11.000 số gần đúng, trong khoảng từ 3.000 đến 19.500")
        .contains("22/11/2026")
        .doesNotContain("23/11/2026");
  }

  @Test
  void partsAreSortedAndCarryTheirShareOfATotalThatAddsUp() throws Exception {
    List<String> figures = figures(page("/"));

    assertThat(figures.get(6))
        .contains(
            "Trang mẫu Đảng bộ phường Mẫu (số liệu mẫu) (Facebook) được xem nhiều nhất: 224.450")
        .contains("(Facebook) 224.450 71,8% tổng số kenh-mau (YouTube) 88.000 28,2% tổng số");
    assertThat(figures.get(7))
        .contains("Video 200.000 64% tổng số Chưa rõ loại 112.450 36% tổng số");
  }

  @Test
  void whatWasViewedMostInThePeriodIsToldApartFromWhatWasPublishedInIt() throws Exception {
    List<String> figures = figures(page("/"));

    assertThat(figures.get(8))
        .contains("Bài được xem nhiều trong kỳ lượt xem · tăng thêm trong tháng 11/2026")
        .contains("đã gỡ 21.000 số gần đúng, trong khoảng từ 19.000 đến 22.500");
    assertThat(figures.get(9))
        .contains(
            "Bài được xem nhiều lượt xem · của các bài đăng trong kỳ, khi mỗi bài đăng được 7"
                + " ngày");
    assertThat(figures.get(10)).startsWith("Bài ít lượt xem");
  }

  @Test
  void aBreakInsideThePeriodIsSaid() throws Exception {
    assertThat(text(page("/?period=this-quarter"))).doesNotContain("thay đổi cách tính");
    assertThat(text(page("/?from=2025-11-01&to=2025-11-30")))
        .contains("Trong kỳ này có thay đổi cách tính Từ ngày 15/11/2025, Facebook thay chỉ số");
  }

  @Test
  void pagesThatAreReadLateSaySoWithTheNextStep() throws Exception {
    assertThat(text(page("/")))
        .contains("2 trang lâu chưa có số liệu mới")
        .contains("Lấy số gần nhất lúc 08 giờ 15 ngày 19/11/2026, đã 3 ngày. Người phụ trách")
        .contains("kenh-mau (YouTube): Chưa lấy được số liệu nào.");
  }

  @Test
  void aPostTellsItsLedgerDayByDay() throws Exception {
    String html = page("/posts/facebook/trang-mau-1/trang-mau-1_7");

    assertThat(text(html))
        .contains("Đăng lúc 09 giờ 30 ngày 02/11/2026")
        .contains("Bài đã gỡ; thấy đã gỡ lúc 10 giờ 00 ngày 20/11/2026.")
        .contains("Lượt xem Lấy số gần nhất lúc 21 giờ 05 ngày 22/11/2026. 41.250")
        .contains("trong đó 1.200 đã có trước khi theo dõi")
        .contains("05/11/2026 15.050 trong khoảng từ 8.050 đến 20.050 36.250");
    assertThat(html).contains("hiến đất &lt;mở rộng&gt; hẻm &amp; làm đường");
  }

  @Test
  void aPostSaysInWordsWhyItHasItsTopic() throws Exception {
    String byRules = page("/posts/facebook/trang-mau-1/trang-mau-1_7");
    assertThat(text(byRules)).contains("Chủ đề: Xây dựng Đảng").doesNotContain("xay-dung-dang");
    assertThat(byRules).contains("Xếp vào chủ đề này vì bài có: “&lt;hiến&gt; đất”");
    assertThat(text(page("/posts/youtube/kenh-mau/abc%2F%C3%A9%20%3F")))
        .contains("Chủ đề do lan chọn lúc 10 giờ 00 ngày 20/11/2026. xem ảnh");
  }

  @Test
  void aLinkThatIsNoWebAddressIsNotOffered() throws Exception {
    assertThat(page("/posts/youtube/kenh-mau/abc%2F%C3%A9%20%3F"))
        .contains("(bài không có tiêu đề)")
        .doesNotContain("javascript:");
  }

  @Test
  void theOtherLanguageIsOneTapAwayAndRemembered() throws Exception {
    HttpResponse<String> english = server.get("/?period=last-year&lang=en");

    assertThat(english.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("lang=en")
        .contains("HttpOnly");
    assertThat(text(english.body()))
        .contains("312,450 estimated, between 304,450 and 315,950")
        .contains("views · in the period: 2025 · as of 21:05 on 22 November 2026");
    assertThat(english.body()).contains("href=\"/?period=last-year&amp;lang=vi\"");
    assertThat(page("/")).contains("href=\"/?lang=en\"").contains("<html lang=\"vi\">");
  }

  @Test
  void whatCannotBeShownSaysWhatToDo() throws Exception {
    HttpResponse<String> wrongWay = server.get("/?from=2026-11-02&to=2026-11-01");
    assertThat(wrongWay.statusCode()).isEqualTo(400);
    assertThat(text(wrongWay.body())).contains("ngày cuối không trước ngày đầu");
    assertThat(server.get("/?from=mai&to=2026-11-01").statusCode()).isEqualTo(400);
    assertThat(server.get("/posts?limit=9999").statusCode()).isEqualTo(400);

    HttpResponse<String> missing = server.get("/posts/facebook/trang-mau-1/khong-co");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(text(missing.body())).contains("Không có trang này");

    ledger.failWith(new LedgerBusyException("busy"));
    assertThat(server.get("/").statusCode()).isEqualTo(503);
    ledger.failWith(new LedgerUnavailableException("away", new IOException("refused")));
    HttpResponse<String> away = server.get("/?period=last-year");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(text(away.body())).contains("Không có số liệu nào bị mất.").contains("Thử lại");
    assertThat(away.body()).contains("href=\"/?period=last-year\"");
  }

  @Test
  void anEmptyLedgerNamesTheNextStep() throws Exception {
    try (PagesServer fresh = new PagesServer(new HandFilledLedger(true))) {
      assertThat(text(fresh.get("/").body()))
          .contains("Chưa có số liệu nào")
          .contains("Bước tiếp theo:");
    }
  }

  @Test
  void signingInSaysWhyItFailedAndKeepsWhereToGo() throws Exception {
    assertThat(text(page("/sign-in"))).doesNotContain("chưa đúng");
    String html = page("/sign-in?failed=wrong&next=%2Fposts%3Fq%3D%22a%22");
    assertThat(text(html)).contains("Mật khẩu chưa đúng, hoặc đã dùng rồi.");
    assertThat(html).contains("name=\"next\" value=\"/posts?q=&#34;a&#34;\"");
    assertThat(text(page("/sign-in?failed=often"))).contains("Chờ một phút");
    assertThat(text(page("/sign-in?failed=.heading"))).contains("Đăng nhập");
  }

  @Test
  void aSearchThatFindsNothingSaysSo() throws Exception {
    assertThat(text(page("/posts?q=kh%C3%B4ng+kh%E1%BB%9Bp"))).contains("Không có bài nào khớp.");
  }

  @Test
  void nothingInlineAndNothingFromElsewhere() throws Exception {
    HttpResponse<String> answer = server.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body())
        .doesNotContain("<style")
        .doesNotContainPattern("\\sstyle=")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("(src|href)=\"(https?:)?//")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void theFilesOfThePageAreKeptForEverAndTheScriptIsSmall() throws Exception {
    String html = page("/");
    for (String name : List.of("app\\.css", "app\\.js")) {
      String pattern = "/assets/" + name.replace("\\.", "-[A-Z0-9]+\\.");
      Matcher found = Pattern.compile(pattern).matcher(html);
      assertThat(found.find()).as(pattern).isTrue();
      HttpResponse<String> file = server.get(found.group());
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      if (name.endsWith("js")) {
        assertThat(gzipped(file.body())).isLessThan(MOST_SCRIPT_BYTES);
      }
    }
    assertThat(server.get("/assets/manifest.properties").statusCode()).isEqualTo(404);
    assertThat(server.get("/assets/..%2FPages.class").statusCode()).isNotEqualTo(200);
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return out.size();
  }
}
